using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Members.Procedures;

namespace ThenChot.Tests.Members.Procedures;

public sealed class MeetingVoteTests
{
    private static readonly VoteThreshold Cell = SomeCase.Rules.Of("294-QD-TW-2025", ProcedureKind.Admission).Step("cell_vote")!.Threshold!;

    [Fact]
    public void Of_twenty_official_members_sixteen_are_the_base_and_eleven_must_say_yes()
    {
        var vote = new MeetingVote(20, AwayTemporarily: 2, Exempt: 1, Suspended: 1, Detained: 0, WithReason: 3, Yes: 11, No: 2);
        Assert.Equal(16, vote.BaseBy(Cell));
        Assert.Null(vote.Check(Cell));
        Assert.True(vote.PassesBy(Cell));
        Assert.False((vote with { Yes = 10 }).PassesBy(Cell));
    }

    [Fact]
    public void A_congress_takes_out_of_the_base_those_absent_throughout_with_reason()
    {
        var vote = new MeetingVote(20, 2, 1, 1, 0, 3, 9, 0);
        Assert.False(vote.PassesBy(Cell));
        Assert.True(vote.PassesBy(Cell with { TakenOut = [.. Cell.TakenOut, MeetingAbsence.WithReason] }));
    }

    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(6, 4, true)]
    public void More_than_half_is_not_half(int yes, int no, bool passes) =>
        Assert.Equal(passes, SomeCase.Ballots(yes, no).PassesBy(SomeCase.Rules.Of("294-QD-TW-2025", ProcedureKind.Admission).Step("decide")!.Threshold!));

    [Theory]
    [InlineData(10, 0, 11, 0, "members.case-more-votes")]
    [InlineData(10, 3, 7, 1, "members.case-more-votes")]
    [InlineData(10, 11, 0, 0, "members.case-more-absent")]
    [InlineData(10, 0, -1, 0, "members.case-vote-incomplete")]
    [InlineData(0, 0, 0, 0, "members.case-vote-incomplete")]
    public void A_vote_that_cannot_have_been_is_refused(int convened, int away, int yes, int no, string code) =>
        Assert.Equal(code, new MeetingVote(convened, away, 0, 0, 0, 0, yes, no).Check(Cell)!.Code);

    [Fact]
    public void One_more_yes_never_turns_a_passed_vote_into_a_failed_one() => Prop.ForAll<byte, byte>((of, yes) =>
        !Cell.IsMetBy(yes, of) || Cell.IsMetBy(yes + 1, of)).QuickCheckThrowOnFailure();
}
