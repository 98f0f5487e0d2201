using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Figures;

namespace ThenChot.Tests.Figures;

public sealed class RollUpTests
{
    /// <summary>A tree of 1 to 30 units (each under an earlier one) with values at some of them.</summary>
    private static Arbitrary<(TreeNode[] Tree, UnitEntry[] Entries)> OwnLevelCities => Cities(EntryScope.OwnLevel);

    private static Arbitrary<(TreeNode[] Tree, UnitEntry[] Entries)> WholeBodyCities => Cities(EntryScope.WholeBody);

    [Fact]
    public void The_order_of_units_and_entries_does_not_matter() => Prop.ForAll(OwnLevelCities, city =>
        Same(Sum(city.Tree, city.Entries), Sum([.. city.Tree.Reverse()], [.. city.Entries.Reverse()]))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_root_is_the_sum_of_every_own_value() => Prop.ForAll(OwnLevelCities, city =>
        Sum(city.Tree, city.Entries).GetValueOrDefault(city.Tree[0].Unit) == city.Entries.Sum(entry => entry.Value)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_unit_is_its_own_value_and_the_figures_of_its_children() => Prop.ForAll(OwnLevelCities, city =>
    {
        var values = Sum(city.Tree, city.Entries);
        var own = city.Entries.ToDictionary(entry => entry.Unit, entry => entry.Value);
        return city.Tree.All(node => values.GetValueOrDefault(node.Unit) == own.GetValueOrDefault(node.Unit)
            + city.Tree.Where(child => child.Parent == node.Unit).Sum(child => values.GetValueOrDefault(child.Unit)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_of_the_whole_body_never_adds_children() => Prop.ForAll(WholeBodyCities, city =>
    {
        var values = Sum(city.Tree, city.Entries);
        return city.Entries.All(entry => values[entry.Unit] == entry.Value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_units_above_a_value_of_the_whole_body_add_it_and_nothing_beneath_it()
    {
        var values = Sum([Node(1), Node(2, 1), Node(3, 2), Node(4, 3), Node(5, 1)], [Whole(2, 10), Whole(4, 7), Whole(5, 3)]);

        Assert.Equal([(1, 13L), (2, 10L), (3, 7L), (4, 7L), (5, 3L)], Enumerable.Range(1, 5).Select(n => (n, values[Some.Unit(n)])));
    }

    [Fact]
    public void A_unit_without_any_value_below_has_no_figure()
    {
        var values = Sum([Node(1), Node(2, 1), Node(3, 1)], [Own(2, 5)]);

        Assert.Equal([(Some.Unit(1), 5L), (Some.Unit(2), 5L)], values.OrderBy(value => value.Key.Value).Select(value => (value.Key, value.Value)));
    }

    [Fact]
    public void Refuses_both_scopes_in_one_figure_and_period()
    {
        var outcome = RollUp.Sum(Parents([Node(1), Node(2, 1)]), [Own(1, 5), new(Some.Unit(2), 3, EntryScope.WholeBody)], "Số a", Some.Q1);

        Assert.Equal("figures.scopes-mixed", Some.Refused(outcome).Code);
    }

    private static IReadOnlyDictionary<UnitId, long> Sum(TreeNode[] tree, UnitEntry[] entries) => Some.Made(RollUp.Sum(Parents(tree), entries, "Số a", Some.Q1));

    private static Dictionary<UnitId, UnitId?> Parents(IEnumerable<TreeNode> tree) => tree.ToDictionary(node => node.Unit, node => node.Parent);

    private static bool Same(IReadOnlyDictionary<UnitId, long> one, IReadOnlyDictionary<UnitId, long> other) =>
        one.Count == other.Count && one.All(value => other.TryGetValue(value.Key, out var there) && there == value.Value);

    private static TreeNode Node(int unit, int? parent = null) => new(Some.Unit(unit), parent is { } above ? Some.Unit(above) : null);

    private static UnitEntry Own(int unit, long value) => new(Some.Unit(unit), value, EntryScope.OwnLevel);

    private static UnitEntry Whole(int unit, long value) => new(Some.Unit(unit), value, EntryScope.WholeBody);

    private static Arbitrary<(TreeNode[] Tree, UnitEntry[] Entries)> Cities(EntryScope scope) => (
        from size in Gen.Choose(1, 30)
        from parents in Gen.Choose(0, 1000).ListOf(size)
        from values in Gen.Choose(-50, 500).ListOf(size)
        let tree = parents.Select((parent, n) => n == 0 ? Node(1) : Node(n + 1, (parent % n) + 1)).ToArray()
        select (tree, values.Select((value, n) => new UnitEntry(Some.Unit(n + 1), value, scope)).Where(entry => entry.Value >= 0).ToArray()))
        .ToArbitrary();

    private readonly record struct TreeNode(UnitId Unit, UnitId? Parent);
}
