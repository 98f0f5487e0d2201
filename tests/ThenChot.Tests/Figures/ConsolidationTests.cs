using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Figures;

namespace ThenChot.Tests.Figures;

public sealed class ConsolidationTests
{
    private static readonly Period Year = Period.Parse("2022");

    private static Arbitrary<int[]> Quarters => Gen.Choose(0, 900).ListOf(4).Select(list => list.ToArray()).ToArbitrary();

    [Fact]
    public void Cumulative_and_per_period_are_inverse() => Prop.ForAll(Gen.Choose(-99, 900).ListOf().ToArbitrary(), numbers =>
    {
        var values = numbers.Select(number => (long)number).ToList();
        return Consolidation.PerPeriod(Consolidation.Cumulative(values)).SequenceEqual(values);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_flow_of_the_year_is_the_sum_of_its_quarters_and_of_its_halves() => Prop.ForAll(Quarters, quarters =>
    {
        var values = Values(quarters);
        var whole = Consolidation.Longer(Year, PeriodKind.Quarter, AcrossPeriods.Flow, values).Value;
        var halves = Year.Split(PeriodKind.Half).Sum(half => Consolidation.Longer(half, PeriodKind.Quarter, AcrossPeriods.Flow, values).Value);
        return whole == quarters.Sum() && halves == whole;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stock_of_the_year_is_its_last_quarter() => Prop.ForAll(Quarters, quarters =>
        Consolidation.Longer(Year, PeriodKind.Quarter, AcrossPeriods.Stock, Values(quarters)).Value == quarters[3]
        && Consolidation.AcrossPeriods(AcrossPeriods.Stock, [.. Values(quarters)]) == quarters[3]).QuickCheckThrowOnFailure();

    [Fact]
    public void A_missing_quarter_is_named_and_is_not_zero()
    {
        var values = new Dictionary<Period, long> { [Period.Parse("2022-Q1")] = 5, [Period.Parse("2022-Q2")] = 7 };

        var flow = Consolidation.Longer(Year, PeriodKind.Quarter, AcrossPeriods.Flow, values);
        Assert.Equal((12, "2022-Q3 2022-Q4"), (flow.Value, string.Join(' ', flow.Missing)));

        var stock = Consolidation.Longer(Year, PeriodKind.Quarter, AcrossPeriods.Stock, values);
        Assert.Equal((null, "2022-Q4"), (stock.Value, string.Join(' ', stock.Missing)));

        Assert.Null(Consolidation.AcrossPeriods(AcrossPeriods.Flow, []));
    }

    [Fact]
    public void A_nine_month_period_is_made_of_three_quarters() =>
        Assert.Equal(6, Consolidation.Longer(Period.Parse("2022-9M"), PeriodKind.Quarter, AcrossPeriods.Flow, Values([1, 2, 3, 4])).Value);

    private static Dictionary<Period, long> Values(int[] quarters) =>
        Year.Split(PeriodKind.Quarter).Zip(quarters).ToDictionary(pair => pair.First, pair => (long)pair.Second);
}
