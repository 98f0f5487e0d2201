using FsCheck;
using FsCheck.Fluent;
using ThenChot.Web.Modules.Demo.City;

namespace ThenChot.Tests.Demo;

public sealed class FigureSpreadTests
{
    private static readonly FigurePlan Plan = FigurePlan.Demo;

    [Fact]
    public void Every_printed_total_comes_out_to_the_digit_whatever_the_seed() =>
        Hold(entries => Plan.Figures.All(figure => Total(figure, entries) == figure.Printed.Value));

    [Fact]
    public void Every_relation_holds_in_the_totals_and_in_every_entry_of_every_unit_and_period() =>
        Hold(entries =>
        {
            var totals = Plan.Figures.ToDictionary(figure => figure.Code, figure => Total(figure, entries), StringComparer.Ordinal);
            var cells = entries.GroupBy(entry => (entry.UnitCode, entry.Period))
                .Select(cell => cell.ToDictionary(entry => entry.FigureCode, entry => entry.Value, StringComparer.Ordinal));
            return cells.Prepend(totals).All(values => SeedFigures.All.All(row =>
                row.Relations.All(relation => FigureRelation.Holds(row.Code, relation, values) ?? true)));
        });

    [Fact]
    public void Every_of_which_and_sum_of_the_plan_holds_in_every_entry() =>
        Hold(entries => entries.GroupBy(entry => (entry.UnitCode, entry.Period)).All(cell =>
        {
            var values = cell.ToDictionary(entry => entry.FigureCode, entry => entry.Value, StringComparer.Ordinal);
            return Plan.Figures.Where(figure => values.ContainsKey(figure.Code)).All(figure =>
                values[figure.Code] >= 0
                && (figure.Within is null || values[figure.Code] <= values[figure.Within])
                && (figure.Parts.Count == 0 || figure.Parts.Sum(part => values[part]) == values[figure.Code])
                && (figure.CityAs is null || cell.Key.UnitCode != FigureSpread.City || values[figure.Code] == values[figure.CityAs]));
        }));

    [Fact]
    public void Every_committee_has_all_its_quarters_and_plausible_sizes()
    {
        var city = DemoCity.Make(1);
        var entries = FigureSpread.Make(1, Plan, city.Committees);

        var inspected = entries.Where(entry => entry.FigureCode == "committee_inspected_orgs" && entry.UnitCode != FigureSpread.City).ToList();
        Assert.Equal(50 * 9, inspected.Count);
        Assert.All(inspected.GroupBy(entry => entry.UnitCode), unit => Assert.InRange(unit.Sum(entry => entry.Value), 10, 200));
        Assert.InRange(inspected.Max(entry => entry.Value), 10, 45);
    }

    [Fact]
    public void The_same_seed_gives_the_same_city_and_another_seed_another_one()
    {
        Assert.Equal(Entries(7), Entries(7));
        Assert.NotEqual(Entries(7), Entries(8));
    }

    [Fact]
    public void Relations_are_judged_as_the_articles_round()
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["part"] = 332, ["whole"] = 758, ["pct"] = 44 };

        Assert.True(FigureRelation.Holds("pct", "round0(100 * part / whole) = pct", values));
        values["pct"] = 43;
        Assert.False(FigureRelation.Holds("pct", "round0(100 * part / whole) = pct", values));
        Assert.Null(FigureRelation.Holds("pct", "as_printed", values));
        Assert.Null(FigureRelation.Holds("pct", "pct <= unknown_figure", values));
        Assert.False(FigureRelation.Holds("whole", "part_of:part", values));
    }

    private static IReadOnlyList<DemoEntry> Entries(ulong seed) => FigureSpread.Make(seed, Plan, DemoCity.Make(seed).Committees);

    private static decimal Total(PlannedFigure figure, IReadOnlyList<DemoEntry> entries)
    {
        if (figure.Kind == "ratio")
        {
            var part = Total(Plan.Figures.Single(other => other.Code == figure.Numerator), entries);
            var whole = Total(Plan.Figures.Single(other => other.Code == figure.Denominator), entries);
            return Math.Round(100 * part / whole, 0, MidpointRounding.AwayFromZero);
        }

        var own = entries.Where(entry => entry.FigureCode == figure.Code).ToList();
        return figure.Kind == "flow" ? own.Sum(entry => entry.Value) : own[^1].Value;
    }

    private static void Hold(Func<IReadOnlyList<DemoEntry>, bool> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), seed => property(Entries(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12));
}
