using ThenChot.Domain.Direction.YearPlans;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>What an issued programme puts on desks: each task for its unit and its owner, from the first day of its month to the last.</summary>
public sealed class YearTaskDuties(DutyBook book, AppDb db)
{
    public static DutyKind Doing { get; } = new("direction.year-task", "Việc của chương trình công tác năm");

    /// <summary>The tasks came to another month, unit or end, or the programme was issued.</summary>
    public Task KeepAsync(YearPlan plan, IReadOnlyCollection<YearTask> tasks, CancellationToken cancel = default) =>
        book.KeepAsync([.. tasks.Select(t => t.Id.Value)], [.. tasks.Where(t => plan.IsIssued && IsOpen(t)).Select(t => Wanted(plan, t))], cancel);

    /// <summary>Issued programmes with an open task that has nothing on any desk, such as those of before desks read duties.</summary>
    public async Task<IReadOnlyList<YearPlan>> MissingAsync(CancellationToken cancel)
    {
        var plans = await db.Set<YearPlan>().AsNoTracking().Include(p => p.Tasks).Where(p => p.IssuedOn != null && p.Tasks.Any(t => t.HappenedOn == null && t.DroppedOn == null)).OrderBy(p => p.Id).AsSingleQuery().ToListAsync(cancel);
        var open = await book.OpenOfAsync(plans.SelectMany(p => p.Tasks).Select(t => t.Id.Value), cancel);
        return [.. plans.Where(p => p.Tasks.Any(t => IsOpen(t) && !open.Contains(t.Id.Value)))];
    }

    private static bool IsOpen(YearTask task) => task.HappenedOn is null && task.DroppedOn is null;

    /// <summary>A task of the very unit whose programme it is lies with those who keep the programme.</summary>
    private static NewDuty Wanted(YearPlan plan, YearTask task) => new(
        Doing.Code, task.Id.Value, task.Text, task.LeadUnit, task.LeadUnit == plan.Unit ? DirectionPermissions.Assign : DirectionPermissions.Work,
        new DateOnly(task.Year, task.Month, 1), task.DueOn, $"/chuong-trinh-cong-tac?ct={plan.Id}") { Answerable = task.Owner };
}
