using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Direction;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction;

public sealed class WorkItemTests
{
    [Fact]
    public void No_work_is_given_without_a_date_or_a_recorded_reason()
    {
        Assert.Equal("direction.deadline-missing", Refused(Give(new(DeadlineKind.NotSet))));
        Assert.Equal("direction.deadline-missing", Refused(Give(new(DeadlineKind.NotSet, Reason: "  "))));
        Assert.Equal("direction.deadline-incomplete", Refused(Give(new(DeadlineKind.FixedDate))));
        Assert.Equal("direction.deadline-incomplete", Refused(Give(new(DeadlineKind.Waiting, Reason: "Chờ quyết định"))));
        Assert.Equal("direction.due-before-assigned", Refused(Give(new(DeadlineKind.FixedDate, Today.AddDays(-1)))));
        Assert.Equal(WorkState.Waiting, Item(new(DeadlineKind.NotSet, Reason: "Văn bản giao chưa nêu hạn")).At(Alerts, Due).State);
    }

    [Fact]
    public void Work_from_a_paper_cites_it_and_work_without_one_says_where_it_came_up()
    {
        var terms = Terms();
        Assert.Equal("direction.document-missing", Refused(GiveBy(terms with { Document = null, Source = WorkSource.Conclusion })));
        Assert.Equal("direction.occasion-missing", Refused(GiveBy(terms with { Document = null, Source = WorkSource.Sudden })));
        Assert.Equal("made", Refused(GiveBy(terms with { Document = null, Source = WorkSource.Sudden, Occasion = "Mưa ngập" })));
    }

    [Fact]
    public void Nothing_is_given_to_a_closed_unit_or_a_person_who_left()
    {
        Assert.Equal("direction.unit-closed", Refused(WorkItem.Give(Terms(), Lead() with { ClosedOn = Today }, null, Today, Now)));
        Assert.Equal("made", Refused(WorkItem.Give(Terms(), Lead() with { ClosedOn = Today.AddDays(1) }, null, Today, Now)));
        Assert.Equal("direction.person-left", Refused(WorkItem.Give(Terms(), Lead() with { HoldsPost = false }, null, Today, Now)));
        Assert.Equal("direction.person-left", Item().HandTo(Lead() with { HoldsPost = false }, null, Today, Now)!.Code);
    }

    [Fact]
    public void Forwarding_and_acknowledging_never_stop_the_clock_and_each_holder_is_kept()
    {
        var item = Item();
        var next = Id.New<PersonId>(Now);
        Assert.Equal(WorkStep.Given, item.StepOn(Today));
        Allowed(item.Acknowledge(Lead(), Today.AddDays(2), Now));
        Allowed(item.HandTo(Lead() with { Person = next }, "Đi học", Today.AddDays(9), Now));
        Assert.Equal("direction.already-acknowledged", item.Acknowledge(Lead(), Today.AddDays(3), Now)!.Code);
        Assert.Equal(Due, item.At(Alerts, Due.AddDays(5)).DueOn);
        Assert.Equal(WorkState.SeriouslyLate, item.At(Alerts, Due.AddDays(5)).State);
        Assert.Equal((Reporter, next), (item.AccountableOn(Today.AddDays(8))!.Value, item.AccountableOn(Today.AddDays(9))!.Value));
    }

    [Fact]
    public void An_extension_is_asked_decided_by_the_assigner_and_counts_from_the_decision()
    {
        var item = Item();
        Assert.Equal("direction.extension-not-later", item.AskExtension(Due, "Chờ góp ý", null, Reporter, Due, Now)!.Code);
        Allowed(item.AskExtension(Due.AddDays(20), "Chờ góp ý", null, Reporter, Due, Now));
        Assert.Equal("direction.extension-pending", item.AskExtension(Due.AddDays(30), "Chờ góp ý", null, Reporter, Due, Now)!.Code);
        Assert.Equal(WorkState.Late, item.At(Alerts, Due.AddDays(1)).State);
        Assert.Equal("direction.text-missing", item.DecideExtension(granted: false, " ", Leader, Due.AddDays(2))!.Code);
        Allowed(item.DecideExtension(granted: true, null, Leader, Due.AddDays(2)));
        Assert.Equal(WorkState.Late, item.At(Alerts, Due.AddDays(1)).State);
        Assert.Equal((WorkState.InTime, Due.AddDays(20)), (item.At(Alerts, Due.AddDays(2)).State, item.At(Alerts, Due.AddDays(2)).DueOn!.Value));
        Assert.Equal(Due, item.Extensions[0].OldDueOn);
    }

    [Fact]
    public void A_refused_extension_moves_nothing()
    {
        var item = Item();
        Allowed(item.AskExtension(Due.AddDays(20), "Chờ góp ý", null, Reporter, Today, Now));
        Allowed(item.DecideExtension(granted: false, "Chưa đủ lý do", Leader, Today));
        Assert.Equal(Due, item.CurrentDueOn);
        Assert.Equal("direction.no-extension-asked", item.DecideExtension(granted: true, null, Leader, Today)!.Code);
    }

    [Fact]
    public void Beneath_another_work_no_day_runs_past_its_own()
    {
        var above = Item();
        Assert.Equal("direction.due-past-parent", Refused(WorkItem.Give(Terms(new(DeadlineKind.FixedDate, Due.AddDays(1))), Lead(), above, Today, Now)));
        var below = Item(new(DeadlineKind.FixedDate, Due.AddDays(-10)), above);
        Assert.Equal("direction.extension-past-parent", below.AskExtension(Due.AddDays(1), "Chờ góp ý", above.CurrentDueOn, Reporter, Today, Now)!.Code);
        Allowed(above.Extend(Due.AddDays(15), "Chờ góp ý", null, Leader, Today, Now));
        Allowed(below.AskExtension(Due.AddDays(1), "Chờ góp ý", above.CurrentDueOn, Reporter, Today, Now));
    }

    [Fact]
    public void Completion_needs_evidence_and_another_person_to_confirm_it()
    {
        var item = Item();
        Assert.Equal("direction.evidence-missing", item.ProposeCompletion(null, null, null, Reporter, Due, Now)!.Code);
        Assert.Equal("direction.evidence-missing", item.ProposeCompletion(Paper(), null, null, Reporter, Due, Now)!.Code);
        Assert.Equal("direction.future-date", item.ProposeCompletion(Paper(), Due.AddDays(1), null, Reporter, Due, Now)!.Code);
        Assert.Equal("direction.evidence-before-assignment", item.ProposeCompletion(Paper(), Today.AddDays(-1), null, Reporter, Due, Now)!.Code);
        Allowed(item.ProposeCompletion(Paper(), Due, null, Reporter, Due, Now));
        Assert.Equal(WorkStep.Proposed, item.StepOn(Due));
        Assert.False(item.At(Alerts, Due).IsDone);
        Assert.Equal("direction.own-completion", item.DecideCompletion(confirmed: true, null, Reporter, Due)!.Code);
        Assert.Equal("direction.text-missing", item.DecideCompletion(confirmed: false, null, Leader, Due)!.Code);
        Allowed(item.DecideCompletion(confirmed: false, "Thiếu phụ lục", Leader, Due));
        Assert.Equal(WorkStep.Returned, item.StepOn(Due));
    }

    [Fact]
    public void A_slow_assigner_does_not_make_the_unit_late()
    {
        var reading = Item().Finish(Due, Due.AddDays(12)).At(Alerts, Due.AddDays(12));
        Assert.Equal((WorkState.DoneOnTime, Due), (reading.State, reading.DoneOn!.Value));
        Assert.Equal("direction.already-confirmed", Item().Finish(Due, Due).Report("Thêm", null, Reporter, Due, Now)!.Code);
    }

    [Fact]
    public void A_group_is_done_when_its_last_unit_is()
    {
        var items = Group(3);
        var (whole, copies) = (items[0], items.Skip(1).ToList());
        Assert.Equal("direction.group-itself", whole.ProposeCompletion(Paper(), Due, null, Reporter, Due, Now)!.Code);
        copies[0].Finish(Due.AddDays(-5), Due);
        copies[1].Finish(Due.AddDays(-1), Due);
        Assert.False(Whole().IsDone);
        copies[2].Finish(Due.AddDays(2), Due.AddDays(3));
        Assert.Equal((WorkState.DoneLate, Due.AddDays(2)), (Whole().State, Whole().DoneOn!.Value));

        WorkReading Whole() => whole.At([.. copies.Select(c => c.At(Alerts, Due.AddDays(9)))], Alerts, Due.AddDays(9));
    }

    [Fact]
    public void A_group_without_units_is_refused() =>
        Assert.Equal("direction.group-empty", Refused(WorkItem.GiveToGroup(Terms(), "Các cấp ủy trực thuộc", [], null, Today, Now)));

    [Fact]
    public void Whatever_happens_to_the_copies_their_statuses_add_up_to_their_number() =>
        Prop.ForAll<(byte Proposed, bool Confirmed)[], ushort>((units, day) =>
        {
            var asOf = Today.AddDays(day % 200);
            var readings = Group(units.Length + 1).Skip(1).Zip(units.Append(((byte)0, false)), (copy, unit) =>
            {
                Allowed(copy.ProposeCompletion(Paper(), Today.AddDays(unit.Item1 % 100), null, Reporter, Today.AddDays(unit.Item1 % 100), Now));
                Allowed(unit.Item2 ? copy.DecideCompletion(confirmed: true, null, Leader, Today.AddDays(150)) : null);
                return copy.At(Alerts, asOf);
            }).ToList();
            var tally = WorkTally.Of(readings, asOf);
            return tally.ByState.Values.Sum() == units.Length + 1 && tally.Done + tally.Open == tally.Total;
        }).QuickCheckThrowOnFailure();

    private static Outcome<WorkItem> Give(Deadline deadline) => GiveBy(Terms(deadline));

    private static Outcome<WorkItem> GiveBy(WorkItemTerms terms) => WorkItem.Give(terms, Lead(), null, Today, Now);
}
