using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Direction;

/// <summary>
/// A work item as it reads on a day. Of a group <c>Copies</c> are the readings of its units' copies; otherwise it is empty.
/// </summary>
public sealed record WorkItemRow(WorkItem Item, WorkReading Reading, WorkStep Step, string Lead, string? Accountable, IReadOnlyList<WorkReading> Copies)
{
    public string Title => Item.Title ?? (Item.Occasion is null ? "chưa nhập nội dung" : $"chưa nhập nội dung ({Item.Occasion})");

    public string Url => $"/nhiem-vu/{Item.Id}";

    public int CopiesDone => Copies.Count(c => c.IsDone);

    public int CopiesLate => Copies.Count(c => c.IsLate);

    /// <summary>Zero unless late.</summary>
    public int DaysLate => Reading.IsLate ? -(Reading.DaysLeft ?? 0) : 0;

    /// <summary>Late, and not waiting for its assigner.</summary>
    public bool IsUnsolved => Reading.IsLate && Step != WorkStep.Proposed;

    /// <summary>Whose work it is: the unit, or the group with how many of its units are done.</summary>
    public string Whose => Item.IsGroup ? $"{Item.GroupName}: {CopiesDone}/{Copies.Count} đơn vị hoàn thành" : Lead;

    public string StateLabel => WorkStatus.Label(Reading.State);
}

/// <summary>Reads work items in four queries, whatever their number.</summary>
public sealed class WorkItemRows(AppDb db, RuleBook rules, UnitDirectory units, PersonDirectory people)
{
    public AlertDays Alerts(DateOnly day) => rules.InForce<AlertDays>("alerts", day).Settings;

    /// <summary>Items given by the day, those due first before the others.</summary>
    public Task<IReadOnlyList<WorkItemRow>> ReadAsync(IQueryable<WorkItem> which, DateOnly day, CancellationToken cancel = default) => ReadAsync(which, day, named: true, cancel);

    /// <summary>As above; not <paramref name="named"/>: without units and people, two queries fewer.</summary>
    public async Task<IReadOnlyList<WorkItemRow>> ReadAsync(IQueryable<WorkItem> which, DateOnly day, bool named, CancellationToken cancel)
    {
        var items = await ItemsAsync(which, day, cancel);
        var copies = await CopiesAsync(items, day, cancel);
        var names = await units.NamesAsync(items.Where(_ => named).Select(i => i.LeadUnit), day, cancel);
        var persons = await people.NamesAsync(items.Where(_ => named).Select(i => i.AccountableOn(day)).OfType<PersonId>(), cancel);
        return [.. items.Select(i => Row(i, copies, names, persons, day)).OrderBy(r => r.Reading.IsDone).ThenBy(r => r.Reading.DueOn ?? DateOnly.MaxValue).ThenByDescending(r => r.Item.Id.Value)];
    }

    /// <summary>Items with what their status needs; progress notes are left out.</summary>
    public static async Task<IReadOnlyList<WorkItem>> ItemsAsync(IQueryable<WorkItem> which, DateOnly day, CancellationToken cancel) =>
        await which.AsNoTracking().Where(i => i.AssignedOn <= day).Include(i => i.Charges).Include(i => i.Extensions).Include(i => i.Completions).AsSingleQuery().ToListAsync(cancel);

    /// <summary>The readings of the copies of those items that stand for groups.</summary>
    public async Task<ILookup<WorkItemId, WorkReading>> CopiesAsync(IEnumerable<WorkItem> items, DateOnly day, CancellationToken cancel)
    {
        var groups = items.Where(i => i.IsGroup).Select(i => (WorkItemId?)i.Id).ToList();
        var copies = groups.Count == 0 ? [] : await ItemsAsync(db.Set<WorkItem>().Where(i => groups.Contains(i.Parent)), day, cancel);
        var alerts = Alerts(day);
        return copies.ToLookup(c => c.Parent!.Value, c => c.At(alerts, day));
    }

    private WorkItemRow Row(WorkItem item, ILookup<WorkItemId, WorkReading> copies, IReadOnlyDictionary<UnitId, string> names, IReadOnlyDictionary<PersonId, string> persons, DateOnly day)
    {
        IReadOnlyList<WorkReading> own = item.IsGroup ? [.. copies[item.Id]] : [];
        return new(
            item, item.IsGroup ? item.At(own, Alerts(day), day) : item.At(Alerts(day), day), item.StepOn(day), names.GetValueOrDefault(item.LeadUnit, ""),
            item.AccountableOn(day) is { } person ? persons.GetValueOrDefault(person) : null, own);
    }
}
