using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Work items not yet confirmed, for Bàn giao: those of a lead unit, or that a person answers for. The post carries on, the history stays.</summary>
internal sealed class DirectionOpenWork(AppDb db, WorkItemRows items, DirectionChoices choices, WorkDuties duties, WorkingDay day, TimeProvider clock) : IOwnedWork
{
    public Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel) => ReadAsync(db.Set<WorkItem>().Where(i => i.FinishedOn == null && i.GroupName == null && i.LeadUnit == unit), cancel);

    public Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) => ReadAsync(db.Set<WorkItem>().Where(i => i.FinishedOn == null && i.Accountable == person), cancel);

    public async Task<Refusal?> GiveAsync(string key, WorkReceiver to, CancellationToken cancel)
    {
        var id = WorkItemId.From(OpenWork.IdOf(key));
        var item = await db.Set<WorkItem>().Include(i => i.Charges).Include(i => i.Extensions).Include(i => i.Completions).AsSingleQuery().SingleAsync(i => i.Id == id, cancel);
        var lead = (await choices.LeadAsync(to.Unit ?? item.LeadUnit, to.Person, day.Today, cancel))!;
        if ((to.Unit is null ? item.HandTo(lead, "Bàn giao", day.Today, clock.GetUtcNow()) : item.MoveTo(lead, day.Today)) is { } refusal)
        {
            return refusal;
        }

        await duties.KeepAsync(item, cancel);
        return null;
    }

    private async Task<IReadOnlyList<OpenWork>> ReadAsync(IQueryable<WorkItem> open, CancellationToken cancel) =>
        [.. (await items.ReadAsync(open, day.Today, named: false, cancel)).Select(row => new OpenWork($"work-item/{row.Item.Id}", "Nhiệm vụ", row.Title, row.StateLabel, row.Reading.DueOn, row.Url) { IsOwned = true })];
}
