using ThenChot.Domain.Figures;

namespace ThenChot.Tests.Figures;

public sealed class RoundTests
{
    private static readonly RoundDates Dates = new(new(2023, 4, 5), new(2023, 4, 15), 3);

    [Fact]
    public void Refuses_a_due_day_before_the_cut_off()
    {
        var refusal = Refusal(dates: Dates with { DueOn = new(2023, 4, 4) });

        Assert.Equal("figures.due-before-cut-off", refusal.Code);
        Assert.Contains("04/04/2023", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("05/04/2023", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_cannot_be_asked()
    {
        Assert.Equal("figures.grace-negative", Refusal(dates: Dates with { GraceDays = -1 }).Code);
        Assert.Equal("figures.cut-off-before-period", Refusal(dates: Dates with { CutOffOn = new(2022, 12, 31) }).Code);
        Assert.Equal("figures.round-empty", Refusal(units: []).Code);
        Assert.Equal("figures.frequency-differs", Refusal(Some.Figure("m", content => content with { Frequency = PeriodKind.Month })).Code);
        Assert.Equal("figures.figure-computed", Refusal(Some.Figure("p", content => content with
        { AcrossUnits = AcrossUnits.Ratio, Numerator = "a", Denominator = "b" })).Code);
    }

    [Theory]
    [InlineData("2023-04-18", false)]
    [InlineData("2023-04-19", true)]
    public void Is_late_after_the_due_day_and_the_grace(string sent, bool late) => Assert.Equal(
        late, Some.Round(Some.Figure("a")).IsLate(DateOnly.Parse(sent, System.Globalization.CultureInfo.InvariantCulture), new(2023, 5, 1)));

    [Fact]
    public void A_report_never_sent_is_late_by_the_day_one_looks()
    {
        var round = Some.Round(Some.Figure("a"));

        Assert.False(round.IsLate(null, new(2023, 4, 18)));
        Assert.True(round.IsLate(null, new(2023, 4, 19)));
    }

    [Fact]
    public void Names_itself_after_its_period() => Assert.Equal("Báo cáo Quý I/2023", Some.Round(Some.Figure("a")).Name);

    private static Refusal Refusal(Figure? figure = null, RoundDates? dates = null, UnitId[]? units = null) => Some.Refused(Round.Open(
        Id.New<RoundId>(Some.Now), Some.City, null, Some.Q1, EntryScope.OwnLevel, dates ?? Dates,
        [figure ?? Some.Figure("a")], [], units ?? [Some.Unit(2)], false, Some.Now));
}
