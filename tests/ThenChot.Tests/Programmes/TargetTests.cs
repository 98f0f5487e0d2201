using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Programmes;
using static ThenChot.Tests.Programmes.SomeProgramme;

namespace ThenChot.Tests.Programmes;

public sealed class TargetTests
{
    private static readonly TargetWindow Year2022 = new(Day(2022, 1, 1), Day(2022, 12, 31));

    [Theory]
    [InlineData(75, false)]
    [InlineData(75.01, true)]
    public void A_strict_lower_bound_is_not_reached_by_the_bound_itself(double value, bool reached) =>
        Assert.Equal(reached, Target().Bar!.Value.IsReachedBy((decimal)value));

    [Theory]
    [InlineData(TargetOperator.AtLeast, 15, true)]
    [InlineData(TargetOperator.AtLeast, 14.9, false)]
    public void An_inclusive_lower_bound_is_reached_by_the_bound_itself(TargetOperator op, double value, bool reached) =>
        Assert.Equal(reached, Target(TargetTerms(op: op, low: 15)).Bar!.Value.IsReachedBy((decimal)value));

    [Theory]
    [InlineData(8999, JudgementWord.BasicallyMet)]
    [InlineData(9000, JudgementWord.Met)]
    [InlineData(10000, JudgementWord.Met)]
    [InlineData(10001, JudgementWord.Exceeded)]
    [InlineData(8099, JudgementWord.NotMet)]
    public void Above_the_high_end_of_a_range_is_exceeded_and_no_error(int value, JudgementWord word) =>
        Assert.Equal(word, Bands.Propose(Admissions(), value, Year2022, Day(2022, 12, 31)).Word);

    [Theory]
    [InlineData(1, JudgementWord.Exceeded)]
    [InlineData(2, JudgementWord.Met)]
    [InlineData(3, JudgementWord.NotMet)]
    public void In_groups_and_ranks_low_is_good(int group, JudgementWord word) =>
        Assert.Equal(word, Bands.Propose(PapiGroup(), group, Year2022, Day(2023, 4, 19)).Word);

    [Fact]
    public void A_fall_in_value_does_not_make_a_met_target_unmet()
    {
        // PAPI 2024 lost 14 ranks against 2023 and still stood in group 2: only the bar decides.
        var window = new TargetWindow(Day(2024, 1, 1), Day(2024, 12, 31));
        Assert.Equal(JudgementWord.Met, Bands.Propose(PapiGroup(), 2, window, Day(2025, 5, 1)).Word);
    }

    [Fact]
    public void A_target_whose_value_was_not_entered_blocks_the_proposal()
    {
        var proposal = Bands.Propose(Target(TargetTerms(low: null)), 80, Year2022, Day(2023, 1, 1));
        Assert.Null(proposal.Word);
        Assert.Contains("chưa nhập", proposal.Because, StringComparison.Ordinal);
        Assert.Equal("chưa nhập", TargetText.Bar(Target(TargetTerms(low: null))));
    }

    [Fact]
    public void Before_its_time_a_target_without_a_value_is_not_yet_due() =>
        Assert.Equal(JudgementWord.NotYetDue, Bands.Propose(Target(), null, Year2022, Day(2022, 6, 30)).Word);

    [Fact]
    public void After_its_time_a_missing_value_is_no_word_at_all() =>
        Assert.Null(Bands.Propose(Target(), null, Year2022, Day(2023, 1, 1)).Word);

    [Theory]
    [InlineData(4500, JudgementWord.ExpectedToBeMet)]
    [InlineData(4000, JudgementWord.NotYetMet)]
    [InlineData(2000, JudgementWord.HardToMeet)]
    public void Within_the_year_a_count_is_read_by_its_pace(int value, JudgementWord word) =>
        Assert.Equal(word, Bands.Propose(Admissions(), value, Year2022, Day(2022, 7, 1)).Word);

    [Fact]
    public void A_bigger_value_never_gets_a_worse_word_and_for_ranks_a_smaller_one_never_does()
    {
        Prop.ForAll<ushort, ushort, ushort>((a, b, dayOfYear) =>
        {
            var asOf = Day(2022, 1, 1).AddDays(dayOfYear % 500);
            var (low, high) = (Math.Min(a, b) % 20000m, Math.Max(a % 20000m, b % 20000m));
            var (worse, better) = (Math.Min(low, high), Math.Max(low, high));
            var more = Rank(Admissions(), better, asOf) >= Rank(Admissions(), worse, asOf);
            var fewer = Rank(PapiGroup(), worse % 6, asOf) >= Rank(PapiGroup(), (worse % 6) + 1, asOf);
            return more && fewer;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(TargetMeasure.IndexRank, TargetOperator.AtLeast, TargetDirection.MoreIsBetter, 1, null, "programmes.rank-counts-down")]
    [InlineData(TargetMeasure.Percent, TargetOperator.AtLeast, TargetDirection.LessIsBetter, 1, null, "programmes.direction-contradicts")]
    [InlineData(TargetMeasure.Percent, TargetOperator.AtMost, TargetDirection.MoreIsBetter, null, 9, "programmes.direction-contradicts")]
    [InlineData(TargetMeasure.Count, TargetOperator.Between, TargetDirection.MoreIsBetter, 9, 5, "programmes.bounds-reversed")]
    [InlineData(TargetMeasure.Count, TargetOperator.Between, TargetDirection.MoreIsBetter, 9, null, "programmes.bound-missing")]
    [InlineData(TargetMeasure.Count, TargetOperator.AtLeast, TargetDirection.MoreIsBetter, 9, 10, "programmes.bound-unused")]
    public void Refuses_shapes_that_contradict_themselves(TargetMeasure measure, TargetOperator op, TargetDirection direction, int? low, int? high, string code) =>
        Assert.Equal(code, Refused(Domain.Programmes.Target.Enter(Programme(), null, TargetTerms(measure, op, low, high, direction: direction), Now)));

    [Fact]
    public void A_group_of_sub_targets_holds_no_group_and_only_a_group_holds_targets()
    {
        var group = Target(TargetTerms(TargetMeasure.SubTargets, low: null));
        Assert.Equal("programmes.group-within-group", Refused(Domain.Programmes.Target.Enter(Programme(), group, TargetTerms(TargetMeasure.SubTargets, low: null), Now)));
        Assert.Equal("programmes.not-a-group", Refused(Domain.Programmes.Target.Enter(Programme(), Target(), TargetTerms(), Now)));
        Assert.Equal("programmes.due-date-missing", Refused(Domain.Programmes.Target.Enter(Programme(), null, TargetTerms(basis: TargetBasis.ByDate), Now)));
    }

    [Fact]
    public void A_group_is_read_from_its_parts()
    {
        Assert.Equal(JudgementWord.Met, TargetBands.Combine(SubTargetRule.All, null, [JudgementWord.Exceeded, JudgementWord.Met]).Word);
        Assert.Equal(JudgementWord.Exceeded, TargetBands.Combine(SubTargetRule.All, null, [JudgementWord.Exceeded, JudgementWord.Exceeded]).Word);
        Assert.Equal(JudgementWord.BasicallyMet, TargetBands.Combine(SubTargetRule.All, null, [JudgementWord.Exceeded, JudgementWord.BasicallyMet]).Word);
        Assert.Equal(JudgementWord.NotMet, TargetBands.Combine(SubTargetRule.All, null, [JudgementWord.Exceeded, JudgementWord.NotMet]).Word);
        Assert.Equal(JudgementWord.Met, TargetBands.Combine(SubTargetRule.AtLeastCount, 1, [JudgementWord.Met, JudgementWord.NotMet]).Word);
        Assert.Null(TargetBands.Combine(SubTargetRule.All, null, [JudgementWord.Met, null]).Word);
    }

    [Fact]
    public void Targets_read_as_people_write_them()
    {
        Assert.Equal("trên 75% mỗi năm", TargetText.Bar(Target()));
        Assert.Equal("từ 9.000 đến 10.000 đảng viên mỗi năm", TargetText.Bar(Admissions()));
        Assert.Equal("không quá nhóm 2 mỗi năm", TargetText.Bar(PapiGroup()));
        Assert.Equal("từ 15% trở lên đến 31/12/2025", TargetText.Bar(Target(TargetTerms(op: TargetOperator.AtLeast, low: 15, basis: TargetBasis.ByDate, due: Day(2025, 12, 31)))));
    }

    private static int Rank(Target target, decimal value, DateOnly asOf) => Bands.Propose(target, value, Year2022, asOf).Word!.Value.Rank();
}
