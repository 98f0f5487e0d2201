namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>Báo lên cấp trên: whether late work beneath has come up the ladder to where the actor stands. One query.</summary>
public sealed class LadderReach(UnitDirectory units, Actor actor)
{
    /// <summary>A question for each late piece of work: its lead unit and how many days late it is.</summary>
    public async Task<Func<UnitId, int, bool>> ReadAsync(string permission, IEnumerable<UnitId> leads, AlertDays alerts, DateOnly day, CancellationToken cancel = default)
    {
        var (scope, wanted) = (actor.ScopeOf(permission), leads.Distinct().ToList());
        var paths = wanted.Count == 0
            ? []
            : await units.LastPlaces(day).Within(scope, p => p.Path).Where(p => wanted.Contains(p.UnitId)).ToDictionaryAsync(p => p.UnitId, p => TreePath.Parse(p.Path), cancel);
        return Over(permission, paths, alerts);
    }

    /// <summary>As <see cref="ReadAsync"/>, with the places of the lead units that the caller read already.</summary>
    public Func<UnitId, int, bool> Over(string permission, IReadOnlyDictionary<UnitId, TreePath> paths, AlertDays alerts)
    {
        var scope = actor.ScopeOf(permission);
        return (lead, daysLate) => paths.TryGetValue(lead, out var path) && scope.Paths.Where(path.IsUnder).Any(mine => alerts.Reaches(path.Level - mine.Level, daysLate));
    }
}
