using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using static ThenChot.Tests.Members.Procedures.SomeCase;

namespace ThenChot.Tests.Members.Procedures;

public sealed class MemberCaseTests
{
    private static readonly DateOnly Begin = new(2025, 9, 1);

    [Theory]
    [InlineData("2025-06-30", "232-QD-TW-2025", "2025-08-13")]
    [InlineData("2025-07-01", "294-QD-TW-2025", "2025-08-14")]
    [InlineData("2026-07-27", "208-QD-TW-2026", "2026-09-07")]
    public void The_version_of_the_decision_s_day_stays_with_the_case_and_says_from_when_the_ceremony_is_due(string day, string rule, string due)
    {
        var decided = DateOnly.Parse(day, null);
        var admission = Open(ProcedureKind.Admission, decided.AddDays(-40)).UpTo("decide", decided.AddDays(-10));
        Assert.Null(admission.Do("decide", decided));
        Assert.Equal(rule, admission.RuleId);
        if (admission.Step == "receive")
        {
            Assert.Null(admission.DueOn);
            Assert.Null(admission.Do("receive", decided.AddDays(2)));
        }

        Assert.Equal(("ceremony", DateOnly.Parse(due, null)), (admission.Step, admission.DueOn!.Value));
        Assert.Equal(rule, admission.RuleOf(Today).Id);
    }

    [Fact]
    public void The_clocks_of_an_admission_count_working_days_from_the_cell_s_resolution()
    {
        var admission = Open(ProcedureKind.Admission, Begin).UpTo("send", Begin);
        Assert.Equal(WeekdaysAfter(Begin, 5), admission.DueOn);
        Assert.Null(admission.Do("send", Begin.AddDays(3)));
        Assert.Equal((Grassroots, WeekdaysAfter(Begin, 25)), (admission.HolderId, admission.DueOn));
        Assert.Equal("members.case-not-extendable", Extend(admission, Begin.AddDays(4))!.Code);
        Assert.Null(admission.Do("committee_vote", Begin.AddDays(10)));
        Assert.Equal((Superior, WeekdaysAfter(Begin, 45)), (admission.HolderId, admission.DueOn));
        Assert.Null(Extend(admission, Begin.AddDays(11)));
        Assert.Equal(WeekdaysAfter(WeekdaysAfter(Begin, 45), 15), admission.DueOn);
        Assert.Equal("members.case-extended-already", Extend(admission, Begin.AddDays(12))!.Code);
    }

    [Theory]
    [InlineData(3, 0, "Minh họa", true)]
    [InlineData(3, -1, "Minh họa", false)]
    [InlineData(12, -1, "", true)]
    [InlineData(12, 0, "", false)]
    [InlineData(12, 0, "Học cao học trong nước", true)]
    [InlineData(24, 1, "Học cao học trong nước", false)]
    public void A_temporary_stay_is_of_three_to_under_twelve_months_and_of_two_years_for_study(int months, int days, string ground, bool allowed)
    {
        Assert.True(Rules.InForce(ProcedureKind.TransferTemporary, Begin).TryGet(out var rule, out _));
        var start = new CaseStart(ProcedureKind.TransferTemporary, Id.New<PersonId>(Now), Id.New<MemberId>(Now), Cell, Begin, Begin) { Elsewhere = "Đảng ủy minh họa", Ground = ground, Until = Begin.AddMonths(months).AddDays(days) };
        var opened = MemberCase.Open(start, rule, Route, Calendar, Today, Now, "Người thử").TryGet(out _, out var why);
        Assert.Equal((allowed, allowed ? null : "members.case-stay-not-allowed"), (opened, why?.Code));
    }

    [Fact]
    public void An_official_transfer_begins_within_sixty_working_days_of_the_change_and_never_before_it()
    {
        var transfer = Open(ProcedureKind.TransferWithin, Begin, Begin.AddDays(-20));
        Assert.Equal(("cell_out", WeekdaysAfter(Begin.AddDays(-20), 60)), (transfer.Step, transfer.DueOn!.Value));
        Assert.Equal("members.case-change-ahead", TryOpen(ProcedureKind.TransferWithin, Begin, Begin.AddDays(1)).TryGet(out _, out var why) ? null : why.Code);
    }

    [Fact]
    public void No_vote_without_the_papers_nor_on_papers_that_are_too_old()
    {
        var admission = Open(ProcedureKind.Admission, Begin);
        Assert.Equal("members.case-number-missing", admission.Do("sympathiser", Begin, paper: " ")!.Code);
        Assert.Null(admission.Do("sympathiser", Begin));
        Assert.Equal("members.case-papers-missing", admission.Do("file", Begin)!.Code);
        admission.GiveAll(Begin);
        Assert.Null(admission.Do("file", Begin));
        Assert.Null(admission.Give("comments", Begin.AddMonths(-13), null, admission.RuleOf(Begin), Today));
        Assert.Equal("members.case-paper-too-old", admission.Do("cell_vote", Begin)!.Code);
        Assert.Equal("members.case-paper-date-missing", admission.Give("course", null, null, admission.RuleOf(Begin), Today)!.Code);
        Assert.Equal("members.case-paper-unknown", admission.Give("khong", null, null, admission.RuleOf(Begin), Today)!.Code);
    }

    [Fact]
    public void Age_is_counted_in_months_at_the_cell_s_vote()
    {
        MemberCase At() => Open(ProcedureKind.Admission, Begin).UpTo("cell_vote", Begin);
        Assert.Equal("members.case-too-young", At().Do("cell_vote", Begin, born: PartialDate.On(Begin.AddYears(-18).AddDays(1)))!.Code);
        Assert.Null(At().Do("cell_vote", Begin, born: PartialDate.On(Begin.AddYears(-18))));
        Assert.Null(At().Do("cell_vote", Begin, born: PartialDate.On(Begin.AddYears(-60))));
        Assert.Equal("members.case-too-old", At().Do("cell_vote", Begin, born: PartialDate.On(Begin.AddYears(-60).AddMonths(-1)))!.Code);
        Assert.Null(At().Do("cell_vote", Begin, born: PartialDate.On(Begin.AddYears(-61)), note: "Thành ủy đồng ý"));
    }

    [Fact]
    public void Admitted_again_at_the_earliest_after_thirty_six_months()
    {
        Assert.False(TryOpen(ProcedureKind.Admission, Begin, leftBefore: Begin.AddMonths(-36).AddDays(1)).TryGet(out _, out var why));
        Assert.Equal("members.case-readmitted-too-soon", why!.Code);
        Assert.True(TryOpen(ProcedureKind.Admission, Begin, leftBefore: Begin.AddMonths(-36)).TryGet(out _, out _));
    }

    [Fact]
    public void Three_votes_without_two_thirds_go_to_the_superior_which_decides()
    {
        var admission = Open(ProcedureKind.Admission, Begin).UpTo("cell_vote", Begin);
        Assert.Null(admission.Do("cell_vote", Begin, Ballots(6, 4)));
        Assert.Null(admission.Do("cell_vote", Begin.AddDays(7), Ballots(6, 4)));
        Assert.Equal(("cell_vote", false), (admission.Step, admission.IsDeadlocked));
        Assert.Null(admission.Do("cell_vote", Begin.AddDays(14), Ballots(6, 4)));
        Assert.Equal(("decide", true, Superior), (admission.Step, admission.IsDeadlocked, admission.HolderId));
        Assert.Null(admission.Do("decide", Begin.AddDays(15), Ballots(5, 5)));
        Assert.Equal(CaseOutcome.NotApproved, admission.Outcome);
        Assert.Equal("members.case-closed", admission.Do("decide", Begin.AddDays(16))!.Code);
    }

    [Fact]
    public void What_comes_back_goes_the_way_again_and_earlier_votes_no_longer_count()
    {
        var admission = Open(ProcedureKind.Admission, Begin).UpTo("committee_vote", Begin);
        Assert.Equal("members.case-reason-missing", admission.Return(" ", Begin, admission.RuleOf(Begin), Route, Calendar, Today, "x")!.Code);
        Assert.Null(admission.Return("Thiếu xác nhận", Begin.AddDays(1), admission.RuleOf(Begin), Route, Calendar, Today, "x"));
        Assert.Equal(("file", Cell), (admission.Step, admission.HolderId));
        Assert.Equal("members.case-not-returnable", admission.Return("Nữa", Begin.AddDays(1), admission.RuleOf(Begin), Route, Calendar, Today, "x")!.Code);
        Assert.Equal("members.case-before-last", admission.Do("file", Begin)!.Code);
        Assert.Equal("members.case-not-at-step", admission.Do("decide", Begin.AddDays(2))!.Code);
        Assert.Equal("members.case-ahead", admission.Do("file", Today.AddDays(1))!.Code);
    }

    [Fact]
    public void Decided_in_May_for_a_ceremony_in_March_the_official_day_is_still_the_fifteenth_of_March_and_age_counts_from_February()
    {
        var (decided, ceremony) = (new DateOnly(2025, 2, 28), new DateOnly(2025, 3, 15));
        Assert.True(MemberFile.Open(Id.New<PersonId>(Now), new PartialDate(1990), new MemberDates(PartialDate.On(decided), PartialDate.On(ceremony), null), Terms, Place, ceremony, Today, Now).TryGet(out var file, out _));
        Assert.Equal(EntryWay.Admitted, file.Stays[0].CameAs);
        var recognition = Open(ProcedureKind.Recognition, ceremony, ceremony);
        recognition.GiveAll(ceremony);
        Assert.Null(recognition.Do("review", ceremony.AddMonths(11)));
        Assert.Equal("members.case-too-soon", recognition.Do("cell_vote", ceremony.AddMonths(12).AddDays(-1))!.Code);
        Assert.Equal(WeekdaysAfter(ceremony.AddMonths(12), 30), recognition.DueOn);
        recognition.UpTo("decide", new DateOnly(2026, 4, 20));
        Assert.Null(recognition.Do("decide", new DateOnly(2026, 5, 20)));
        Assert.Null(new CaseChange(CaseEffect.MakesOfficial, recognition, new DateOnly(2026, 5, 20), file, null, new PartialDate(1990), Terms).Apply(Today, Now));
        Assert.Equal(new PartialDate(2026, 3, 15), file.OfficialOn);
        Assert.Equal(12, file.PartyAgeOn(new DateOnly(2026, 2, 28))!.Value.Months);
    }

    [Fact]
    public void Probation_is_prolonged_once_and_moves_the_review_and_the_official_day()
    {
        var ceremony = new DateOnly(2025, 3, 15);
        var recognition = Open(ProcedureKind.Recognition, ceremony, ceremony).UpTo("cell_vote", ceremony.AddMonths(11));
        Assert.Equal("members.case-prolonged-too-long", Prolong(recognition, 13)!.Code);
        Assert.Null(Prolong(recognition, 4));
        Assert.Equal("members.case-not-prolongable", Prolong(recognition, 1)!.Code);
        Assert.Equal(("review", WeekdaysAfter(ceremony.AddMonths(16), 30)), (recognition.Step, recognition.DueOn!.Value));
        Assert.Null(recognition.Do("review", ceremony.AddMonths(13)));
        Assert.Equal("members.case-too-soon", recognition.Do("cell_vote", ceremony.AddMonths(15))!.Code);
        Assert.Equal(ceremony.AddMonths(16), new CaseChange(CaseEffect.MakesOfficial, recognition, Today, null, null, null, Terms).OfficialOn);
    }

    [Fact]
    public void A_slip_is_presented_in_thirty_working_days_explained_after_and_refused_after_three_months()
    {
        var issued = new DateOnly(2026, 3, 2);
        MemberCase Issued() => Open(ProcedureKind.TransferWithin, issued).UpTo("cell_in", issued);
        var due = WeekdaysAfter(issued, 30);
        Assert.Equal(due, Issued().DueOn);
        Assert.Null(Issued().Do("cell_in", due));
        Assert.Equal("members.case-late-unexplained", Issued().Do("cell_in", due.AddDays(1))!.Code);
        Assert.Null(Issued().Do("cell_in", due.AddDays(1), note: "Đi công tác"));
        Assert.Null(Issued().Do("cell_in", issued.AddMonths(3), note: "Ốm"));
        var late = Issued();
        Assert.Equal("members.case-not-lapsed", late.Lapse(issued.AddMonths(3), late.RuleOf(Today), Calendar, Today, "x")!.Code);
        Assert.Equal("members.case-slip-lapsed", late.Do("cell_in", issued.AddMonths(3).AddDays(1), note: "Ốm")!.Code);
        Assert.Null(late.Lapse(issued.AddMonths(3).AddDays(1), late.RuleOf(Today), Calendar, Today, "x"));
        Assert.Equal(CaseOutcome.Lapsed, late.Outcome);
    }

    private static Refusal? Extend(MemberCase of, DateOnly on) => of.Extend("Xác minh thêm", on, of.RuleOf(on), Calendar, Today, "x");

    private static Refusal? Prolong(MemberCase of, int months) => of.Prolong(months, "Chưa đủ nghiêm", new DateOnly(2026, 3, 15), of.RuleOf(Today), Route, Calendar, Today, "x");
}
