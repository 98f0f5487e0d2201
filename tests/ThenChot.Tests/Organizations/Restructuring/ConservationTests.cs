using ThenChot.Domain.Kernel;
using Xunit;

namespace ThenChot.Tests.Organizations.Restructuring;

/// <summary>The conservation law of restructurings, over 1,000 random histories.</summary>
public sealed class ConservationTests
{
    private const int Histories = 1000;

    [Fact]
    public void Whatever_happens_to_the_tree_no_additive_figure_is_lost_or_counted_twice()
    {
        var (acts, unallocated) = (0, 0);
        for (var seed = 0; seed < Histories; seed++)
        {
            var history = new RandomHistory(seed);
            var random = new Random(-seed);
            acts += history.Applied;
            for (var round = 0; round < 4; round++)
            {
                var (origin, target) = (Day(random, history), Day(random, history));
                var values = history.TreeOn(origin).Parents.Keys.ToDictionary(unit => unit, _ => (long)random.Next(-5, 100));
                var tree = history.TreeOn(target);
                var recast = history.RecastOnto(origin, target);
                var parts = values.SelectMany(value => recast.Carry(value.Key, "f", value.Value)).ToList();

                Assert.Equal(values.Values.Sum(), parts.Sum(part => part.Value));
                Assert.All(parts, part => Assert.True(tree.Has(part.Unit)));
                unallocated += parts.Count(part => part.Unallocated);
            }
        }

        Assert.True(acts > 15 * Histories, $"Only {acts} acts were legal: the histories are too tame.");
        Assert.True(unallocated > Histories, $"Only {unallocated} values stayed unallocated: the histories are too tame.");
    }

    [Fact]
    public void On_any_day_every_unit_stands_in_exactly_one_place_or_is_closed()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var history = new RandomHistory(seed);
            var random = new Random(seed);
            for (var round = 0; round < 4; round++)
            {
                var day = Day(random, history);
                var tree = history.TreeOn(day);
                Assert.Single(tree.Parents.Values, parent => parent is null);
                foreach (var (unit, parent) in tree.Parents)
                {
                    var place = history.Forest.Get(unit).Positions.Single(p => p.Span.Contains(day));
                    Assert.Equal(parent is { } above ? history.Forest.Get(above).Positions.Single(p => p.Span.Contains(day)).Path : "", place.TreePath.Parent.Value);
                }

                var paths = tree.Parents.Keys.Select(unit => history.Forest.Get(unit).Positions.Single(p => p.Span.Contains(day)).Path).ToList();
                Assert.Equal(paths.Count, paths.Distinct(StringComparer.Ordinal).Count());
            }
        }
    }

    [Fact]
    public void Onto_the_tree_of_its_own_day_nothing_moves()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var history = new RandomHistory(seed);
            var day = Day(new Random(seed), history);
            var recast = history.RecastOnto(day, day);
            Assert.All(history.TreeOn(day).Parents.Keys, unit => Assert.Equal([new RecastPart(unit, 7, false)], recast.Carry(unit, "f", 7)));
        }
    }

    private static DateOnly Day(Random random, RandomHistory history)
    {
        var first = new DateOnly(2020, 1, 3);
        return first.AddDays(random.Next(history.LastDay.DayNumber - first.DayNumber));
    }
}
