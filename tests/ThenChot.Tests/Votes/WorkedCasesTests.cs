using System.Globalization;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Votes;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Tests.Votes;

/// <summary>The twenty-five worked cases, each by its number: eleven published rows, nine synthetic thresholds, a two-level ballot, a quorum, two boxes, a base of zero.</summary>
public sealed class WorkedCasesTests
{
    private static readonly ConfidenceRuleBook Book = new(new RuleBook(Path.Combine(AppContext.BaseDirectory, "rules")));

    [Theory]
    [InlineData(1, "83 5 0 of 88", ShareRounding.Rounded, "94.32 5.68 0.00", 0)]
    [InlineData(2, "75 8 4 of 88", ShareRounding.Rounded, "85.23 9.09 4.55", 1)]
    [InlineData(3, "81 7 0 of 88", ShareRounding.Rounded, "92.05 7.95 0.00", 0)]
    [InlineData(4, "70 - 4 of 88", ShareRounding.Rounded, "79.55 - 4.55", null)]
    [InlineData(5, "67 23 1 of 94", ShareRounding.Truncated, "71.27 24.46 1.06", 3)]
    [InlineData(6, "72 15 4 of 94", ShareRounding.Truncated, "76.59 15.95 4.25", 3)]
    [InlineData(7, "40 33 18 of 94", ShareRounding.Truncated, "42.55 35.10 19.14", 3)]
    [InlineData(8, "323 146 6 of 485", ShareRounding.Rounded, "66.60 30.10 1.24", 10)]
    [InlineData(9, "437 34 4 of 485", ShareRounding.Rounded, "90.10 7.01 0.82", 10)]
    [InlineData(10, "140 194 137 of 485", ShareRounding.Rounded, "28.87 40.00 28.25", 14)]
    [InlineData(11, "24 11 12 of 49", ShareRounding.Rounded, "48.98 22.45 24.49", 2)]
    public void Cases_1_to_11_are_printed_to_the_digit_and_reach_no_bracket(int number, string row, ShareRounding rounding, string shares, int? gap)
    {
        var count = Count(row);
        Assert.Equal(shares, Shares(count, rounding));
        Assert.Equal(gap, count.Gap);
        Assert.True(Rule("96-2023-QH15").Reached(count.Low!.Value, count.CountedOf) is null, $"case {number}");
    }

    [Fact]
    public void Cases_2_to_8_come_out_otherwise_on_another_base_or_rounding()
    {
        Assert.Equal("86.21", Count("75 8 4 of 87").Percent(75, ShareRounding.Rounded)); // (2)
        Assert.Equal("92.04", Count("81 7 0 of 88").Percent(81, ShareRounding.Truncated)); // (3)
        Assert.Null(Count("70 - 4 of 88").Medium); // (4), never 14
        Assert.Equal("71.28", Count("67 23 1 of 94").Percent(67, ShareRounding.Rounded)); // (5)
        Assert.Equal("73.63", Count("67 23 1 of 91").Percent(67, ShareRounding.Rounded));
        Assert.Equal("76.60 15.96 4.26", Shares(Count("72 15 4 of 94"), ShareRounding.Rounded)); // (6)
        Assert.Equal("A", BracketOf("96-2023-QH15", 48, 94)); // (7): 18 is far from the 48 it needs
        Assert.Equal(97.94m, Shares(Count("323 146 6 of 485"), ShareRounding.Rounded).Split(' ').Sum(share => decimal.Parse(share, CultureInfo.InvariantCulture))); // (8)
    }

    [Fact]
    public void Case_11_was_printed_with_one_decimal()
    {
        var count = Count("24 11 12 of 49");
        Assert.Equal(["49.0", "22.4", "24.5"], new[] { count.High, count.Medium, count.Low }.Select(marks => count.Percent(marks, ShareRounding.Rounded, decimals: 1)));
    }

    [Theory]
    [InlineData(12, "96-2023-QH15", 44, 88, "none", "50.00")]
    [InlineData(13, "96-2023-QH15", 45, 88, "A", "51.14")]
    [InlineData(13, "96-QD-TW-2023", 58, 88, "A", "65.91")]
    [InlineData(14, "96-QD-TW-2023", 59, 88, "B", "67.05")]
    [InlineData(15, "96-QD-TW-2023", 60, 90, "B", "66.67")]
    [InlineData(15, "96-2023-QH15", 60, 90, "B", "66.67")]
    [InlineData(15, "170-2025-ND-CP", 60, 90, "A", "66.67")]
    [InlineData(15, "35-2012-QH13", 60, 90, "A", "66.67")]
    [InlineData(15, "85-2014-QH13", 60, 90, "B", "66.67")]
    [InlineData(15, "262-QD-TW-2014", 60, 90, "A", "66.67")]
    [InlineData(17, "96-QD-TW-2023", 50, 75, "B", "66.67")]
    [InlineData(18, "96-2023-QH15", 242, 485, "none", "49.90")]
    [InlineData(18, "96-2023-QH15", 243, 485, "A", "50.10")]
    [InlineData(18, "96-2023-QH15", 323, 485, "A", "66.60")]
    [InlineData(18, "96-2023-QH15", 324, 485, "B", "66.80")]
    [InlineData(19, "96-2023-QH15", 47, 94, "none", "50.00")]
    [InlineData(19, "96-2023-QH15", 47, 91, "A", "51.65")]
    [InlineData(20, "96-2023-QH15", 61, 94, "A", "64.89")]
    [InlineData(20, "96-2023-QH15", 61, 91, "B", "67.03")]
    public void Cases_12_to_20_fall_where_integers_put_them(int number, string rule, int low, int countedOf, string bracket, string percent)
    {
        Assert.True(bracket == BracketOf(rule, low, countedOf), $"case {number}");
        Assert.Equal(percent, Count($"0 0 {low} of {countedOf}").Percent(low, ShareRounding.Rounded));
    }

    /// <summary>Exactly two thirds: what each document lets be proposed.</summary>
    [Theory]
    [InlineData("96-QD-TW-2023", "cho thôi giữ chức vụ")]
    [InlineData("96-2023-QH15", "trình miễn nhiệm")]
    [InlineData("170-2025-ND-CP", "cho từ chức")]
    [InlineData("35-2012-QH13", "có thể xin từ chức")]
    [InlineData("85-2014-QH13", "bỏ phiếu tín nhiệm hai mức")]
    [InlineData("262-QD-TW-2014", "đưa ra khỏi quy hoạch")]
    public void Case_15_means_something_else_under_every_document(string rule, string proposal) =>
        Assert.Contains(proposal, Rule(rule).Reached(60, 90)!.Proposal, StringComparison.Ordinal);

    [Fact]
    public void Case_16_is_bracket_B_everywhere_that_has_a_B() =>
        Assert.All(Book.All.Where(rule => rule.Settings.Thresholds.Any(threshold => threshold.Bracket == "B")), rule => Assert.Equal("B", BracketOf(rule.Id, 61, 90)));

    [Fact]
    public void Case_17_prints_below_two_thirds_where_it_is_truncated_and_is_bracket_B_all_the_same() =>
        Assert.Equal(("66.66", "B"), (Count("0 0 50 of 75").Percent(50, ShareRounding.Truncated), BracketOf("96-QD-TW-2023", 50, 75)));

    [Theory]
    [InlineData(40, false)] // two thirds of the sixty present, less than half of the body
    [InlineData(47, false)]
    [InlineData(48, true)]
    public void Case_21_is_carried_by_more_than_half_of_all_members(int no, bool carried) => Assert.Equal(carried, TwoLevelBallot.Removes(no, 94));

    [Fact]
    public void Case_22_lacks_one_to_a_quorum()
    {
        Assert.False(Of(Electorate.Of(75, 75, 49)).HasQuorum);
        Assert.True(Of(Electorate.Of(75, 75, 50)).HasQuorum);
    }

    [Fact]
    public void Cases_23_and_24_hold_every_valid_slip_once_or_are_refused()
    {
        var slips = Of(SlipCount.Of(Of(Electorate.Of(95, 95, 90)), 90, 89, 1));
        Assert.Equal((88, 1), (slips.Valid, Of(RowCount.Of(slips, 80, 5, 2, 1)).Void)); // (23)
        Assert.False(RowCount.Of(slips, 80, 5, 4, 0).TryGet(out _, out var why)); // (24)
        Assert.Equal("votes.row-not-reconciled", why.Code);
    }

    [Fact]
    public void Case_25_is_refused_and_never_divided_by()
    {
        Assert.False(ConfidenceCount.Of(0, 0, 0, 0).TryGet(out _, out var why));
        Assert.Equal("votes.base-not-positive", why.Code);
    }

    /// <summary>"83 5 0 of 88"; a dash was not printed.</summary>
    private static ConfidenceCount Count(string row)
    {
        var numbers = row.Replace(" of", "", StringComparison.Ordinal).Split(' ').Select(text => text == "-" ? (int?)null : int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return Of(ConfidenceCount.Of(numbers[0], numbers[1], numbers[2], numbers[3]!.Value));
    }

    private static string Shares(ConfidenceCount count, ShareRounding rounding) => string.Join(' ', new[] { count.High, count.Medium, count.Low }.Select(marks => count.Percent(marks, rounding) ?? "-"));

    private static ConfidenceRule Rule(string id) => Of(Book.Find(id));

    private static string BracketOf(string rule, int low, int countedOf) => Rule(rule).Reached(low, countedOf)?.Bracket ?? "none";

    private static T Of<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out var value, out var why) ? value : throw new InvalidOperationException(why.Sentence);
}
