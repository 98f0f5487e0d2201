using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Who may read, do and decide on a work item, as the tree stands today.</summary>
public sealed class DirectionAccess(AppDb db, Actor actor, UnitDirectory units, WorkingDay day)
{
    /// <summary>The units of the actor's scope for this permission, as a filter.</summary>
    public IQueryable<UnitId> UnitsIn(string permission) =>
        units.LastPlaces(day.Today).Within(actor.ScopeOf(permission), p => p.Path).Select(p => p.UnitId);

    /// <summary>The very units of the actor's roles: in their name work is given and taken, not in that of units beneath.</summary>
    public IReadOnlyList<UnitId> Own(string permission) =>
        [.. actor.Grants.Where(g => g.Permissions.Contains(permission)).Select(g => g.Unit).Distinct()];

    /// <summary>Items that a unit in scope leads or gives, and those this very person answers for.</summary>
    public IQueryable<WorkItem> Readable()
    {
        var mine = UnitsIn(DirectionPermissions.Read);
        var me = actor.IsVisitor ? null : actor.PersonId;
        return db.Set<WorkItem>().Where(i => mine.Contains(i.LeadUnit) || mine.Contains(i.Assigner) || (me != null && i.Accountable == me));
    }

    /// <summary>The unit's side: whoever may work for the lead unit, and the person who answers for the item wherever their role is.</summary>
    public async Task<bool> MayWorkAsync(WorkItem item, CancellationToken cancel = default) =>
        !item.IsGroup && !actor.IsVisitor
        && ((actor.PersonId is { } me && item.Accountable == me)
            || (actor.Can(DirectionPermissions.Work) && await UnitsIn(DirectionPermissions.Work).AnyAsync(u => u == item.LeadUnit, cancel)));

    /// <summary>The assigner's side: a role in the very unit that gave the item, or above one that has closed since.</summary>
    public async Task<bool> MayDecideAsync(WorkItem item, CancellationToken cancel = default) =>
        Own(DirectionPermissions.Assign).Contains(item.Assigner)
        || (actor.Can(DirectionPermissions.Assign)
            && await units.FindLastAsync(item.Assigner, day.Today, cancel) is { ClosedOn: { } closed } assigner && closed <= day.Today
            && actor.ScopeOf(DirectionPermissions.Assign).Covers(assigner.Path));
}
