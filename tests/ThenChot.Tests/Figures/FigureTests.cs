using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Figures;

namespace ThenChot.Tests.Figures;

public sealed class FigureTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("Abc")]
    [InlineData("số")]
    [InlineData("a-b")]
    public void Refuses_a_malformed_code(string code) => Assert.Equal(
        "figures.code-malformed", Some.Refused(Figure.Define(code, new() { Name = "x", UnitOfMeasure = "y" })).Code);

    [Fact]
    public void Refuses_contents_that_contradict_themselves()
    {
        Assert.Equal("figures.name-missing", Refusal(content => content with { Name = " " }));
        Assert.Equal("figures.decimals-out-of-range", Refusal(content => content with { Decimals = 5 }));
        Assert.Equal("figures.ratio-incomplete", Refusal(content => content with { AcrossUnits = AcrossUnits.Ratio }));
        Assert.Equal("figures.frequency-unsupported", Refusal(content => content with { Frequency = PeriodKind.Term }));
        Assert.Equal("figures.relation-malformed", Refusal(content => content with { Relations = "a <= b\nnonsense" }));
        Assert.Equal("figures.cumulative-stock", Refusal(content =>
            content with { EntryMode = EntryMode.Cumulative, AcrossPeriods = AcrossPeriods.Stock }));
    }

    [Fact]
    public void A_ratio_is_taken_of_the_two_sums_and_rounded_its_own_way()
    {
        var ratio = Some.Figure("p", content => content with
        { AcrossUnits = AcrossUnits.Ratio, Numerator = "a", Denominator = "b", Factor = 100, UnitOfMeasure = "%" });

        Assert.Equal(38, ratio.RatioOf(122, 317));
        Assert.Equal(44, ratio.RatioOf(332, 758));
        Assert.Null(ratio.RatioOf(1, 0));
        Assert.Null(ratio.RatioOf(null, 5));
    }

    [Theory]
    [InlineData(RoundingRule.HalfUp, 3)]
    [InlineData(RoundingRule.HalfEven, 2)]
    [InlineData(RoundingRule.Down, 2)]
    public void Rounds_by_rule(RoundingRule rule, int expected) =>
        Assert.Equal(expected, Some.Figure("a", content => content with { Rounding = rule }).Rounded(2.5m));

    [Fact]
    public void Every_value_of_four_decimals_is_stored_exactly() => Prop.ForAll(
        Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(),
        number => Scaled.Value(Scaled.From(number / 10_000m)) == number / 10_000m).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuses_to_store_a_fifth_decimal() => Assert.False(Scaled.TryFrom(0.00001m, out _));

    [Fact]
    public void A_source_holds_from_its_day_until_the_next_and_needs_a_reason()
    {
        var figure = Some.Figure("a");
        var first = Some.Made(FigureSource.Change(
            Id.New<FigureRowId>(Some.Now), figure, [], new(2023, 1, 1), SourceKind.Derived, "Sổ văn bản đã đủ"));

        Assert.Equal(SourceKind.Reported, FigureSource.InForce([first], new(2022, 10, 1)));
        Assert.Equal(SourceKind.Derived, FigureSource.InForce([first], new(2023, 1, 1)));
        Assert.Equal("figures.source-reason-missing", Some.Refused(FigureSource.Change(
            first.Id, figure, [first], new(2023, 4, 1), SourceKind.Reported, " ")).Code);
        Assert.Equal("figures.source-not-later", Some.Refused(FigureSource.Change(
            first.Id, figure, [first], new(2023, 1, 1), SourceKind.Reported, "đổi lại")).Code);
    }

    private static string Refusal(Func<FigureContent, FigureContent> change) =>
        Some.Refused(Figure.Define("a", change(new() { Name = "x", UnitOfMeasure = "y" }))).Code;
}
