namespace ThenChot.Tests.Kernel;

/// <summary>Shares divide counts by the largest remainder, ties to the earlier share; nothing is lost.</summary>
public sealed class FractionTests
{
    [Theory]
    [InlineData(7, "1/3 2/3", "2 5")]
    [InlineData(1, "1/2 1/2", "1 0")]
    [InlineData(5, "1/3 1/3 1/3", "2 2 1")]
    [InlineData(10, "1/4 1/4 1/2", "3 2 5")]
    [InlineData(100, "0.333 0.333 0.334", "33 33 34")]
    [InlineData(0, "1/2 1/2", "0 0")]
    [InlineData(-1, "1/2 1/2", "0 -1")]
    public void What_is_left_over_goes_to_the_largest_remainders_and_among_equal_ones_to_the_earlier(long whole, string shares, string parts) =>
        Assert.Equal(parts, string.Join(' ', Fraction.Divide(whole, [.. shares.Split(' ').Select(Share)])));

    [Fact]
    public void Each_entry_is_divided_by_itself_so_that_periods_add_up_though_dividing_the_total_once_would_differ()
    {
        Fraction[] shares = [Share("1/2"), Share("1/2")];
        var quarters = Enumerable.Repeat(1L, 4).Select(quarter => Fraction.Divide(quarter, shares)).ToList();
        Assert.Equal((4, 0), (quarters.Sum(parts => parts[0]), quarters.Sum(parts => parts[1])));
        Assert.Equal([2L, 2L], Fraction.Divide(4, shares));
    }

    [Fact]
    public void Parts_always_add_up_to_the_whole()
    {
        var dice = new Random(5);
        for (var n = 0; n < 2_000; n++)
        {
            var weights = Enumerable.Range(0, dice.Next(1, 9)).Select(_ => dice.Next(0, 50)).Append(1).ToList();
            var shares = weights.ConvertAll(weight => Fraction.Of(weight, weights.Sum()));
            long whole = dice.Next(-10_000, 10_000);
            var parts = Fraction.Divide(whole, shares);
            Assert.Equal(whole, parts.Sum());
            Assert.All(parts.Zip(shares), pair => Assert.InRange(pair.First - ((double)whole * pair.Second.Numerator / pair.Second.Denominator), -1, 1));
        }
    }

    private static Fraction Share(string text) => Fraction.TryParse(text, out var share) ? share : throw new FormatException(text);
}
