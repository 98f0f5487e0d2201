using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>
/// What work items put on desks: for the unit what to take, do and mend, for the assigner what to decide. Reminders, the calendar and the
/// levels above read it from there. Work without a day is taken, but nobody is pressed for it.
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
    public Task KeepAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancel = default) =>
        book.KeepAsync([.. items.Select(i => i.Id.Value)], [.. items.SelectMany(Wanted)], cancel);

    public Task KeepAsync(WorkItem item, CancellationToken cancel = default) => KeepAsync([item], cancel);

    /// <summary>Open work that has nothing on any desk, or not on that of its person, such as work given before desks read duties.</summary>
    public async Task<IReadOnlyList<WorkItem>> MissingAsync(CancellationToken cancel)
    {
        var missing = new List<WorkItem>();
        var ids = await db.Set<WorkItem>().Where(i => i.FinishedOn == null && i.GroupName == null).OrderBy(i => i.Id).Select(i => new { i.Id, i.Accountable }).ToListAsync(cancel);
        foreach (var piece in ids.Chunk(Piece))
        {
            var open = await book.OpenOfAsync(piece.Select(i => i.Id.Value), cancel);
            var left = piece.Where(i => !open.Contains(i.Id.Value) || open[i.Id.Value].Any(d => IsOfUnit(d) && d.Answerable != i.Accountable)).Select(i => i.Id).ToList();
            var items = left.Count == 0 ? [] : await WorkItemRows.ItemsAsync(db.Set<WorkItem>().Where(i => left.Contains(i.Id)), day.Today, cancel);
            missing.AddRange(items.Where(i => Wanted(i).Any()));
        }

        return missing;
    }

    private static bool IsOfUnit(OpenDuty duty) => duty.Kind == Taking.Code || duty.Kind == Doing.Code || duty.Kind == Mending.Code;

    private IEnumerable<NewDuty> Wanted(WorkItem item)
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

        if (item.CurrentDueOn is null && item.LookAgainOn is { } look)
        {
            yield return Of(Looking, item, item.Assigner, DirectionPermissions.Assign, look, "/gia-han") with { Since = look };
        }

        if (item.PendingExtension is not null)
        {
            yield return Of(Extending, item, item.Assigner, DirectionPermissions.Assign, null, "/gia-han");
        }
    }

    private static NewDuty Of(DutyKind kind, WorkItem item, UnitId unit, string permission, DateOnly? dueOn, string page) =>
        new(kind.Code, item.Id.Value, item.Title ?? Untitled, unit, permission, item.AssignedOn, dueOn, $"/nhiem-vu/{item.Id}{page}");
}
