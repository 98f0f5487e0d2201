using ThenChot.Domain.Direction.YearPlans;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>Whose programmes of work the actor reads and keeps.</summary>
public sealed class YearPlanDesk(AppDb db, DirectionAccess access, Actor actor)
{
    /// <summary>The unit in whose name the actor keeps a programme; null: none.</summary>
    public UnitId? Own => access.Own(DirectionPermissions.Assign) is [var unit, ..] && !actor.IsVisitor ? unit : null;

    public bool MayKeep(YearPlan plan) => !actor.IsVisitor && access.Own(DirectionPermissions.Assign).Contains(plan.Unit);

    /// <summary>Programmes of units in scope, and those that give a unit in scope something to do.</summary>
    public IQueryable<YearPlan> Readable()
    {
        var mine = access.UnitsIn(DirectionPermissions.Read);
        return db.Set<YearPlan>().Where(p => mine.Contains(p.Unit) || (p.IssuedOn != null && p.Tasks.Any(t => mine.Contains(t.LeadUnit))));
    }

    /// <summary>Tracked, for whoever keeps it; null: not there or not theirs.</summary>
    public async Task<YearPlan?> KeptAsync(YearPlanId id, CancellationToken cancel) =>
        await db.Set<YearPlan>().Include(p => p.Tasks).AsSingleQuery().FirstOrDefaultAsync(p => p.Id == id, cancel) is { } plan && MayKeep(plan) ? plan : null;

    /// <summary>Tracked, a task with its programme; null: not there or not theirs.</summary>
    public async Task<(YearPlan Plan, YearTask Task)?> KeptAsync(YearTaskId id, CancellationToken cancel)
    {
        var task = await db.Set<YearTask>().Include(t => t.Changes).AsSingleQuery().FirstOrDefaultAsync(t => t.Id == id, cancel);
        return task is not null && await db.Set<YearPlan>().FirstAsync(p => p.Id == task.Plan, cancel) is { } plan && MayKeep(plan) ? (plan, task) : null;
    }
}
