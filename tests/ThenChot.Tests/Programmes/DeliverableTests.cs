using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Programmes;
using static ThenChot.Tests.Programmes.SomeProgramme;

namespace ThenChot.Tests.Programmes;

public sealed class DeliverableTests
{
    private static readonly DateOnly Due = Day(2022, 6, 30);

    [Theory]
    [InlineData(-10, WorkState.InTime)]
    [InlineData(-4, WorkState.InTime)]
    [InlineData(-3, WorkState.DueSoon)]
    [InlineData(0, WorkState.DueSoon)]
    [InlineData(1, WorkState.Late)]
    [InlineData(2, WorkState.Late)]
    [InlineData(3, WorkState.SeriouslyLate)]
    public void Open_work_with_a_day_runs_from_in_time_to_seriously_late(int daysAfterDue, WorkState state)
    {
        var reading = Work().At(Alerts, Due.AddDays(daysAfterDue));
        Assert.Equal(state, reading.State);
        Assert.Equal(-daysAfterDue, reading.DaysLeft);
    }

    [Fact]
    public void Marked_with_a_deadline_but_without_its_day_is_a_defect_in_sight_and_never_late()
    {
        var reading = WorkStatus.At([], new(DeadlineKind.FixedDate), [], null, Alerts, Day(2099, 1, 1));
        Assert.Equal(WorkState.NeedsDeadline, reading.State);
        Assert.Equal(WorkState.NeedsDeadline, Work(new(DeadlineKind.NotSet)).At(Alerts, Day(2099, 1, 1)).State);
        Assert.Equal(WorkState.Waiting, Work(new(DeadlineKind.NotSet, Reason: "Chưa nhập hạn từ văn bản giao")).At(Alerts, Due).State);
    }

    [Fact]
    public void Continuing_work_is_never_late_and_work_after_an_issue_waits_for_it()
    {
        Assert.Equal(WorkState.InTime, Work(new(DeadlineKind.Continuing)).At(Alerts, Day(2099, 1, 1)).State);
        Assert.Equal(WorkState.Waiting, Work(new(DeadlineKind.AfterIssue, DaysAfterIssue: 10)).At(Alerts, Day(2099, 1, 1)).State);
        Assert.Equal(Due.AddDays(10), Work(new(DeadlineKind.AfterIssue, BaseIssuedOn: Due, DaysAfterIssue: 10)).At(Alerts, Due).DueOn);
        Assert.Equal("programmes.deadline-incomplete", Refused(Assign(new(DeadlineKind.Waiting, Reason: "Chờ quyết định"))));
        Assert.Equal("programmes.deadline-incomplete", Refused(Assign(new(DeadlineKind.FixedDate))));
    }

    [Fact]
    public void Only_an_extension_moves_a_deadline_and_it_counts_from_its_decision()
    {
        var work = Work();
        Assert.Equal("programmes.deadline-moved-without-extension", work.SetDeadline(new(DeadlineKind.FixedDate, Due.AddDays(60)))!.Code);
        Assert.Equal("programmes.deadline-moved-without-extension", work.SetDeadline(new(DeadlineKind.Continuing))!.Code);
        Assert.Equal("programmes.reason-missing", Extend(work, Due.AddDays(60), Due.AddDays(10), " ")!.Code);
        Assert.Equal("programmes.extension-not-later", Extend(work, Due, Due.AddDays(10), "Chờ ý kiến")!.Code);
        Assert.Null(Extend(work, Due.AddDays(60), Due.AddDays(10), "Chờ ý kiến của bộ, ngành"));
        Assert.Equal("programmes.extension-out-of-order", Extend(work, Due.AddDays(90), Due.AddDays(9), "Tiếp")!.Code);

        Assert.Equal(WorkState.SeriouslyLate, work.At(Alerts, Due.AddDays(9)).State);
        Assert.Equal(WorkState.InTime, work.At(Alerts, Due.AddDays(10)).State);
        Assert.Equal(Due, work.Extensions[0].OldDueOn);
        Assert.Equal(Due.AddDays(60), work.At(Alerts, Due.AddDays(10)).DueOn);
    }

    [Fact]
    public void Receiving_or_handing_work_on_never_stops_the_clock()
    {
        var work = Work();
        Assert.Null(work.HandTo("Văn phòng Thành ủy", Due.AddDays(-1), "Trình", Day(2023, 4, 19), Now));
        Assert.Null(work.DateMilestone(work.Milestones[0].Id, Due, Due, Day(2023, 4, 19)));
        Assert.Equal(Due, work.At(Alerts, Due.AddDays(5)).DueOn);
        Assert.Equal(WorkState.SeriouslyLate, work.At(Alerts, Due.AddDays(5)).State);
        Assert.Null(work.HeldOn(Due.AddDays(-2)));
        Assert.Equal("Văn phòng Thành ủy", work.HeldOn(Due)!.HeldBy);
    }

    [Fact]
    public void Closing_needs_the_completing_milestone_and_evidence_with_a_possible_day()
    {
        var work = Work();
        var document = Id.New<DocumentId>(Now);
        var today = Day(2023, 4, 19);
        Assert.Equal("programmes.completion-not-reached", work.Close(document, Due, "Ban Thường vụ Thành ủy", today)!.Code);
        Assert.Equal("programmes.future-date", work.DateMilestone(work.Milestones[1].Id, null, today.AddDays(1), today)!.Code);
        Assert.Null(work.DateMilestone(work.Milestones[1].Id, null, Due, today));
        Assert.False(work.At(Alerts, today).IsDone);
        Assert.Equal("programmes.future-date", work.Close(document, today.AddDays(1), "Thành ủy", today)!.Code);
        Assert.Equal("programmes.evidence-before-assignment", work.Close(document, Day(2020, 1, 1), "Thành ủy", today)!.Code);
        Assert.Null(work.Close(document, Due.AddDays(1), "Thành ủy", today));
        Assert.Equal("programmes.already-closed", work.Close(document, Due, "Thành ủy", today)!.Code);
        Assert.Equal("programmes.already-closed", Extend(work, Due.AddDays(60), Due.AddDays(2), "Muộn")!.Code);

        Assert.False(work.At(Alerts, Due.AddDays(3)).IsLate);
        Assert.Equal(WorkState.DoneLate, work.At(Alerts, today).State);
        Assert.Equal(WorkState.DueSoon, work.At(Alerts, Due).State);
        Assert.Null(work.Reopen());
        Assert.Equal("programmes.not-closed", work.Reopen()!.Code);
    }

    [Fact]
    public void Issued_and_carried_out_are_counted_apart()
    {
        var work = Work();
        work.DateMilestone(work.Milestones[1].Id, null, Due, Day(2023, 4, 19));
        var tally = WorkTally.Of([work.At(Alerts, Due)], Due);
        Assert.Equal((1, 0, 0), (tally.Issued, tally.Implemented, tally.Done));
    }

    [Fact]
    public void One_unit_leads_and_does_not_also_coordinate()
    {
        var lead = Unit();
        Assert.Equal("programmes.lead-also-coordinates", Refused(Deliverable.Assign(
            Programme().Id, Scheme, "r", new(1, null, null, null, Day(2021, 6, 1), lead, null, [lead]), new(DeadlineKind.Continuing), Day(2023, 1, 1), Now)));
    }

    [Fact]
    public void Rates_name_their_denominators()
    {
        // 4 given: one done on time, one done late, one late and open, one not yet due.
        WorkReading[] readings =
        [
            Read(Due, Due.AddDays(-5)), Read(Due, Due.AddDays(5)), Read(Due, null), Read(Due.AddDays(300), null),
        ];
        var tally = WorkTally.Of(readings, Due.AddDays(30));
        Assert.Equal(50m, tally.PercentOfAll);
        Assert.Equal((3, 2), (tally.Due, tally.DoneOfDue));
        Assert.Equal(66.7m, Math.Round(tally.PercentOfDue!.Value, 1));
        Assert.Null(WorkTally.Of([], Due).PercentOfDue);
    }

    [Fact]
    public void Groups_always_add_up_to_the_total_and_done_stays_done()
    {
        Prop.ForAll<(short Due, short Reached, short Evidence, byte Kind)[], ushort>((works, day) =>
        {
            var asOf = Due.AddDays(day % 800);
            var readings = works.Select(w => At(w, asOf)).ToList();
            var later = works.Select(w => At(w, asOf.AddDays(30))).ToList();
            var tally = WorkTally.Of(readings, asOf);
            return tally.ByState.Values.Sum() == tally.Total && tally.Total == works.Length
                && tally.Done + tally.Open == tally.Total && tally.DoneOfDue <= tally.Due
                && readings.Zip(later).All(p => !p.First.IsDone || (p.Second.IsDone && p.First.DoneOn == p.Second.DoneOn))
                && readings.All(r => r.IsLate == (r.DaysLeft < 0));
        }).QuickCheckThrowOnFailure();
    }

    private static WorkReading At((short Due, short Reached, short Evidence, byte Kind) w, DateOnly asOf)
    {
        MilestoneMark[] marks = [new(Maybe(w.Reached), true, true, false)];
        var deadline = new Deadline((DeadlineKind)(w.Kind % 5), Maybe(w.Due), w.Kind % 2 == 0 ? null : "lý do", Maybe(w.Due), Maybe(w.Evidence), w.Kind);
        return WorkStatus.At(marks, deadline, w.Kind > 200 ? [new(Due, Due.AddDays(w.Kind))] : [], Maybe(w.Evidence), Alerts, asOf);
    }

    private static DateOnly? Maybe(short days) => days % 3 == 0 ? null : Due.AddDays(days % 600);

    private static WorkReading Read(DateOnly due, DateOnly? done) =>
        WorkStatus.At([new(done, true, true, false)], new(DeadlineKind.FixedDate, due), [], done, Alerts, Due.AddDays(30));

    private static Outcome<Deliverable> Assign(Deadline deadline) => Deliverable.Assign(
        Programme().Id, Scheme, "r", new(1, null, null, null, Day(2021, 6, 1), Unit(), null, []), deadline, Day(2023, 1, 1), Now);

    private static Refusal? Extend(Deliverable work, DateOnly to, DateOnly decidedOn, string reason) =>
        work.Extend(to, decidedOn, reason, null, null, Day(2023, 4, 19), Now);
}
