using FsCheck;
using FsCheck.Fluent;
using ThenChot.Web.Modules.Votes;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Tests.Votes;

/// <summary>Which bracket a number of marks "tín nhiệm thấp" reaches, document by document.</summary>
public sealed class ConfidenceRuleTests
{
    private static readonly ConfidenceRuleBook Book = new(new RuleBook(Path.Combine(AppContext.BaseDirectory, "rules")));

    /// <summary>The smallest low count of each bracket, base by base.</summary>
    [Theory]
    [InlineData(20, 11, 14, 14)]
    [InlineData(30, 16, 20, 21)]
    [InlineData(31, 16, 21, 21)]
    [InlineData(50, 26, 34, 34)]
    [InlineData(66, 34, 44, 45)]
    [InlineData(75, 38, 50, 51)]
    [InlineData(88, 45, 59, 59)]
    [InlineData(90, 46, 60, 61)]
    [InlineData(91, 46, 61, 61)]
    [InlineData(94, 48, 63, 63)]
    [InlineData(95, 48, 64, 64)]
    [InlineData(100, 51, 67, 67)]
    [InlineData(485, 243, 324, 324)]
    public void The_least_count_that_reaches_each_bracket(int countedOf, int aboveHalf, int fromTwoThirds, int aboveTwoThirds)
    {
        Assert.Equal(aboveHalf, Least("96-QD-TW-2023", countedOf, "A"));
        Assert.Equal(fromTwoThirds, Least("96-QD-TW-2023", countedOf, "B"));
        Assert.Equal(aboveTwoThirds, Least("170-2025-ND-CP", countedOf, "B"));
    }

    [Fact]
    public void More_marks_of_low_never_make_the_bracket_lighter() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (countedOf, marks) =>
        {
            var low = marks.Get % (countedOf.Get + 1);
            return Book.All.All(rule => low == 0 || Weight(BracketOf(rule.Id, low, countedOf.Get)) >= Weight(BracketOf(rule.Id, low - 1, countedOf.Get)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_threshold_of_the_file_is_a_proposal() => Assert.All(
        Book.All.SelectMany(rule => rule.Settings.Thresholds), threshold => Assert.StartsWith("Đề xuất:", threshold.Proposal, StringComparison.Ordinal));

    private static int Least(string rule, int countedOf, string bracket) => Enumerable.Range(0, countedOf + 1).First(low => BracketOf(rule, low, countedOf) == bracket);

    private static string BracketOf(string id, int low, int countedOf) =>
        Book.Find(id).TryGet(out var rule, out var why) ? rule.Reached(low, countedOf)?.Bracket ?? "none" : throw new InvalidOperationException(why.Sentence);

    private static int Weight(string bracket) => bracket == "none" ? 0 : bracket[0];
}
