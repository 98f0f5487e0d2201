using ThenChot.Domain.Members.Statistics;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Small numbers are not told, and cannot be worked out from those that are.</summary>
public sealed class SmallCountsTests
{
    private const int Least = 5;

    [Fact]
    public void A_small_number_takes_another_with_it_so_that_the_sum_does_not_give_it_back()
    {
        Assert.Equal([false, true, true, false], SmallCounts.Hidden([[40, 3, 12, 0]], Least, null)[0]);
        Assert.Equal([false, false, false], SmallCounts.Hidden([[40, 12, 0]], Least, null)[0]);
    }

    [Fact]
    public void Two_small_numbers_whose_sum_is_small_take_a_third() => Assert.Equal([true, true, true, false], SmallCounts.Hidden([[1, 1, 9, 30]], Least, null)[0]);

    [Fact]
    public void Of_a_unit_with_fewer_members_than_are_told_nothing_is_told() => Assert.Equal([true, true], SmallCounts.Hidden([[4, 0]], Least, null)[0]);

    [Fact]
    public void An_empty_unit_has_nothing_to_cover() => Assert.Equal([false, false], SmallCounts.Hidden([[0, 0], [20, 9]], Least, [false, false])[0]);

    [Fact]
    public void A_unit_beside_is_covered_too_so_that_the_unit_above_does_not_give_it_back()
    {
        var hidden = SmallCounts.Hidden([[20, 2], [30, 8], [50, 40]], Least, [false, false]);
        Assert.Equal([true, true], hidden[0]);
        Assert.Equal([true, true], hidden[1]);
        Assert.Equal([false, false], hidden[2]);
    }

    [Fact]
    public void What_is_covered_above_cannot_be_added_up_from_below() => Assert.Contains(SmallCounts.Hidden([[10, 10], [10, 10]], Least, [true, true]), row => row[0]);

    /// <summary>The rule itself, of random tables: each line hides nothing, or at least two numbers of a sum that is not small, or all that its units have.</summary>
    [Fact]
    public void No_line_of_a_random_table_gives_a_small_number_away()
    {
        var random = new Random(21);
        for (var round = 0; round < 2_000; round++)
        {
            var width = random.Next(2, 7);
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Enumerable.Range(0, width).Select(_ => random.Next(3) == 0 ? random.Next(6) : random.Next(60)).ToArray()).ToList();
            var hidden = SmallCounts.Hidden(rows, Least, new bool[width]);
            for (var r = 0; r < rows.Count; r++)
            {
                Assert.All(Enumerable.Range(0, width), c => Assert.True(hidden[r][c] || rows[r][c] is 0 or >= Least));
                Safe([.. rows[r]], hidden[r], rows[r].Sum() > 0);
            }

            for (var c = 0; c < width; c++)
            {
                var filled = Enumerable.Range(0, rows.Count).Where(r => rows[r].Sum() > 0).ToList();
                Safe(filled.ConvertAll(r => rows[r][c]), [.. filled.Select(r => hidden[r][c])], true);
            }
        }
    }

    private static void Safe(List<int> counts, bool[] hidden, bool isFilled)
    {
        var covered = counts.Where((_, n) => hidden[n]).ToList();
        Assert.True(covered.Count == 0 || !isFilled || covered.Count == counts.Count || (covered.Count >= 2 && covered.Sum() >= Least), $"{string.Join(' ', counts)} / {string.Join(' ', hidden)}");
    }
}
