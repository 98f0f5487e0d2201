using Microsoft.Extensions.Logging.Abstractions;
using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Direction;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Direction.YearPlans;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Jobs;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction;

/// <summary>Shortcomings, tasks of the year and waiting work are duties like all others: reminded once, in the calendar, on the desk of the unit and of whoever answers.</summary>
public sealed class OtherDutyTests
{
    [Theory, OnBothDatabases]
    public async Task A_shortcoming_lies_with_its_unit_and_its_owner_until_it_is_confirmed(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var elsewhere = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        var owner = await PersonAsync(office, "committee_reporter.qu02");
        await ShortcomingAsync(office, owner);
        using var unit = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        foreach (var visitor in new[] { unit, elsewhere })
        {
            Assert.Single(Lines(await visitor.GetAsync("/viec-can-xu-ly"), "Khắc phục: Chậm gửi báo cáo"));
            Assert.Single(Lines(await visitor.GetAsync($"/lich?ngay={Due:yyyy-MM-dd}"), "Khắc phục: Chậm gửi báo cáo"));
        }

        office.Clock.Set(VietnameseFormat.StartOf(Due.AddDays(4)).AddHours(9));
        await RunAsync(office, Web.Modules.Duties.DutiesModule.Module);
        await RunAsync(office, Web.Modules.Duties.DutiesModule.Module);
        using var later = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        Assert.Single((await later.GetAsync("/thong-bao-cua-toi")).Page.QuerySelectorAll("tbody tr"));
        office.Clock.Set(VietnameseFormat.StartOf(Due.AddDays(8)).AddHours(9));
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        Assert.Contains("Khắc phục: 1 việc quá hạn", (await leader.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_returned_remedy_says_who_returned_it_and_on_which_day(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var unit = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var row = await ShortcomingAsync(office, await PersonAsync(office, "committee_reporter.qu01"));
        Done(await unit.SubmitAsync(await unit.GetAsync(row), "main form",
            [("Evidence.Text", "15-BC/QU"), ("Evidence.TypeName", "Báo cáo"), ("Evidence.Issuer", "Quận ủy"), ("Evidence.IssuedOn", "08/05/2023"), ("Evidence.Subject", "Kết quả khắc phục")]));
        office.Clock.Set(VietnameseFormat.StartOf(Today.AddDays(2)).AddHours(9));
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.Single(Lines(await city.GetAsync("/viec-can-xu-ly"), "Xác nhận khắc phục: Chậm gửi báo cáo"));
        Done(await city.SubmitAsync(await city.GetAsync(row), "main form", [("Remark", "Chưa thấy kết quả")], "main form button[formaction$='Return']"));
        using var again = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Matches("trả lại ngày 10/05/2023, đồng chí .+: Chưa thấy kết quả", (await again.GetAsync(row)).Page.QuerySelector("main")!.TextContent);
        var history = (await city.GetAsync($"/lich-su/dir_shortcoming/{row.Split('/')[^1]}")).Text;
        Assert.Contains("Ngày trả lại", history, StringComparison.Ordinal);
        Assert.Contains("Người trả lại", history, StringComparison.Ordinal);
        Assert.Contains("Bị trả lại", (await again.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Single(Lines(await again.GetAsync("/viec-can-xu-ly"), "Khắc phục: Chậm gửi báo cáo"));
    }

    [Theory, OnBothDatabases]
    public async Task A_task_of_the_year_stands_in_the_calendar_at_once_and_on_the_desk_in_its_month(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var tasks = await YearAsync(office);
        using var unit = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Single(Lines(await unit.GetAsync("/viec-can-xu-ly"), "Rà soát quy chế"));
        Assert.Empty(Lines(await unit.GetAsync("/viec-can-xu-ly"), "Sơ kết 6 tháng"));
        Assert.Single(Lines(await unit.GetAsync("/lich?ngay=2023-06-30"), "Sơ kết 6 tháng"));
        office.Clock.Set(new(2023, 6, 1, 2, 0, 0, TimeSpan.Zero));
        using var later = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Single(Lines(await later.GetAsync("/viec-can-xu-ly"), "Sơ kết 6 tháng"));

        // Moved to another month its duty moves along; ticked it is gone.
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = $"/chuong-trinh-cong-tac/viec/{tasks[1]}/";
        Done(await city.SubmitAsync(await city.GetAsync(page + "dieu-chinh"), "main form", [("Input.Month", "8"), ("Input.Reason", "Chờ trung ương")]));
        Assert.Single(Lines(await later.GetAsync("/lich?ngay=2023-08-31"), "Sơ kết 6 tháng"));
        Assert.Empty(Lines(await later.GetAsync("/viec-can-xu-ly"), "Sơ kết 6 tháng"));
        Done(await city.SubmitAsync(await city.GetAsync($"/chuong-trinh-cong-tac/viec/{tasks[0]}/danh-dau"), "main form", [("Kind", "Document"), ("Document.Text", "05-CTr/TU"), ("Document.TypeName", "Chương trình"), ("Document.Issuer", "Thành ủy"), ("Document.IssuedOn", "30/05/2023"), ("Document.Subject", "Quy chế")]));
        Assert.Empty(Lines(await later.GetAsync("/viec-can-xu-ly"), "Rà soát quy chế"));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_open_before_the_duties_is_put_on_its_desk_by_the_daily_job_once(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var unit = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        await ShortcomingAsync(office, await PersonAsync(office, "committee_reporter.qu01"));
        await YearAsync(office);
        await office.ActAsync(async services => (await services.GetRequiredService<AppDb>().Set<Duty>().ToListAsync()).ForEach(d => d.Close(Today)));
        await RunAsync(office, DirectionModule.Module);
        Assert.Equal([ShortcomingDuties.Remedying.Code, YearTaskDuties.Doing.Code, YearTaskDuties.Doing.Code], await OpenDutiesAsync(office));
        office.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(office, DirectionModule.Module);
        Assert.Equal(3, (await OpenDutiesAsync(office)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task Work_that_waits_comes_back_to_its_assigner_on_the_day_to_look_again(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var early = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await office.ActAsync(async services =>
        {
            var (db, units) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitDirectory>());
            var terms = Terms(new(ThenChot.Domain.Kernel.DeadlineKind.Waiting, null, "Chờ hướng dẫn", Today.AddDays(5))) with { Assigner = (await units.FindByCodeAsync("TP", Today))!.Id };
            var item = Made(ThenChot.Domain.Direction.WorkItem.Give(terms, Lead() with { Unit = (await units.FindByCodeAsync("QU01", Today))!.Id, Person = null }, null, Today, Now));
            db.Add(item);
            await services.GetRequiredService<WorkDuties>().KeepAsync(item);
        });
        Assert.Empty(Lines(await early.GetAsync("/viec-can-xu-ly"), "Xem lại nhiệm vụ đang chờ"));
        office.Clock.Set(VietnameseFormat.StartOf(Today.AddDays(5)).AddHours(9));
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var page = (await city.GetAsync("/viec-can-xu-ly")).Page.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Xem lại nhiệm vụ đang chờ", StringComparison.Ordinal)).GetAttribute("href")!;

        // It waits on with a reason and a later day, or gets its day at last; the old reason stays in its history.
        var past = await city.SubmitAsync(await city.GetAsync(page), "main form", [("Input.NewDueOn", "13/05/2023"), ("Input.Reason", "Chưa có hướng dẫn")], "main form button[formaction$='Look']");
        Assert.Contains("đã qua", past.Page.QuerySelector("#Input_NewDueOn-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Chưa có hướng dẫn", past.Page.QuerySelector("#Input_Reason")!.TextContent.Trim());
        Done(await city.SubmitAsync(past, "main form", [("Input.NewDueOn", "20/05/2023")], "main form button[formaction$='Look']"));
        Assert.Empty(Lines(await city.GetAsync("/viec-can-xu-ly"), "Xem lại nhiệm vụ đang chờ"));
        Done(await city.SubmitAsync(await city.GetAsync(page), "main form", [("Input.NewDueOn", "30/06/2023"), ("Input.Reason", "Đã có hướng dẫn")], "main form .btn-primary"));
        var shown = await city.GetAsync(page.Replace("/gia-han", "", StringComparison.Ordinal));
        Assert.Contains("chưa có hạn, ấn định đến 30/06/2023. Đã có hướng dẫn", shown.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("trong hạn", shown.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        using var unit = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Single(Lines(await unit.GetAsync("/viec-can-xu-ly"), "Tiếp nhận nhiệm vụ: Rà soát quy chế làm việc"));
    }

    [Theory, OnBothDatabases]
    public async Task Work_that_waits_in_many_units_comes_back_as_one_line_that_counts_them(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        await office.ActAsync(async services =>
        {
            var (db, units) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitDirectory>());
            var terms = Terms(new(ThenChot.Domain.Kernel.DeadlineKind.Waiting, null, "Chờ hướng dẫn", Today.AddDays(5))) with { Assigner = (await units.FindByCodeAsync("TP", Today))!.Id };
            List<ThenChot.Domain.Direction.WorkLead> leads = [];
            foreach (var code in new[] { "QU01", "QU02", "QU01-1" })
            {
                leads.Add(Lead() with { Unit = (await units.FindByCodeAsync(code, Today))!.Id, Person = null });
            }

            var items = Made(ThenChot.Domain.Direction.WorkItem.GiveToGroup(terms, "Các cấp ủy trực thuộc", leads, null, Today, Now));
            db.AddRange(items);
            await services.GetRequiredService<WorkDuties>().KeepAsync(items);
        });
        office.Clock.Set(VietnameseFormat.StartOf(Today.AddDays(5)).AddHours(9));
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var line = Assert.Single((await city.GetAsync("/viec-can-xu-ly")).Page.QuerySelectorAll("main a"), a => a.TextContent.Contains("Xem lại nhiệm vụ đang chờ", StringComparison.Ordinal));
        Assert.EndsWith("(3 đơn vị)", line.TextContent.Trim(), StringComparison.Ordinal);

        // Behind it stand the units; one of them gets its day, and is counted no more.
        var whole = line.GetAttribute("href")!;
        var parts = (await city.GetAsync(whole)).Page.QuerySelectorAll("main li a").ToList();
        Assert.Equal(["Đảng ủy phường minh họa 01.1", "Quận ủy minh họa 01", "Quận ủy minh họa 02"], parts.Select(a => a.TextContent));
        Done(await city.SubmitAsync(await city.GetAsync(parts[0].GetAttribute("href") + "/gia-han"), "main form", [("Input.NewDueOn", "30/06/2023"), ("Input.Reason", "Đã có hướng dẫn")], "main form .btn-primary"));
        Assert.EndsWith("(2 đơn vị)", Assert.Single(Lines(await city.GetAsync("/viec-can-xu-ly"), "Xem lại nhiệm vụ đang chờ")).Trim(), StringComparison.Ordinal);

        // What an earlier version put on the desk unit by unit is folded by the daily job.
        await office.ActAsync(async services => (await services.GetRequiredService<AppDb>().Set<Duty>().Where(d => d.Kind == WorkDuties.Looking.Code).ToListAsync()).ForEach(d => d.Close(Today)));
        await RunAsync(office, DirectionModule.Module);
        Assert.Single(Lines(await city.GetAsync("/viec-can-xu-ly"), "Xem lại nhiệm vụ đang chờ"));

        // Looked at again on a later day it waits as one; the unit that has its day keeps it.
        Done(await city.SubmitAsync(await city.GetAsync(whole), "main form", [("Input.NewDueOn", "20/05/2023"), ("Input.Reason", "Chưa có hướng dẫn")], "main form button[formaction$='Look']"));
        Assert.Empty(Lines(await city.GetAsync("/viec-can-xu-ly"), "Xem lại nhiệm vụ đang chờ"));
        office.Clock.Set(VietnameseFormat.StartOf(new DateOnly(2023, 5, 20)).AddHours(9));
        using var later = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        Assert.EndsWith("(2 đơn vị)", Assert.Single(Lines(await later.GetAsync("/viec-can-xu-ly"), "Xem lại nhiệm vụ đang chờ")).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_work_without_a_day_gets_its_first_one_and_not_past_the_work_above()
    {
        var waiting = Item(new(ThenChot.Domain.Kernel.DeadlineKind.Waiting, null, "Chờ hướng dẫn", Today.AddDays(5)));
        Assert.Equal("direction.due-before-today", waiting.SetDue(Today.AddDays(-1), "Đủ căn cứ", null, Leader, Today, Now)!.Code);
        Assert.Equal("direction.due-past-parent", waiting.SetDue(Due.AddDays(1), "Đủ căn cứ", Due, Leader, Today, Now)!.Code);
        Assert.Equal("direction.text-missing", waiting.SetDue(Due, " ", null, Leader, Today, Now)!.Code);
        Allowed(waiting.SetDue(Due, "Đủ căn cứ", Due, Leader, Today.AddDays(2), Now));
        Assert.Equal(ThenChot.Domain.Kernel.WorkState.Waiting, waiting.At(Alerts, Today.AddDays(1)).State);
        Assert.Equal((ThenChot.Domain.Kernel.WorkState.Late, (DateOnly?)Due), (waiting.At(Alerts, Due.AddDays(1)).State, waiting.At(Alerts, Due.AddDays(1)).DueOn));
        Assert.Equal("direction.nothing-to-extend", waiting.LookAgain(Due, "Chờ", Today)!.Code);
        Assert.Equal("direction.nothing-to-extend", Item(new(ThenChot.Domain.Kernel.DeadlineKind.Continuing)).SetDue(Due, "Đủ căn cứ", null, Leader, Today, Now)!.Code);
    }

    private static Task<string> ShortcomingAsync(RunningOffice office, PersonId owner) => office.RunAsync(async services =>
    {
        var url = "";
        await services.GetRequiredService<Acts>().RunAsync("direction.record-shortcoming", async () =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var (city, committee) = ((await units.FindByCodeAsync("TP", Today))!, (await units.FindByCodeAsync("QU01", Today))!);
            await services.GetRequiredService<OrganizationSeeds>().AddPostAsync(owner, committee.Id, "Phó Chánh Văn phòng (minh họa)", new DateOnly(2021, 1, 1), null);
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            url = Made(await services.GetRequiredService<ShortcomingBook>().AddAsync(new("inspection", "Chậm gửi báo cáo", "Đôn đốc", city.Id, committee.Id, owner, Today, Due)));
        });
        return url;
    });

    /// <summary>A task of May and one of June, both of QU01; gives their ids.</summary>
    private static Task<List<Guid>> YearAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var units = services.GetRequiredService<UnitDirectory>();
        var (city, committee) = ((await units.FindByCodeAsync("TP", Today))!.Id, (await units.FindByCodeAsync("QU01", Today))!.Id);
        var paper = new DateOnly(2023, 1, 5);
        await services.GetRequiredService<Acts>().RunAsync("direction.year-plan", () => services.GetRequiredService<YearPlanSeeds>().AddAsync(
            city, 2023, Paper(), paper, paper, [new(5, "Rà soát quy chế", committee, null), new(6, "Sơ kết 6 tháng", committee, null)]));
        return (await services.GetRequiredService<AppDb>().Set<ThenChot.Domain.Direction.YearPlans.YearTask>().OrderBy(t => t.Month).Select(t => t.Id).ToListAsync()).ConvertAll(id => id.Value);
    });

    private static Task<PersonId> PersonAsync(RunningOffice office, string user) => office.RunAsync(async services =>
    {
        var found = await services.GetRequiredService<AppDb>().Set<Web.Modules.Accounts.Account>().Where(a => a.UserName == user).Select(a => a.PersonId).SingleAsync();
        return found;
    });

    private static Task<List<string>> OpenDutiesAsync(RunningOffice office) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Duty>().Where(d => d.ClosedOn == null).OrderBy(d => d.Kind).Select(d => d.Kind).ToListAsync());

    private static async Task RunAsync(RunningOffice office, Module module)
    {
        var node = new DailyRunner(new ModuleList([module]), office.Services.GetRequiredService<IServiceScopeFactory>(), office.Clock, NullLogger<DailyRunner>.Instance);
        await node.RunDueAsync(default);
    }

    private static List<string> Lines(Answer page, string title) =>
        [.. page.Page.QuerySelectorAll("main a").Select(a => a.TextContent).Where(text => text.Contains(title, StringComparison.Ordinal))];

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(Now);
        return office;
    }
}
