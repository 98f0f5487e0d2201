using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Figures;

namespace ThenChot.Tests.Figures;

public sealed class SubmissionTests
{
    private static readonly Figure A = Some.Figure("a");

    private static readonly SignedPaper Paper = new("15-BC/QU", new(2023, 4, 9), null);

    [Fact]
    public void Random_walks_take_only_legal_steps_and_one_value_counts() => Prop.ForAll(Gen.Choose(0, 6).ListOf(40).ToArbitrary(), walk =>
    {
        var round = Some.Round(A);
        var versions = new List<Submission> { Some.Submission(round, (A, 5)) };
        var received = false;
        foreach (var step in walk)
        {
            var (latest, before) = (versions[^1], versions[^1].State);
            var refusal = Take(step, versions, round);
            var legal = refusal is not null
                ? versions[^1] == latest && latest.State == before
                : versions[^1] != latest || latest.State == before || SubmissionStates.After(before).Contains(latest.State);
            received |= latest.State == SubmissionState.Received;
            var live = versions.SelectMany(version => version.Entries).Count(entry => entry.Live);
            if (!legal || live != (received ? 1 : 0) || versions.Count(version => version.Latest) != 1)
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_old_value_counts_until_the_new_one_is_received()
    {
        var round = Some.Round(A);
        var first = Received(round, 5);
        var second = Some.Made(first.Reopen(Id.New<SubmissionId>(Some.Now), round, "Sót một đoàn kiểm tra", Some.Now));
        Assert.Equal((2, SubmissionState.Reopened, "Sót một đoàn kiểm tra"), (second.Number, second.State, second.ReopenReason));
        Assert.Null(second.Write(A, new() { Typed = 6 }, 0, "Cán bộ A", Some.Now));
        Assert.Equal((true, false), (first.Entries[0].Live, second.Entries[0].Live));

        Assert.Null(second.AskForSignature(0, Some.Now));
        Assert.Null(second.SignOff(Paper, "Lãnh đạo B", Some.Now));
        Assert.Null(second.Receive(first.Entries, "Chuyên viên C", Some.Now));

        Assert.Equal((false, true), (first.Entries[0].Live, second.Entries[0].Live));
        Assert.Equal(Scaled.From(6), second.Entries[0].Value);
    }

    [Fact]
    public void A_received_report_is_locked()
    {
        var round = Some.Round(A);
        var submission = Received(round, 5);

        Assert.Equal("figures.period-locked", submission.Write(A, new() { Typed = 6 }, 0, "Cán bộ A", Some.Now)?.Code);
        Assert.Equal("figures.period-locked", submission.WritePart(round.Parts[0].Id, "sửa", Some.Now)?.Code);
        Assert.Equal("figures.state-forbids", submission.Withdraw()?.Code);
    }

    [Fact]
    public void Refuses_to_ask_for_a_signature_while_a_cell_is_empty_or_faulty()
    {
        Assert.Equal("figures.cells-missing", Some.Submission(Some.Round(A)).AskForSignature(0, Some.Now)?.Code);
        Assert.Equal("figures.cells-faulty", Some.Submission(Some.Round(A), (A, 5)).AskForSignature(1, Some.Now)?.Code);
    }

    [Fact]
    public void Signing_off_needs_number_and_a_day_that_has_come()
    {
        var submission = Some.Submission(Some.Round(A), (A, 5));
        Assert.Null(submission.AskForSignature(0, Some.Now));

        Assert.Equal("figures.signed-number-missing", submission.SignOff(new(" ", new(2023, 4, 9), null), "B", Some.Now)?.Code);
        Assert.Equal("figures.signed-in-future", submission.SignOff(new("1", new(2023, 4, 11), null), "B", Some.Now)?.Code);
        Assert.Null(submission.SignOff(Paper, "B", Some.Now));
        Assert.Equal(new DateOnly(2023, 4, 10), submission.SentOn);
    }

    [Fact]
    public void A_return_needs_a_remark_and_opens_the_form_again()
    {
        var submission = Sent(Some.Round(A), 5);

        Assert.Equal("figures.return-needs-remark", submission.Return([new("a", " ")], "C", Some.Now)?.Code);
        Assert.Null(submission.Return([new("a", "Đối chiếu lại"), new(null, "")], "C", Some.Now));
        Assert.Equal((SubmissionState.Returned, 1, true), (submission.State, submission.Remarks.Count, submission.IsEditable));
    }

    [Fact]
    public void A_withdrawal_is_possible_until_the_report_is_received()
    {
        var submission = Sent(Some.Round(A), 5);

        Assert.Null(submission.Withdraw());
        Assert.Equal((SubmissionState.Draft, (DateOnly?)null), (submission.State, submission.SentOn));
    }

    [Fact]
    public void A_cumulative_value_is_stored_with_the_periods_own_value()
    {
        var sum = Some.Figure("sum", content => content with { EntryMode = EntryMode.Cumulative });
        var submission = Some.Submission(Some.Round(sum));

        Assert.Null(submission.Write(sum, new() { Typed = 25 }, Scaled.From(10), "Cán bộ A", Some.Now));
        Assert.Equal((Scaled.From(25), Scaled.From(15)), (submission.Entries[0].Typed, submission.Entries[0].Value));

        submission.Entries[0].Rederive(Scaled.From(12));
        Assert.Equal(Scaled.From(13), submission.Entries[0].Value);
    }

    private static Submission Sent(Round round, decimal value)
    {
        var submission = Some.Submission(round, (A, value));
        Assert.Null(submission.AskForSignature(0, Some.Now));
        Assert.Null(submission.SignOff(Paper, "Lãnh đạo B", Some.Now));
        return submission;
    }

    private static Submission Received(Round round, decimal value)
    {
        var submission = Sent(round, value);
        Assert.Null(submission.Receive([], "Chuyên viên C", Some.Now));
        return submission;
    }

    private static Refusal? Take(int step, List<Submission> versions, Round round)
    {
        var latest = versions[^1];
        switch (step)
        {
            case 0: return latest.Write(A, new() { Typed = 7 }, 0, "A", Some.Now);
            case 1: return latest.AskForSignature(0, Some.Now);
            case 2: return latest.SignOff(Paper, "B", Some.Now);
            case 3: return latest.Withdraw();
            case 4: return latest.Receive(versions.SelectMany(version => version.Entries).Where(entry => entry.Live).ToList(), "C", Some.Now);
            case 5: return latest.Return([new("a", "Xem lại")], "C", Some.Now);
            default:
                if (latest.Reopen(Id.New<SubmissionId>(Some.Now), round, "Điều chỉnh", Some.Now).TryGet(out var next, out var why))
                {
                    versions.Add(next);
                }

                return why;
        }
    }
}
