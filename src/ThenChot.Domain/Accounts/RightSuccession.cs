namespace ThenChot.Domain.Accounts;

/// <summary>What one restructuring act ends, and who takes over; as much of it as rights need.</summary>
public sealed record EndingUnits(DateOnly On, IReadOnlyCollection<UnitId> Units, IReadOnlyCollection<Succession> Successions);

/// <summary>What became of one grant: <paramref name="Moved"/> is the grant that takes its place; null unless there is exactly one successor.</summary>
public sealed record RightStep(RoleGrant Grant, DateOnly On, RightOutcome Outcome, RoleGrant? Moved, IReadOnlyList<UnitId> Successors);

/// <summary>
/// Quyền theo tổ chức: a role in a unit that ends goes to its single successor on the same day; with several an
/// administrator decides; with none it ends. Nobody gains reach over a unit that the own unit does not succeed into.
/// </summary>
public static class RightSuccession
{
    /// <summary>Follows the acts in their order, each on what the last one left; the grants that end are withdrawn on the way.</summary>
    public static IReadOnlyList<RightStep> Follow(IEnumerable<RoleGrant> grants, IEnumerable<EndingUnits> acts, DateTimeOffset now)
    {
        var open = grants.ToLookup(grant => grant.UnitId).ToDictionary(held => held.Key, held => held.ToList());
        var steps = new List<RightStep>();
        foreach (var act in acts)
        {
            foreach (var unit in act.Units.Where(open.ContainsKey))
            {
                var successors = act.Successions.Where(s => s.From == unit && s.To != unit).Select(s => s.To).Distinct().ToList();
                foreach (var grant in open[unit].Where(grant => grant.To is null || act.On < grant.To))
                {
                    var moved = successors is [var only] ? grant.MoveTo(only, act.On, now) : null;
                    grant.EndWithUnit(act.On);
                    steps.Add(new RightStep(grant, act.On, successors.Count switch { 0 => RightOutcome.Ended, 1 => RightOutcome.Moved, _ => RightOutcome.Undecided }, moved, successors));
                    if (moved is not null)
                    {
                        (open.TryGetValue(moved.UnitId, out var there) ? there : open[moved.UnitId] = []).Add(moved);
                    }
                }

                open.Remove(unit);
            }
        }

        return steps;
    }
}
