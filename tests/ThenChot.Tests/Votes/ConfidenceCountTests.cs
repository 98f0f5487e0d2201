using ThenChot.Domain.Votes;

namespace ThenChot.Tests.Votes;

/// <summary>Shares are printed as the body printed them, and a count nobody published stays empty.</summary>
public sealed class ConfidenceCountTests
{
    /// <summary>The printed shares "tín nhiệm cao" of three published votes: Hà Nội 2014, Hà Nội 2023, Quốc hội 2018.</summary>
    [Theory]
    [InlineData(67, 94, ShareRounding.Truncated, "71.27")]
    [InlineData(84, 94, ShareRounding.Truncated, "89.36")]
    [InlineData(72, 94, ShareRounding.Truncated, "76.59")]
    [InlineData(83, 88, ShareRounding.Rounded, "94.32")]
    [InlineData(82, 88, ShareRounding.Rounded, "93.18")]
    [InlineData(81, 88, ShareRounding.Rounded, "92.05")]
    [InlineData(75, 88, ShareRounding.Rounded, "85.23")]
    [InlineData(70, 88, ShareRounding.Rounded, "79.55")]
    [InlineData(68, 88, ShareRounding.Rounded, "77.27")]
    [InlineData(62, 88, ShareRounding.Rounded, "70.45")]
    [InlineData(59, 88, ShareRounding.Rounded, "67.05")]
    [InlineData(48, 88, ShareRounding.Rounded, "54.55")]
    [InlineData(323, 485, ShareRounding.Rounded, "66.60")]
    [InlineData(437, 485, ShareRounding.Rounded, "90.10")]
    [InlineData(372, 485, ShareRounding.Rounded, "76.70")]
    [InlineData(374, 485, ShareRounding.Rounded, "77.11")]
    [InlineData(327, 485, ShareRounding.Rounded, "67.42")]
    [InlineData(362, 485, ShareRounding.Rounded, "74.64")]
    [InlineData(210, 485, ShareRounding.Rounded, "43.30")]
    [InlineData(326, 485, ShareRounding.Rounded, "67.22")]
    [InlineData(290, 485, ShareRounding.Rounded, "59.79")]
    [InlineData(276, 485, ShareRounding.Rounded, "56.91")]
    [InlineData(317, 485, ShareRounding.Rounded, "65.36")]
    [InlineData(330, 485, ShareRounding.Rounded, "68.04")]
    [InlineData(279, 485, ShareRounding.Rounded, "57.53")]
    [InlineData(393, 485, ShareRounding.Rounded, "81.03")]
    [InlineData(140, 485, ShareRounding.Rounded, "28.87")]
    public void A_share_is_the_one_that_was_published(int high, int countedOf, ShareRounding rounding, string published) =>
        Assert.Equal(published, Some(high, null, null, countedOf).Percent(high, rounding));

    [Theory]
    [InlineData(83, 5, 0, 88, ShareRounding.Rounded, "94.32", "5.68", "0.00", 0)]
    [InlineData(75, 8, 4, 88, ShareRounding.Rounded, "85.23", "9.09", "4.55", 1)]
    [InlineData(81, 7, 0, 88, ShareRounding.Rounded, "92.05", "7.95", "0.00", 0)]
    [InlineData(67, 23, 1, 94, ShareRounding.Truncated, "71.27", "24.46", "1.06", 3)]
    [InlineData(72, 15, 4, 94, ShareRounding.Truncated, "76.59", "15.95", "4.25", 3)]
    [InlineData(72, 15, 4, 94, ShareRounding.Rounded, "76.60", "15.96", "4.26", 3)]
    [InlineData(40, 33, 18, 94, ShareRounding.Truncated, "42.55", "35.10", "19.14", 3)]
    [InlineData(323, 146, 6, 485, ShareRounding.Rounded, "66.60", "30.10", "1.24", 10)]
    [InlineData(437, 34, 4, 485, ShareRounding.Rounded, "90.10", "7.01", "0.82", 10)]
    [InlineData(140, 194, 137, 485, ShareRounding.Rounded, "28.87", "40.00", "28.25", 14)]
    public void The_worked_rows_come_out_to_the_digit(int high, int medium, int low, int countedOf, ShareRounding rounding, string highPct, string mediumPct, string lowPct, int gap)
    {
        var count = Some(high, medium, low, countedOf);
        Assert.Equal(
            (highPct, mediumPct, lowPct, (int?)gap),
            (count.Percent(high, rounding), count.Percent(medium, rounding), count.Percent(low, rounding), count.Gap));
    }

    [Fact]
    public void A_count_that_is_not_known_stays_empty_and_so_does_the_gap()
    {
        var count = Some(70, null, 4, 88);
        Assert.Equal("79.55", count.Percent(count.High, ShareRounding.Rounded));
        Assert.Null(count.Medium);
        Assert.Null(count.Percent(count.Medium, ShareRounding.Rounded));
        Assert.Null(count.Gap);
    }

    [Fact]
    public void Half_is_rounded_up_and_not_to_the_even_digit() => Assert.Equal("3.13", Some(1, 0, 0, 32).Percent(1, ShareRounding.Rounded));

    [Fact]
    public void Without_a_known_rounding_no_percentage_is_printed() => Assert.Null(Some(1, 0, 0, 3).Percent(1, ShareRounding.Unknown));

    [Theory]
    [InlineData(1, 0, 0, 0, "votes.base-not-positive")]
    [InlineData(0, 0, 0, -5, "votes.base-not-positive")]
    [InlineData(-1, 2, 0, 10, "votes.count-negative")]
    [InlineData(80, 5, 4, 88, "votes.marks-above-base")]
    [InlineData(int.MaxValue, int.MaxValue, 0, 10, "votes.marks-above-base")]
    public void Impossible_counts_are_refused(int high, int medium, int low, int countedOf, string code)
    {
        Assert.False(ConfidenceCount.Of(high, medium, low, countedOf).TryGet(out _, out var why));
        Assert.Equal(code, why.Code);
    }

    private static ConfidenceCount Some(int? high, int? medium, int? low, int countedOf) =>
        ConfidenceCount.Of(high, medium, low, countedOf).TryGet(out var count, out var why) ? count : throw new InvalidOperationException(why.Sentence);
}
