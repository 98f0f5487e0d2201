using FsCheck;
using FsCheck.Fluent;

namespace ThenChot.Tests.Kernel;

public sealed class PeriodTests
{
    private static Arbitrary<Period> Periods => Gen.OneOf(
        from y in Gen.Choose(1950, 2150) from m in Gen.Choose(1, 12) select Period.ForMonth(y, m),
        from y in Gen.Choose(1950, 2150) from q in Gen.Choose(1, 4) select Period.ForQuarter(y, q),
        from y in Gen.Choose(1950, 2150) from h in Gen.Choose(1, 2) select Period.ForHalf(y, h),
        from y in Gen.Choose(1950, 2150) from other in Gen.Elements(Period.ForNineMonths(y), Period.ForYear(y)) select other,
        from y in Gen.Choose(1950, 2150) from n in Gen.Choose(1, 5) select Period.ForTerm(y, y + n)).ToArbitrary();

    [Theory]
    [InlineData("2023-03", PeriodKind.Month, "2023-03-01", "2023-03-31", "Tháng 3/2023")]
    [InlineData("2023-Q1", PeriodKind.Quarter, "2023-01-01", "2023-03-31", "Quý I/2023")]
    [InlineData("2023-H1", PeriodKind.Half, "2023-01-01", "2023-06-30", "6 tháng đầu năm 2023")]
    [InlineData("2023-H2", PeriodKind.Half, "2023-07-01", "2023-12-31", "6 tháng cuối năm 2023")]
    [InlineData("2023-9M", PeriodKind.NineMonths, "2023-01-01", "2023-09-30", "9 tháng năm 2023")]
    [InlineData("2024", PeriodKind.Year, "2024-01-01", "2024-12-31", "Năm 2024")]
    [InlineData("T2020-2025", PeriodKind.Term, "2020-01-01", "2025-12-31", "Nhiệm kỳ 2020-2025")]
    public void Reads_each_form(string code, PeriodKind kind, string start, string end, string name)
    {
        var period = Period.Parse(code);

        Assert.Equal((kind, code, name), (period.Kind, period.Code, period.Name));
        Assert.Equal(DateOnly.ParseExact(start, "yyyy-MM-dd", null), period.Start);
        Assert.Equal(DateOnly.ParseExact(end, "yyyy-MM-dd", null), period.End);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("23-Q1")]
    [InlineData("2023-Q5")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-3M")]
    [InlineData("2023-H3")]
    [InlineData("T2025-2020")]
    [InlineData("T2020")]
    [InlineData("0000")]
    public void Refuses_what_is_no_period(string? code) => Assert.False(Period.TryParse(code, out _));

    [Fact]
    public void Next_and_previous_are_inverse_and_touch() => Prop.ForAll(Periods, period =>
        period.Next.Previous == period
        && period.Previous.Next == period
        && period.Next > period
        && (period.Kind is PeriodKind.NineMonths or PeriodKind.Term || period.Next.Start == period.End.AddDays(1)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Code_reads_back() => Prop.ForAll(Periods, period => Period.Parse(period.Code) == period).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_tile_the_whole() => Prop.ForAll(Periods, period => Enum.GetValues<PeriodKind>().All(kind =>
    {
        var parts = period.Split(kind);
        return parts.Count == 0
            || (parts[0].Start == period.Start
                && parts[^1].End == period.End
                && parts.All(period.Contains)
                && parts.Zip(parts.Skip(1)).All(pair => pair.First.End.AddDays(1) == pair.Second.Start));
    })).QuickCheckThrowOnFailure();

    [Fact]
    public void Six_and_nine_months_are_counted_from_january()
    {
        Assert.Equal(["2023-Q1", "2023-Q2"], Period.Parse("2023-H1").Split(PeriodKind.Quarter).Select(p => p.Code));
        Assert.Equal(["2023-Q1", "2023-Q2", "2023-Q3"], Period.Parse("2023-9M").Split(PeriodKind.Quarter).Select(p => p.Code));
        Assert.Empty(Period.Parse("2023-9M").Split(PeriodKind.Half));
        Assert.Equal(6, Period.Parse("T2020-2025").Split(PeriodKind.Year).Count);
        Assert.False(Period.Parse("2023-Q1").Contains(Period.Parse("2023-H1")));
    }

    [Fact]
    public void Same_period_last_year_keeps_the_place_in_the_year()
    {
        Assert.Equal("2022-Q1", Period.Parse("2023-Q1").SamePeriodLastYear.Code);
        Assert.Equal("T2015-2020", Period.Parse("T2020-2025").SamePeriodLastYear.Code);
    }

    [Fact]
    public void A_day_lies_in_its_period() => Assert.Equal(
        ["2023-04", "2023-Q2", "2023-H1", "2023-9M", "2023"],
        new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Half, PeriodKind.NineMonths, PeriodKind.Year }
            .Select(kind => Period.Holding(kind, new DateOnly(2023, 4, 19)).Code));
}
