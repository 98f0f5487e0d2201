using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>
/// What work items put on desks: for the unit what to take, do and mend, for the assigner what to decide. Reminders, the calendar and the
/// levels above read it from there. Work without a day is taken, but nobody is pressed for it; what waits in many units of a group is looked at again
/// as one line.
/// </summary>
public sealed class WorkDuties(DutyBook book, AppDb db, WorkingDay day)
{
    private const int Piece = 500;

    private const string Untitled = "chưa nhập nội dung";

    public static DutyKind Taking { get; } = new("direction.take-work", "Tiếp nhận nhiệm vụ");

    public static DutyKind Doing { get; } = new("direction.do-work", "Nhiệm vụ");

    public static DutyKind Mending { get; } = new("direction.mend-work", "Làm tiếp nhiệm vụ bị trả lại");

    public static DutyKind Confirming { get; } = new("direction.confirm-work", "Xác nhận hoàn thành");

    public static DutyKind Extending { get; } = new("direction.extend-work", "Quyết định gia hạn");

    public static DutyKind Looking { get; } = new("direction.look-again", "Xem lại nhiệm vụ đang chờ");

    /// <summary>The items came to another step, day or unit; with their extensions and completions loaded.</summary>
    public async Task KeepAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancel = default)
    {
        var all = await WithGroupsAsync(items, cancel);
        await book.KeepAsync([.. all.Select(i => i.Id.Value)], Wanted(all), cancel);
    }

    public Task KeepAsync(WorkItem item, CancellationToken cancel = default) => KeepAsync([item], cancel);

    /// <summary>Open work that has nothing on any desk, or not on that of its person, such as work given before desks read duties.</summary>
    public async Task<IReadOnlyList<WorkItem>> MissingAsync(CancellationToken cancel)
    {
        var missing = new List<WorkItem>();
        var ids = await db.Set<WorkItem>().Where(i => i.FinishedOn == null && (i.GroupName == null || i.LookAgainOn != null)).OrderBy(i => i.Id).Select(i => new { i.Id, i.Accountable }).ToListAsync(cancel);
        foreach (var piece in ids.Chunk(Piece))
        {
            var open = await book.OpenOfAsync(piece.Select(i => i.Id.Value), cancel);
            var left = piece.Where(i => !open.Contains(i.Id.Value) || open[i.Id.Value].Any(d => IsOfUnit(d) && d.Answerable != i.Accountable)).Select(i => i.Id).ToList();
            var items = left.Count == 0 ? [] : await WorkItemRows.ItemsAsync(db.Set<WorkItem>().Where(i => left.Contains(i.Id)), day.Today, cancel);
            var wanted = Wanted(await WithGroupsAsync(items, cancel)).Select(d => d.Record).ToHashSet();
            missing.AddRange(items.Where(i => wanted.Contains(i.Id.Value)));
        }

        return missing;
    }

    private static bool IsOfUnit(OpenDuty duty) => duty.Kind == Taking.Code || duty.Kind == Doing.Code || duty.Kind == Mending.Code;

    /// <summary>With work that waits come its group and what the group's other units have of it.</summary>
    private async Task<IReadOnlyCollection<WorkItem>> WithGroupsAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancel)
    {
        var groups = items.Where(i => i.LookAgainOn is not null).Select(i => i.IsGroup ? i.Id : i.Parent).Where(id => id is not null).ToHashSet();
        if (groups.Count == 0)
        {
            return items;
        }

        await db.Set<WorkItem>().Where(i => groups.Contains(i.Id) || groups.Contains(i.Parent)).Include(i => i.Extensions).Include(i => i.Completions).AsSingleQuery().LoadAsync(cancel);
        var family = db.Set<WorkItem>().Local.Where(i => groups.Contains(i.Id) || groups.Contains(i.Parent));
        return [.. items.Concat(family).DistinctBy(i => i.Id)];
    }

    private IReadOnlyCollection<NewDuty> Wanted(IReadOnlyCollection<WorkItem> items)
    {
        var groups = items.Where(i => i.IsGroup && i.CurrentDueOn is null && i.LookAgainOn is not null).ToDictionary(i => i.Id);
        var waiting = items.Where(i => i.FinishedOn is null && i.CurrentDueOn is null && i.Parent is { } parent && groups.TryGetValue(parent, out var group) && i.LookAgainOn == group.LookAgainOn).ToLookup(i => i.Parent!.Value);
        var together = waiting.SelectMany(g => g).Select(i => i.Id).ToHashSet();
        return
        [
            .. items.SelectMany(Steps),
            .. items.Where(i => !together.Contains(i.Id)).SelectMany(Again),
            .. waiting.Select(units => Look(groups[units.Key], $"{groups[units.Key].Title ?? Untitled} ({units.Count()} đơn vị)")),
        ];
    }

    private static IEnumerable<NewDuty> Again(WorkItem item) =>
        item is { IsGroup: false, FinishedOn: null, CurrentDueOn: null, LookAgainOn: not null } ? [Look(item, item.Title ?? Untitled)] : [];

    private static NewDuty Look(WorkItem item, string text) =>
        Of(Looking, item, item.Assigner, DirectionPermissions.Assign, item.LookAgainOn, "/gia-han") with { Text = text, Since = item.LookAgainOn!.Value };

    private IEnumerable<NewDuty> Steps(WorkItem item)
    {
        if (item.IsGroup || item.FinishedOn is not null)
        {
            yield break;
        }

        var step = item.StepOn(day.Today);
        if (step == WorkStep.Proposed)
        {
            yield return Of(Confirming, item, item.Assigner, DirectionPermissions.Assign, null, "/xac-nhan");
        }
        else if (step == WorkStep.Given)
        {
            yield return Of(Taking, item, item.LeadUnit, DirectionPermissions.Work, item.CurrentDueOn, "/nhan") with { Answerable = item.Accountable };
        }
        else if (step == WorkStep.Returned)
        {
            yield return Of(Mending, item, item.LeadUnit, DirectionPermissions.Work, item.CurrentDueOn, "") with { Answerable = item.Accountable, IsReturned = true };
        }
        else if (item.CurrentDueOn is { } due)
        {
            yield return Of(Doing, item, item.LeadUnit, DirectionPermissions.Work, due, "") with { Answerable = item.Accountable };
        }

        if (item.PendingExtension is not null)
        {
            yield return Of(Extending, item, item.Assigner, DirectionPermissions.Assign, null, "/gia-han");
        }
    }

    private static NewDuty Of(DutyKind kind, WorkItem item, UnitId unit, string permission, DateOnly? dueOn, string page) =>
        new(kind.Code, item.Id.Value, item.Title ?? Untitled, unit, permission, item.AssignedOn, dueOn, $"/nhiem-vu/{item.Id}{page}");
}
