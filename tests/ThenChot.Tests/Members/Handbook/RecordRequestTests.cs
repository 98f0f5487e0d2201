using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Handbook;

namespace ThenChot.Tests.Members.Handbook;

/// <summary>The law of requests, of what is entered for a cell, and of its meetings.</summary>
public sealed class RecordRequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly RequestRule Rule = new("91-2025-QH15", 2, 15, [new(RequestKind.Correction, 10), new(RequestKind.Restriction, 15, 20)]);
    private static readonly UnitId Cell = Id.New<UnitId>(Now);
    private static readonly UnitId Office = Id.New<UnitId>(Now);

    [Fact]
    public void The_first_answer_is_due_in_two_working_days_and_the_rest_by_its_kind()
    {
        var request = Made(Ask());
        Assert.Equal((new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 12)), (request.AnswerBy, request.DueOn));
        Assert.Equal(request.AnswerBy, request.RunsOutOn);
        Assert.Equal(new DateOnly(2026, 3, 17), Made(Ask(RequestKind.Restriction)).DueOn);
        Assert.Null(request.PassUp("Đúng như thẻ", Office, Monday));
        Assert.Equal((RequestStage.AtOffice, Office, request.DueOn), (request.Stage, request.HolderId, request.RunsOutOn!.Value));
        Assert.Equal("members.request-reason-missing", request.Finish(" ", Monday, "A")?.Code);
        Assert.Null(request.Finish("Đã sửa theo thẻ", Monday, "A"));
        Assert.Equal((RequestStage.Done, null), (request.Stage, request.RunsOutOn));
    }

    [Fact]
    public void What_the_cell_declines_with_a_reason_the_member_may_still_take_up()
    {
        var request = Made(Ask());
        Assert.Equal("members.request-reason-missing", request.Decline(null, Monday, "Bí thư")?.Code);
        Assert.Equal("members.request-not-at-stage", request.GoUp(Office)?.Code);
        Assert.Null(request.Decline("Không khớp thẻ", Monday, "Bí thư"));
        Assert.True(request.MayGoUp);
        Assert.Null(request.GoUp(Office));
        Assert.Equal((RequestStage.AtOffice, "Không khớp thẻ", null), (request.Stage, request.CellOpinion, request.ClosedOn));
        Assert.Null(request.Decline("Theo hồ sơ gốc", Monday, "Cán bộ"));
        Assert.False(request.MayGoUp);
        Assert.Equal("members.request-not-at-stage", request.TakeBack(Monday)?.Code);
    }

    [Fact]
    public void Time_is_extended_once_before_it_has_run_out()
    {
        var request = Made(Ask());
        Assert.Equal("members.request-not-extendable", request.Extend("Chờ hồ sơ gốc", Rule, WorkingCalendar.WeekendsOnly, request.DueOn.AddDays(1))?.Code);
        Assert.Equal("members.request-reason-missing", request.Extend("", Rule, WorkingCalendar.WeekendsOnly, Monday)?.Code);
        Assert.Null(request.Extend("Chờ hồ sơ gốc", Rule, WorkingCalendar.WeekendsOnly, Monday));
        Assert.Equal(new DateOnly(2026, 3, 27), request.DueOn);
        Assert.Equal("members.request-not-extendable", request.Extend("Lại chờ", Rule, WorkingCalendar.WeekendsOnly, Monday)?.Code);
    }

    [Fact]
    public void A_processor_makes_the_clock_twenty_days_from_the_asking_once_and_keeps_an_extension()
    {
        var request = Made(Ask(RequestKind.Restriction));
        Assert.Equal("members.request-not-at-stage", request.GiveToProcessor("Đơn vị vận hành", Rule, WorkingCalendar.WeekendsOnly, Monday)?.Code);
        Assert.Null(request.PassUp(null, Office, Monday));
        Assert.Equal("members.request-processor-missing", request.GiveToProcessor(" ", Rule, WorkingCalendar.WeekendsOnly, Monday)?.Code);
        Assert.Equal("members.request-no-processor-clock", request.GiveToProcessor("Đơn vị vận hành", Rule, WorkingCalendar.WeekendsOnly, request.DueOn.AddDays(1))?.Code);
        Assert.Null(request.GiveToProcessor("Đơn vị vận hành", Rule, WorkingCalendar.WeekendsOnly, Monday.AddDays(3)));
        Assert.Equal((new DateOnly(2026, 3, 23), "Đơn vị vận hành"), (request.DueOn, request.Processor));
        Assert.Equal("members.request-no-processor-clock", request.GiveToProcessor("Đơn vị khác", Rule, WorkingCalendar.WeekendsOnly, Monday)?.Code);

        var longer = Made(Ask(RequestKind.Restriction));
        Assert.Null(longer.PassUp(null, Office, Monday));
        Assert.Null(longer.Extend("Chờ đơn vị vận hành", Rule, WorkingCalendar.WeekendsOnly, Monday));
        Assert.Null(longer.GiveToProcessor("Đơn vị vận hành", Rule, WorkingCalendar.WeekendsOnly, Monday));
        Assert.Equal(new DateOnly(2026, 4, 6), longer.DueOn);
        var other = Made(Ask());
        Assert.Null(other.PassUp(null, Office, Monday));
        Assert.Equal("members.request-no-processor-clock", other.GiveToProcessor("Đơn vị vận hành", Rule, WorkingCalendar.WeekendsOnly, Monday)?.Code);
    }

    [Fact]
    public void A_kind_without_a_clock_is_refused_and_so_is_an_empty_wish()
    {
        Assert.Equal("members.request-kind-unknown", Ask(RequestKind.Objection).TryGet(out _, out var why) ? null : why.Code);
        Assert.Equal("members.request-about-missing", Ask(about: " ").TryGet(out _, out why) ? null : why.Code);
    }

    [Fact]
    public void What_was_entered_for_a_cell_is_confirmed_once_or_disputed_with_a_remark_and_asked_again()
    {
        var entry = StandIn.Enter(Cell, Guid.CreateVersion7(), "Lịch sinh hoạt", "/", Monday, "Cán bộ", Office, Now);
        Assert.Equal("members.stand-in-remark-missing", entry.Dispute(null, Monday, "Bí thư")?.Code);
        Assert.Equal("members.stand-in-answered", entry.Mend()?.Code);
        Assert.Null(entry.Dispute("Ngày 12, không phải 13", Monday, "Bí thư"));
        Assert.Equal("members.stand-in-answered", entry.Confirm(Monday, "Bí thư")?.Code);
        Assert.Null(entry.Mend());
        Assert.Null(entry.Confirm(Monday, "Bí thư"));
        Assert.Equal(StandInState.Confirmed, entry.State);
    }

    [Fact]
    public void A_meeting_is_planned_ahead_and_its_result_recorded_when_it_was_held()
    {
        Assert.Equal("members.meeting-not-ahead", CellMeeting.Plan(Cell, new(CellMeetingKind.Regular, Monday.AddDays(-1), null, "Thường kỳ"), Monday, Now).TryGet(out _, out var why) ? null : why.Code);
        Assert.True(CellMeeting.Plan(Cell, new(CellMeetingKind.Regular, Monday.AddDays(3), null, "Thường kỳ"), Monday, Now).TryGet(out var meeting, out _));
        Assert.Equal("members.meeting-not-yet-held", meeting.Record(12, 1, 0, null, Monday)?.Code);
        Assert.Equal("members.meeting-counts-impossible", meeting.Record(-1, 1, 0, null, Monday.AddDays(3))?.Code);
        Assert.Null(meeting.Record(17, 2, 1, "Thông qua", Monday.AddDays(3)));
        Assert.Equal(85m, meeting.Attendance);
        Assert.Equal("members.meeting-held", meeting.Change(new(CellMeetingKind.Regular, Monday.AddDays(9), null, "Dời"), Monday.AddDays(3))?.Code);
    }

    private static Outcome<RecordRequest> Ask(RequestKind kind = RequestKind.Correction, string about = "Ngày chính thức") =>
        RecordRequest.Ask(Id.New<MemberId>(Now), Cell, new RequestWish(kind, about, "20/3/2006", null), Rule, WorkingCalendar.WeekendsOnly, Monday, Now);

    private static RecordRequest Made(Outcome<RecordRequest> outcome) => outcome.TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
}
