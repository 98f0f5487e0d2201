using Microsoft.Extensions.Logging.Abstractions;
using ThenChot.Domain.Direction;
using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Direction;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Jobs;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction;

/// <summary>Each open work item lies on one desk as one duty: reminders, the calendar and the levels above read it there, and nowhere twice.</summary>
public sealed class WorkDutyTests
{
    [Theory, OnBothDatabases]
    public async Task Late_work_is_told_as_a_duty_once_and_stands_once_on_the_desk_and_in_the_calendar(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Single(Lines(await reporter.GetAsync("/viec-can-xu-ly"), "Khắc phục ngập"));
        Assert.Single(Lines(await reporter.GetAsync($"/lich?ngay={Due:yyyy-MM-dd}"), "Khắc phục ngập"));
        office.Clock.Set(VietnameseFormat.StartOf(Due.AddDays(1)).AddHours(9));
        await RunAsync(office, Web.Modules.Duties.DutiesModule.Module);
        await RunAsync(office, Web.Modules.Duties.DutiesModule.Module);
        using var later = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Single((await later.GetAsync("/thong-bao-cua-toi")).Page.QuerySelectorAll("tbody tr"));
    }

    [Theory, OnBothDatabases]
    public async Task A_step_keeps_the_duty_that_stands_and_closes_what_is_asked_no_more(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        await office.ActAsync(async services =>
        {
            var (db, duties) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<WorkDuties>());
            var item = await db.Set<WorkItem>().Include(i => i.Extensions).Include(i => i.Completions).AsSingleQuery().SingleAsync();
            Allowed(item.AskExtension(Due.AddDays(10), "Chờ góp ý", null, Reporter, Today, Now));
            await duties.KeepAsync(item);
        });
        Assert.Equal([WorkDuties.Doing.Code, WorkDuties.Extending.Code], await OpenAsync(office));
        var first = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Duty>().Where(d => d.Kind == WorkDuties.Doing.Code).Select(d => d.Id).SingleAsync());
        await office.ActAsync(async services =>
        {
            var (db, duties) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<WorkDuties>());
            var item = await db.Set<WorkItem>().Include(i => i.Extensions).Include(i => i.Completions).AsSingleQuery().SingleAsync();
            Allowed(item.DecideExtension(granted: true, null, Leader, Today));
            await duties.KeepAsync(item);
        });
        var kept = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Duty>().Where(d => d.ClosedOn == null).SingleAsync());
        Assert.Equal((first, (DateOnly?)Due.AddDays(10)), (kept.Id, kept.DueOn));
    }

    [Theory, OnBothDatabases]
    public async Task Work_from_before_the_duties_is_put_on_its_desk_by_the_daily_job(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        await office.ActAsync(async services => (await services.GetRequiredService<AppDb>().Set<Duty>().ToListAsync()).ForEach(d => d.Close(Today)));
        Assert.Empty(await OpenAsync(office));
        await RunAsync(office, DirectionModule.Module);
        Assert.Equal([WorkDuties.Doing.Code], await OpenAsync(office));
        office.Clock.Advance(TimeSpan.FromDays(1));
        var acts = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync());
        await RunAsync(office, DirectionModule.Module);
        Assert.Equal(acts, await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync()));
    }

    private static Task<List<string>> OpenAsync(RunningOffice office) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Duty>().Where(d => d.ClosedOn == null).OrderBy(d => d.Kind).Select(d => d.Kind).ToListAsync());

    private static async Task RunAsync(RunningOffice office, Module module)
    {
        var node = new DailyRunner(new ModuleList([module]), office.Services.GetRequiredService<IServiceScopeFactory>(), office.Clock, NullLogger<DailyRunner>.Instance);
        await node.RunDueAsync(default);
    }

    private static List<string> Lines(Answer page, string title) =>
        [.. page.Page.QuerySelectorAll("main a").Select(a => a.TextContent).Where(text => text.Contains(title, StringComparison.Ordinal))];

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        await office.ActAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var (city, committee) = ((await units.FindByCodeAsync("TP", Today))!.Id, (await units.FindByCodeAsync("QU01", Today))!.Id);
            var person = await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Người thử");
            await services.GetRequiredService<DirectionSeeds>().AddWorkAsync(
                [new WorkSeed("sudden", "Khắc phục ngập", city, null, Today.AddDays(-20)) { Occasion = "Mưa lớn", Product = "Báo cáo", DueOn = Due, Units = [new(committee, person) { AcknowledgedOn = Today.AddDays(-19) }] }]);
        });
        return office;
    }
}
