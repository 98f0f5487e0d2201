namespace ThenChot.Domain.Kernel;

/// <summary>Where a value stands after re-casting; unallocated values stand at a unit above those that share them.</summary>
public readonly record struct RecastPart(UnitId Unit, long Value, bool Unallocated);

/// <summary>
/// Một đường quy đổi: to which unit of the other tree a unit's figures pass. <see cref="Shares"/>: one for each act that divided
/// them on the way, none when they pass whole; null when no share was entered.
/// </summary>
public sealed record RecastRoute(UnitId Unit, IReadOnlyList<Fraction>? Shares);

/// <summary>
/// Quy đổi theo tổ chức của ngày khác. A unit's own figure passes whole to one successor, by entered shares to several,
/// and otherwise stays "chưa phân bổ" at the lowest unit above all of them. Whatever happens the parts add up to the value.
/// </summary>
public sealed class Recast
{
    private readonly TreeOnDay target;
    private readonly ILookup<UnitId, Step> steps;
    private readonly ILookup<(ActId, int, RecastDirection, UnitId), Allocation> allocations;
    private readonly Func<UnitId, UnitId?> lastParent;
    private readonly int forward;
    private readonly Dictionary<(UnitId Unit, string Figure), Way> ways = [];

    /// <param name="origin">The day as which the figures stood: their period's last day.</param>
    /// <param name="target">The tree to carry them onto.</param>
    /// <param name="successions">Every succession of acts that were not reversed; among several successors remainders go to those named first.</param>
    /// <param name="allocations">Every share that was entered.</param>
    /// <param name="lastParent">The unit above a closed (or not yet founded) unit at its end (or beginning); null for the root.</param>
    public Recast(DateOnly origin, TreeOnDay target, IEnumerable<Succession> successions, IEnumerable<Allocation> allocations, Func<UnitId, UnitId?> lastParent)
    {
        this.target = target;
        this.lastParent = lastParent;
        this.allocations = allocations.ToLookup(a => (a.Act, a.Order, a.Direction, a.Of));
        forward = target.Day >= origin ? 1 : -1;
        steps = successions
            .Where(s => forward > 0 ? s.On > origin && s.On <= target.Day : s.On > target.Day && s.On <= origin)
            .Select(s => forward > 0 ? new Step(s.Act, (s.On, s.Order), s.From, s.To) : new Step(s.Act, (s.On, s.Order), s.To, s.From))
            .ToLookup(s => s.From);
    }

    private RecastDirection Direction => forward > 0 ? RecastDirection.Forward : RecastDirection.Backward;

    /// <summary>Carries one unit's own value of one figure.</summary>
    public IReadOnlyList<RecastPart> Carry(UnitId unit, string figure, long value)
    {
        var way = WayFrom(unit, figure);
        if (way.Shares.Count == 0)
        {
            return [way.End with { Value = value }];
        }

        var ends = new List<(Way At, long Value)>();
        Pass(way, value, ends);
        return [.. ends.GroupBy(end => (end.At.End.Unit, end.At.End.Unallocated)).Select(g => new RecastPart(g.Key.Unit, g.Sum(end => end.Value), g.Key.Unallocated))];
    }

    /// <summary>What of the value stays unallocated for lack of shares, with the division it waits at.</summary>
    public IReadOnlyList<(DivisionKey At, long Value)> Waiting(UnitId unit, string figure, long value)
    {
        var ends = new List<(Way At, long Value)>();
        Pass(WayFrom(unit, figure), value, ends);
        return [.. ends.Where(end => end.At.WaitsAt is not null).Select(end => (end.At.WaitsAt!.Value, end.Value))];
    }

    /// <summary>The units of the target tree that took over from the unit, itself while it goes on; empty when nobody did.</summary>
    public IReadOnlyList<UnitId> HeirsOf(UnitId unit) => [.. FinalsOf(unit, null).Distinct().Where(target.Has)];

    /// <summary>The ways a unit's own figures take; the same unit may be reached by several. Empty when nobody took over.</summary>
    public IReadOnlyList<RecastRoute> RoutesFrom(UnitId unit, string figure)
    {
        var routes = new List<RecastRoute>();
        Follow(unit, figure, null, [], routes);
        return routes;
    }

    private void Follow(UnitId unit, string figure, (DateOnly, int)? after, IReadOnlyList<Fraction> shares, List<RecastRoute> routes)
    {
        var next = NextOf(unit, after);
        var heirs = next.Select(s => s.To).Distinct().ToList();
        if (heirs.Count == 0)
        {
            routes.AddRange(target.Has(unit) ? [new(unit, shares)] : []);
        }
        else if (heirs.Count == 1)
        {
            Follow(heirs[0], figure, next[0].At, shares, routes);
        }
        else if (SharesOf(next[0], unit, figure, heirs) is { } entered)
        {
            foreach (var (heir, share) in heirs.Zip(entered).Where(pair => pair.Second != Fraction.Zero))
            {
                Follow(heir, figure, next[0].At, [.. shares, share], routes);
            }
        }
        else
        {
            var finals = FinalsOf(unit, after).Distinct().Where(target.Has).ToList();
            routes.AddRange(finals.Select(final => new RecastRoute(final, finals.Count == 1 ? shares : null)));
        }
    }

    private static void Pass(Way way, long value, List<(Way At, long Value)> ends)
    {
        if (way.Shares.Count == 0)
        {
            ends.Add((way, value));
            return;
        }

        foreach (var (next, part) in way.Ways.Zip(Fraction.Divide(value, way.Shares)))
        {
            Pass(next, part, ends);
        }
    }

    /// <summary>The way every value of the unit takes, found once.</summary>
    private Way WayFrom(UnitId unit, string figure) => ways.TryGetValue((unit, figure), out var way) ? way : ways[(unit, figure)] = WayOf(unit, figure, null);

    private Way WayOf(UnitId unit, string figure, (DateOnly, int)? after)
    {
        if (NextOf(unit, after) is not { Count: > 0 } next)
        {
            return target.Has(unit) ? Way.To(unit, false) : Way.To(PlaceAbove(unit), true);
        }

        var heirs = next.Select(s => s.To).Distinct().ToList();
        if (heirs.Count == 1)
        {
            return WayOf(heirs[0], figure, next[0].At);
        }

        if (SharesOf(next[0], unit, figure, heirs) is { } shares)
        {
            return new Way(default, null, shares, heirs.ConvertAll(heir => WayOf(heir, figure, next[0].At)));
        }

        var finals = FinalsOf(unit, after).Distinct().ToList();
        return finals.Count == 1 && target.Has(finals[0])
            ? Way.To(finals[0], false)
            : Way.To(target.AboveAll([.. finals.Select(f => target.Has(f) ? f : PlaceAbove(f))]) ?? PlaceAbove(unit), true) with { WaitsAt = new DivisionKey(next[0].Act, next[0].At.Order, Direction, unit) };
    }

    private List<Step> NextOf(UnitId unit, (DateOnly, int)? after)
    {
        var later = steps[unit].Where(s => after is not { } at || s.At.CompareTo(at) * forward > 0).ToList();
        if (later.Count == 0)
        {
            return later;
        }

        var first = forward > 0 ? later.Min(s => s.At) : later.Max(s => s.At);
        return later.FindAll(s => s.At == first);
    }

    private List<Fraction>? SharesOf(Step step, UnitId unit, string figure, List<UnitId> heirs)
    {
        var entered = allocations[(step.Act, step.At.Order, Direction, unit)].ToList();
        var chosen = entered.FindAll(a => a.Figure == figure) is { Count: > 0 } own ? own : entered.FindAll(a => a.Figure == "*");
        return chosen.Count == 0 ? null : [.. heirs.Select(heir => chosen.Find(a => a.Onto == heir)?.Share ?? Fraction.Zero)];
    }

    private IEnumerable<UnitId> FinalsOf(UnitId unit, (DateOnly, int)? after)
    {
        var next = NextOf(unit, after);
        return next.Count == 0 ? [unit] : next.SelectMany(s => FinalsOf(s.To, s.At));
    }

    /// <summary>The lowest living unit above the place of a unit that has none in the target tree.</summary>
    private UnitId PlaceAbove(UnitId unit)
    {
        for (var above = lastParent(unit); above is { } place; above = lastParent(place))
        {
            if (target.Has(place))
            {
                return place;
            }

            var finals = FinalsOf(place, null).Distinct().Where(target.Has).ToList();
            if (finals.Count == 1)
            {
                return finals[0];
            }

            if (finals.Count > 1 && target.AboveAll(finals) is { } shared)
            {
                return shared;
            }
        }

        return target.Parents.Single(p => p.Value is null).Key;
    }

    /// <summary>One place for the whole value (<paramref name="WaitsAt"/>: the division without shares that keeps it there), or shares of it with the way each goes on.</summary>
    private sealed record Way(RecastPart End, DivisionKey? WaitsAt, List<Fraction> Shares, List<Way> Ways)
    {
        public static Way To(UnitId unit, bool unallocated) => new(new RecastPart(unit, 0, unallocated), null, [], []);
    }

    private sealed record Step(ActId Act, (DateOnly Day, int Order) At, UnitId From, UnitId To);
}
