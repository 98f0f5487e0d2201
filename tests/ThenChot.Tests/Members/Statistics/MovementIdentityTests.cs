using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Domain.Organizations.Restructuring.Law;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Opening and up less down is closing: for every unit, whatever happened to members and to the tree.</summary>
public sealed class MovementIdentityTests
{
    private const int Histories = 10_000;
    private static readonly DateOnly First = new(2020, 1, 3);

    [Fact]
    public void After_ten_thousand_random_histories_with_restructurings_opening_and_up_less_down_is_closing_in_both_views()
    {
        var results = Enumerable.Range(0, Histories).AsParallel().Select(Check).ToList();
        Assert.Empty(results.Select(r => r.Broken).OfType<string>().Take(5));
        Assert.True(results.Sum(r => r.Restructured) > Histories, $"Only {results.Sum(r => r.Restructured)} movements by restructuring: the histories are too tame.");
        Assert.True(results.Sum(r => r.Divided) > Histories / 4, $"Only {results.Sum(r => r.Divided)} stays in divided units: the histories are too tame.");
    }

    private static (string? Broken, int Restructured, int Divided) Check(int seed)
    {
        var random = new Random(seed);
        var history = new RandomHistory(seed, units: 7, bundles: 5);
        var members = Enumerable.Range(0, 12).Select(n => Live(history, random, n)).ToList();
        var places = history.Forest.Units.SelectMany(unit => unit.Positions.Where(p => !p.Span.IsEmpty).Select(p => new StandingPlace(unit.Id, p.TreePath, p.From, p.To, unit.ClosedOn))).ToList();
        var (first, length) = (Day(random, history), 1 + random.Next(60));
        var (last, target) = (first.AddDays(length), Day(random, history));
        var onTarget = history.Forest.TreeOn(target);
        var restructured = 0;
        foreach (var unit in history.Forest.Units)
        {
            var seats = places.FindAll(p => p.Unit == unit.Id);
            var stood = StandingTree.Under(seats, places.FindAll(p => seats.Exists(s => p.Path.IsUnder(s.Path))));
            var movements = MovementBook.Read(members, first, last, stood);
            restructured += movements.Count(m => m.Kind == MovementKind.Restructured);
            var broken = Identity(members, movements, first, last, stood)
                ?? (onTarget.Has(unit.Id) ? Identity(members, MovementBook.Read(members, first, last, Recast(history, target, unit.Id)), first, last, Recast(history, target, unit.Id)) : null);
            if (broken is not null)
            {
                return ($"seed {seed}, {unit.Code}: {broken}", 0, 0);
            }
        }

        var root = history.Forest.Units.Single(u => u.LastPlace.ParentId is null).Id;
        var (whole, carried) = (MovementBook.Read(members, first, last, StandingTree.Whole), MovementBook.Read(members, first, last, Recast(history, target, root)));
        return (whole.SequenceEqual(carried) ? null : $"seed {seed}: the root differs between the views", restructured, Divided(history, members, target));
    }

    private static string? Identity(List<MemberHistory> members, IReadOnlyList<Movement> movements, DateOnly first, DateOnly last, ICountingTree tree)
    {
        var (opening, closing) = (members.Count(m => MovementBook.Counts(m, first.AddDays(-1), tree)), members.Count(m => MovementBook.Counts(m, last, tree)));
        var sheet = new MovementSheet(opening, movements, closing);
        return sheet.Balances ? null : $"{opening} + {sheet.Up} - {sheet.Down} is not {closing} ({tree.GetType().Name})";
    }

    private static RecastTree Recast(RandomHistory history, DateOnly target, UnitId top)
    {
        var tree = history.Forest.TreeOn(target);
        var known = new Dictionary<DateOnly, Recast>();
        return new RecastTree(
            target,
            (unit, day) => Onto(history.Forest.Get(unit).ClosedOn is { } closed && closed <= day ? closed.AddDays(-1) : day),
            unit => unit == top || tree.Above(unit).Contains(top));
        Recast Onto(DateOnly origin) => known.TryGetValue(origin, out var recast) ? recast : known[origin] = history.RecastOnto(origin, target);
    }

    /// <summary>Joins somewhere, moves or follows or waits, leaves, perhaps comes back.</summary>
    private static MemberHistory Live(RandomHistory history, Random random, int n)
    {
        var units = history.Forest.Units.Where(u => !u.IsAnnulled).OrderBy(u => u.Code, StringComparer.Ordinal).ToList();
        var stays = new List<StayLine>();
        LeavingKind? left = null;
        for (var day = Day(random, history); day < history.LastDay.AddDays(20); day = day.AddDays(1 + random.Next(40)))
        {
            var there = units.FindAll(u => u.Life.Contains(day));
            var unit = stays.Count > 0 && left is null && history.Successions.Find(s => s.From == stays[^1].Unit && s.On > stays[^1].Span.From && s.To != s.From && random.Next(2) == 0) is { } passed
                ? (Unit: passed.To, On: passed.On)
                : (Unit: there[random.Next(there.Count)].Id, On: day);
            if (stays.Count > 0 && stays[^1].Span.To is null)
            {
                stays[^1] = stays[^1] with { Span = new DateSpan(stays[^1].Span.From, unit.On) };
            }

            if (stays.Count > 0 && random.Next(6) == 0)
            {
                left = (LeavingKind)random.Next(6);
                continue;
            }

            left = null;
            stays.Add(new StayLine(unit.Unit, new DateSpan(unit.On, null)));
            day = unit.On > day ? unit.On : day;
        }

        return new MemberHistory(MemberId.From(new Guid(n, 0, 0, new byte[8])), PartialDate.On(stays.Count > 0 ? stays[0].Span.From : First), null, left, [.. stays.Where(s => !s.Span.IsEmpty)]);
    }

    private static int Divided(RandomHistory history, List<MemberHistory> members, DateOnly target) =>
        members.Sum(m => m.Stays.Count(s => history.RecastOnto(s.Span.From, target).HeirsOf(s.Unit).Count > 1));

    private static DateOnly Day(Random random, RandomHistory history) => First.AddDays(random.Next(history.LastDay.DayNumber - First.DayNumber));
}
