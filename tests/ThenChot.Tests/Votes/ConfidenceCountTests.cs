using ThenChot.Domain.Votes;

namespace ThenChot.Tests.Votes;

/// <summary>Shares are printed as the body printed them, and a count nobody published stays empty.</summary>
public sealed class ConfidenceCountTests
{
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
