using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Accounts;
using ThenChot.Domain.Organizations.Restructuring.Law;

namespace ThenChot.Tests.Accounts;

/// <summary>Roles follow the tree: to the one unit that takes over, and never further.</summary>
public sealed class RightSuccessionTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Role Role = new("r", "R", new HashSet<string>(), new HashSet<string>(), false);
    private static readonly DateOnly On = new(2025, 7, 1);

    [Fact]
    public void One_successor_takes_the_role_over_several_wait_and_none_ends_it()
    {
        var (a, b, c, x, y) = (Unit(1), Unit(2), Unit(3), Unit(4), Unit(5));
        var grants = new[] { Give(1, a), Give(2, b), Give(3, c), Give(4, x) };
        var steps = RightSuccession.Follow(grants, [new EndingUnits(On, [a, b, c], [Then(a, x), Then(b, x), Then(b, y)])], Now);
        Assert.Equal([(a, RightOutcome.Moved), (b, RightOutcome.Undecided), (c, RightOutcome.Ended)], steps.Select(s => (s.Grant.UnitId, s.Outcome)));
        Assert.Equal((x, On, null), (steps[0].Moved!.UnitId, steps[0].Moved!.From, steps[0].Moved!.To));
        Assert.All(grants.Take(3), grant => Assert.Equal(On, grant.To));
        Assert.Null(grants[3].To);
    }

    [Fact]
    public void A_role_goes_through_every_act_of_a_bundle()
    {
        var (a, b, c) = (Unit(1), Unit(2), Unit(3));
        var steps = RightSuccession.Follow([Give(1, a)], [new EndingUnits(On, [a], [Then(a, b)]), new EndingUnits(On.AddDays(10), [b], [Then(b, c)])], Now);
        Assert.Equal([b, c], steps.Select(s => s.Moved!.UnitId));
        Assert.Equal(new DateSpan(On, On.AddDays(10)), steps[0].Moved!.Span);
    }

    [Fact]
    public void A_role_that_ends_by_itself_keeps_its_last_day()
    {
        var (a, b) = (Unit(1), Unit(2));
        Assert.True(RoleGrant.Give(Guid.CreateVersion7(Now), Role, a, new DateSpan(On.AddDays(-9), On.AddDays(9)), Now).TryGet(out var grant, out _));
        Assert.Equal(On.AddDays(9), RightSuccession.Follow([grant], [new EndingUnits(On, [a], [Then(a, b)])], Now)[0].Moved!.To);
        Assert.True(RoleGrant.Give(Guid.CreateVersion7(Now), Role, a, new DateSpan(On.AddDays(-9), On), Now).TryGet(out var over, out _));
        Assert.Empty(RightSuccession.Follow([over], [new EndingUnits(On, [a], [Then(a, b)])], Now));
    }

    /// <summary>Random trees living through random acts: every reach gained is beneath a unit that an own unit became.</summary>
    [Fact]
    public void Nobody_gains_reach_over_units_that_the_own_unit_does_not_become() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var history = new RandomHistory(seed, bundles: 0);
            var first = history.LastDay;
            var grants = history.Forest.Units.Where(u => u.ClosedOn is null).Select((unit, n) => Give(n, unit.Id, first)).ToList();
            var own = grants.ToDictionary(g => g.AccountId, g => g.UnitId);
            for (var n = 0; n < 12; n++)
            {
                var (before, known) = (history.Forest.Units.Where(u => u.ClosedOn is null).Select(u => u.Id).ToHashSet(), history.Successions.Count);
                history.LiveThroughOne();
                var ended = history.Forest.Units.Where(u => u.ClosedOn is not null && before.Contains(u.Id)).ToList();
                var act = new EndingUnits(ended.Count == 0 ? history.LastDay : ended[0].ClosedOn!.Value, [.. ended.Select(u => u.Id)], [.. history.Successions.Skip(known)]);
                grants.AddRange(RightSuccession.Follow([.. grants], [act], Now).Select(s => s.Moved).OfType<RoleGrant>());
            }

            var open = grants.Where(g => g.To is null).ToList();
            return open.TrueForAll(g => Became(own[g.AccountId], history.Successions).Contains(g.UnitId) && history.Forest.Get(g.UnitId).ClosedOn is null);
        }));

    private static HashSet<UnitId> Became(UnitId unit, List<Succession> successions)
    {
        var found = new HashSet<UnitId> { unit };
        while (successions.FirstOrDefault(s => found.Contains(s.From) && !found.Contains(s.To)) is { } next)
        {
            found.Add(next.To);
        }

        return found;
    }

    private static UnitId Unit(int n) => Id.New<UnitId>(Now.AddSeconds(n));

    private static Succession Then(UnitId from, UnitId to) => new(Id.New<ActId>(Now), On, 0, from, to);

    private static RoleGrant Give(int n, UnitId unit, DateOnly? from = null) =>
        RoleGrant.Give(Guid.CreateVersion7(Now.AddSeconds(n)), Role, unit, new DateSpan(from ?? On.AddYears(-1), null), Now).TryGet(out var grant, out var why) ? grant : throw new InvalidOperationException(why.Sentence);
}
