using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Duties that name a person, for Bàn giao. What a unit must do is handed over with its cases, by their modules.</summary>
internal sealed class PersonalDuties(AppDb db, DutyKinds kinds) : IOwnedWork
{
    public Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel) => Task.FromResult<IReadOnlyList<OpenWork>>([]);

    public async Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) =>
        [.. (await db.Set<Duty>().AsNoTracking().Where(d => d.ClosedOn == null && d.Person == person).OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(cancel))
            .Select(d => new OpenWork($"duty/{d.Id}", kinds.LabelOf(d.Kind), d.Text, d.IsReturned ? "bị trả lại" : "đang chờ", d.DueOn, d.Url) { IsOwned = true })];

    public async Task<Refusal?> GiveAsync(string key, WorkReceiver to, CancellationToken cancel)
    {
        var id = DutyId.From(OpenWork.IdOf(key));
        var duty = await db.Set<Duty>().SingleAsync(d => d.Id == id, cancel);
        if (to.Person is { } person)
        {
            duty.HandTo(person);
        }

        return null;
    }
}
