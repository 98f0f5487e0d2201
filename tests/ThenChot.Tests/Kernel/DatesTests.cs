using FsCheck;
using FsCheck.Fluent;

namespace ThenChot.Tests.Kernel;

public sealed class DatesTests
{
    private static readonly DateOnly Day = new(2023, 4, 19);

    [Fact]
    public void A_span_holds_its_first_day_and_not_its_end()
    {
        var span = new DateSpan(Day, Day.AddDays(2));

        Assert.Equal([false, true, true, false], Enumerable.Range(-1, 4).Select(i => span.Contains(Day.AddDays(i))));
        Assert.Equal(Day.AddDays(1), span.LastDay);
        Assert.True(new DateSpan(Day, null).Contains(DateOnly.MaxValue));
        Assert.False(new DateSpan(Day, Day).Overlaps(span));
    }

    [Fact]
    public void Spans_overlap_when_they_share_a_day()
    {
        var spans = (from start in Gen.Choose(0, 12)
                     from length in Gen.Choose(0, 6)
                     select new DateSpan(Day.AddDays(start), length == 0 ? null : Day.AddDays(start + length - 1))).ToArbitrary();
        Prop.ForAll(spans, spans, (a, b) => a.Overlaps(b) == Enumerable.Range(0, 30).Any(i => Both(a, b, Day.AddDays(i))))
            .QuickCheckThrowOnFailure();

        static bool Both(DateSpan a, DateSpan b, DateOnly day) => a.Contains(day) && b.Contains(day);
    }

    [Theory]
    [InlineData("1975", "1975", "1975", "1975-01-01", "1975-12-31")]
    [InlineData("3/1975", "1975-03", "3/1975", "1975-03-01", "1975-03-31")]
    [InlineData("1976-02", "1976-02", "2/1976", "1976-02-01", "1976-02-29")]
    [InlineData("19/3/1975", "1975-03-19", "19/03/1975", "1975-03-19", "1975-03-19")]
    [InlineData("19-03-1975", "1975-03-19", "19/03/1975", "1975-03-19", "1975-03-19")]
    public void Reads_a_partial_date(string typed, string code, string text, string earliest, string latest)
    {
        var date = PartialDate.Parse(typed);

        Assert.Equal((code, text), (date.Code, date.Text));
        Assert.Equal(date, PartialDate.Parse(date.Code));
        Assert.Equal((DateOnly.Parse(earliest, null), DateOnly.Parse(latest, null)), (date.Earliest, date.Latest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("75")]
    [InlineData("13/1975")]
    [InlineData("29/2/2023")]
    [InlineData("1/2/3/1975")]
    [InlineData("abc")]
    public void Refuses_what_is_no_date(string typed) => Assert.False(PartialDate.TryParse(typed, out _));

    [Fact]
    public void The_vaguer_of_two_dates_sorts_first() =>
        Assert.Equal(["1975", "1975-01", "1975-01-01", "1975-02"], new[] { "1975-01-01", "1975-02", "1975", "1975-01" }
            .Select(PartialDate.Parse).Order().Select(date => date.Code));

    [Theory]
    [InlineData("19/4/2023", true)]
    [InlineData("2023-04-19", true)]
    [InlineData("4/2023", false)]
    public void Reads_a_day(string typed, bool read)
    {
        Assert.Equal(read, VietnameseFormat.TryDate(typed, out var day));
        Assert.Equal(read ? Day : default, day);
    }

    [Fact]
    public void Writes_days_and_instants_as_in_vietnam()
    {
        var late = new DateTimeOffset(2023, 4, 18, 17, 30, 0, TimeSpan.Zero);

        Assert.Equal("19/04/2023", VietnameseFormat.Date(Day));
        Assert.Equal("00:30 19/04/2023", VietnameseFormat.Instant(late));
        Assert.Equal(Day, VietnameseFormat.DayOf(late));
        Assert.Equal(Day, VietnameseFormat.DayOf(VietnameseFormat.StartOf(Day)));
    }

    [Theory]
    [InlineData("3.542", 3542)]
    [InlineData("1.234.567,5", 1234567.5)]
    [InlineData("0,38", 0.38)]
    [InlineData("-3", -3)]
    [InlineData("12 000", 12000)]
    public void Reads_a_number(string typed, double value)
    {
        Assert.True(VietnameseFormat.TryNumber(typed, out var read));
        Assert.Equal((decimal)value, read);
    }

    [Theory]
    [InlineData("3.5")]
    [InlineData("1.23.456")]
    [InlineData("")]
    [InlineData("1,2,3")]
    [InlineData("năm")]
    public void Refuses_what_is_no_number(string typed) => Assert.False(VietnameseFormat.TryNumber(typed, out _));

    [Fact]
    public void Writes_numbers_with_comma_and_dots()
    {
        Assert.Equal("1.234.567,5", VietnameseFormat.Number(1234567.50m));
        Assert.Equal("2,50", VietnameseFormat.Number(2.495m, 2));
        Assert.Equal("38,2%", VietnameseFormat.Percent(38.15m));
        Assert.Equal("-777", VietnameseFormat.Number(-777));
    }
}
