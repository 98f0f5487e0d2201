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

    /// <summary>The items came to another step, day or unit; with their extensions and completions loaded.</summary>
    public Task KeepAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancel = default) =>
        book.KeepAsync([.. items.Select(i => i.Id.Value)], [.. items.SelectMany(Wanted)], cancel);

    public Task KeepAsync(WorkItem item, CancellationToken cancel = default) => KeepAsync([item], cancel);

    /// <summary>Once a day: open work that has nothing on any desk, such as work given before desks read duties.</summary>
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var duties = services.GetRequiredService<WorkDuties>();
        if (await duties.MissingAsync(cancel) is { Count: > 0 } missing)
        {
            await services.GetRequiredService<Acts>().RunAsync("direction.open-duties", () => duties.KeepAsync(missing, cancel), cancel: cancel);
        }
    }

    private async Task<IReadOnlyList<WorkItem>> MissingAsync(CancellationToken cancel)
    {
        var missing = new List<WorkItem>();
        var ids = await db.Set<WorkItem>().Where(i => i.FinishedOn == null && i.GroupName == null).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancel);
        foreach (var piece in ids.Chunk(Piece))
        {
            var open = await book.OpenOfAsync(piece.Select(id => id.Value), cancel);
            var left = piece.Where(id => !open.Contains(id.Value)).ToList();
            var items = left.Count == 0 ? [] : await WorkItemRows.ItemsAsync(db.Set<WorkItem>().Where(i => left.Contains(i.Id)), day.Today, cancel);
            missing.AddRange(items.Where(i => Wanted(i).Any()));
        }

        return missing;
    }

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
            yield return Of(Taking, item, item.LeadUnit, DirectionPermissions.Work, item.CurrentDueOn, "/nhan");
        }
        else if (step == WorkStep.Returned)
        {
            yield return Of(Mending, item, item.LeadUnit, DirectionPermissions.Work, item.CurrentDueOn, "") with { IsReturned = true };
        }
        else if (item.CurrentDueOn is { } due)
        {
            yield return Of(Doing, item, item.LeadUnit, DirectionPermissions.Work, due, "");
        }

        if (item.PendingExtension is not null)
        {
            yield return Of(Extending, item, item.Assigner, DirectionPermissions.Assign, null, "/gia-han");
        }
    }

    private static NewDuty Of(DutyKind kind, WorkItem item, UnitId unit, string permission, DateOnly? dueOn, string page) =>
        new(kind.Code, item.Id.Value, item.Title ?? Untitled, unit, permission, item.AssignedOn, dueOn, $"/nhiem-vu/{item.Id}{page}");
}
