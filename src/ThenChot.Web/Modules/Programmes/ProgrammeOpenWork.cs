using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Work assigned and not yet finished, for Bàn giao: that of a lead unit, or that a person answers for.</summary>
internal sealed class ProgrammeOpenWork(AppDb db, DeliverableRows works, WorkingDay day) : IOwnedWork
{
    public Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel) => ReadAsync(db.Set<Deliverable>().Where(d => d.EvidenceOn == null && d.LeadUnit == unit), cancel);

    public Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) => ReadAsync(db.Set<Deliverable>().Where(d => d.EvidenceOn == null && d.Accountable == person), cancel);

    public async Task<Refusal?> GiveAsync(string key, WorkReceiver to, CancellationToken cancel)
    {
        var id = DeliverableId.From(OpenWork.IdOf(key));
        return (await db.Set<Deliverable>().Include(d => d.Coordinating).SingleAsync(d => d.Id == id, cancel)).GiveTo(to.Unit, to.Person);
    }

    private async Task<IReadOnlyList<OpenWork>> ReadAsync(IQueryable<Deliverable> open, CancellationToken cancel) =>
        [.. (await works.OfUnitsAsync(open, day.Today, cancel)).Select(row => new OpenWork(
            $"deliverable/{row.Work.Id}", row.Work.KindName, $"{row.Work.Number}: {row.Title}", WorkStatus.Label(row.Reading.State), row.Reading.DueOn, $"/chuong-trinh/viec/{row.Work.Id}") { IsOwned = true })];
}
