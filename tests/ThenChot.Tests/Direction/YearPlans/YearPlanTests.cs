using ThenChot.Domain.Direction.YearPlans;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction.YearPlans;

/// <summary>Chương trình công tác năm: free until issued, then changed with reasons; done only by what really happened.</summary>
public sealed class YearPlanTests
{
    [Fact]
    public void A_programme_is_drawn_for_a_near_year_and_issued_with_tasks_by_a_dated_paper()
    {
        Assert.Equal("direction.year-far", Refused(YearPlan.Draw(Unit(), 2013, Today, Now)));
        var plan = Made(YearPlan.Draw(Unit(), 2023, Today, Now));
        Assert.Equal("direction.no-tasks", plan.Issue(Paper(), Today, Today)!.Code);
        Made(plan.Add(Some(), null, Today, Now));
        Assert.Equal("direction.issue-undated", plan.Issue(Paper(), null, Today)!.Code);
        Assert.Equal("direction.future-date", plan.Issue(Paper(), Today.AddDays(1), Today)!.Code);
        Allowed(plan.Issue(Paper(), Today, Today));
    }

    [Fact]
    public void After_issue_every_change_has_a_reason_and_what_stood_there_is_kept()
    {
        var (plan, task) = Issued();
        Assert.Equal("direction.text-missing", Refused(plan.Add(Some(), " ", Today, Now)));
        Assert.Equal("direction.text-missing", task.Adjust(plan, Some(9), null, Today, Now)!.Code);
        Assert.Equal("direction.month-outside", task.Adjust(plan, Some(13), "Chờ trung ương", Today, Now)!.Code);
        Allowed(task.Adjust(plan, Some(9), "Chờ trung ương", Today, Now));
        Assert.Equal((9, "tháng 6: Sơ kết 6 tháng"), (task.Month, task.Changes[0].Old));
        Assert.Equal(YearTaskChange.Added, Made(plan.Add(Some(), "Việc phát sinh", Today, Now)).Changes[0].What);
    }

    [Fact]
    public void A_draft_changes_without_a_reason()
    {
        var plan = Made(YearPlan.Draw(Unit(), 2023, Today, Now));
        var task = Made(plan.Add(Some(), null, Today, Now));
        Allowed(task.Adjust(plan, Some(9), null, Today, Now));
        Assert.Empty(task.Changes);
    }

    [Fact]
    public void Only_what_happened_in_its_time_ticks_a_task()
    {
        var (_, task) = Issued();
        Assert.Equal("direction.not-happened", task.Tick(new(HappeningKind.WorkItem, Guid.CreateVersion7(), null), Today)!.Code);
        Assert.Equal("direction.future-date", task.Tick(new(HappeningKind.Conference, Guid.CreateVersion7(), Today.AddDays(1)), Today)!.Code);
        Assert.Equal("direction.happened-before-year", task.Tick(new(HappeningKind.Document, Guid.CreateVersion7(), new(2022, 12, 31)), Today)!.Code);
        Allowed(task.Tick(new(HappeningKind.Document, Guid.CreateVersion7(), Today), Today));
        Assert.Equal(WorkState.DoneOnTime, task.At(Alerts, Today).State);
        Assert.Equal("direction.task-done", task.Drop("Không cần nữa", Today, Now)!.Code);
        Assert.Equal("direction.text-missing", task.Untick(" ", Today, Now)!.Code);
        Allowed(task.Untick("Gắn nhầm", Today, Now));
        Assert.Equal("direction.not-ticked", task.Untick("Gắn nhầm", Today, Now)!.Code);
    }

    [Fact]
    public void A_task_is_late_the_day_after_its_month_ends()
    {
        var (_, task) = Issued();
        Assert.Equal(WorkState.DueSoon, task.At(Alerts, new(2023, 6, 30)).State);
        Assert.Equal(WorkState.Late, task.At(Alerts, new(2023, 7, 1)).State);
    }

    [Fact]
    public void A_dropped_task_stays_readable_and_is_settled()
    {
        var (plan, task) = Issued();
        Assert.Equal("direction.text-missing", task.Drop(null, Today, Now)!.Code);
        Allowed(task.Drop("Trung ương hoãn", Today, Now));
        Assert.Equal((false, true), (task.IsDroppedBy(Today.AddDays(-1)), task.IsDroppedBy(Today)));
        Assert.Equal("direction.task-dropped", task.Adjust(plan, Some(7), "Thử lại", Today, Now)!.Code);
    }

    private static YearTaskTerms Some(int month = 6) => new(month, "Sơ kết 6 tháng", Unit(), null);

    private static (YearPlan Plan, YearTask Task) Issued()
    {
        var plan = Made(YearPlan.Draw(Unit(), 2023, Today, Now));
        var task = Made(plan.Add(Some(), null, Today, Now));
        Allowed(plan.Issue(Paper(), Today, Today));
        return (plan, task);
    }
}
