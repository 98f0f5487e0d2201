using ThenChot.Domain.Members.Procedures;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Members;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Jobs;
using static ThenChot.Tests.Members.Procedures.CaseOffice;

namespace ThenChot.Tests.Members.Procedures;

/// <summary>Nothing on members is overdue unseen by the level above, and no probation ends without somebody being asked.</summary>
public sealed class LateWorkTests
{
    [Theory, OnBothDatabases]
    public async Task The_keepers_above_a_cell_hear_of_its_late_work_level_by_level_and_read_nothing_of_it(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        using var grassroots = await office.SignedInAs(RoleNames.MemberKeeper, "QU01-1");
        using var superior = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        using var city = await office.SignedInAs(RoleNames.MemberKeeper, "TP");
        using var elsewhere = await office.SignedInAs(RoleNames.MemberKeeper, "QU02");
        var admission = await BeginAsync(secretary);
        await GiveAllAsync(secretary, admission, "1/3/2023");
        foreach (var (paper, vote) in new (string?, (int, int, int)?)[] { ("01-NQ/CB", null), (null, null), ("02-NQ/CB", (9, 0, 9)) })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await DoAsync(secretary, admission, "10/4/2023", paper, vote)).Status);
        }

        Assert.Contains("Kết nạp đảng viên: 1 việc quá hạn, cấp dưới chưa giải quyết", await DeskAsync(grassroots), StringComparison.Ordinal);
        Assert.DoesNotContain("cấp dưới chưa giải quyết", await DeskAsync(superior) + await DeskAsync(city), StringComparison.Ordinal);
        office.Clock.Set(office.Clock.GetUtcNow().AddDays(30));
        foreach (var (keeper, unit) in new[] { (superior, "qu01"), (city, "tp") })
        {
            await keeper.SignInAsync($"{RoleNames.MemberKeeper}.{unit}");
            var desk = await DeskAsync(keeper);
            Assert.Contains("Kết nạp đảng viên: 1 việc quá hạn, cấp dưới chưa giải quyết", desk, StringComparison.Ordinal);
            Assert.DoesNotContain("Chi bộ gửi hồ sơ", desk, StringComparison.Ordinal);
        }

        var list = await superior.GetAsync("/viec-phai-lam/qua-han?loai=members.admission", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        Assert.Contains("Chi bộ minh họa 01.1.1", list.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        await elsewhere.SignInAsync($"{RoleNames.MemberKeeper}.qu02");
        Assert.DoesNotContain("cấp dưới chưa giải quyết", await DeskAsync(elsewhere), StringComparison.Ordinal);
        await secretary.SignInAsync($"{RoleNames.CellSecretary}.{MemberOffice.Cell}".ToLowerInvariant());
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync("/viec-phai-lam/qua-han")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_probation_that_is_about_to_end_opens_its_recognition_once_and_never_against_a_refusal(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        var today = VietnameseFormat.DayOf(office.Clock.GetUtcNow());
        await ProbationerAsync(office, "Trần Văn Sắp", today.AddMonths(-12).AddDays(25));
        await ProbationerAsync(office, "Trần Văn Hết", today.AddMonths(-13));
        await ProbationerAsync(office, "Trần Văn Sớm", today.AddMonths(-12).AddDays(40));
        await ProbationerAsync(office, "Trần Văn Cũ", today.AddMonths(-30));
        using var secretary = await office.SignedInAs(RoleNames.CellSecretary, MemberOffice.Cell);
        await RunDayAsync(office);
        var opened = await CasesAsync(office);
        Assert.Equal([today.AddMonths(-13), today.AddMonths(-12).AddDays(25)], opened.Select(c => c.CountsFrom).Order());
        Assert.All(opened, c => Assert.Equal((ProcedureKind.Recognition, "hệ thống", today), (c.Kind, c.Entries[0].ByName, c.OpenedOn)));
        Assert.Equal(2, (await DeskAsync(secretary)).Split("Hoàn chỉnh hồ sơ xét công nhận chính thức").Length - 1);

        office.Clock.Set(office.Clock.GetUtcNow().AddDays(1));
        await RunDayAsync(office);
        Assert.Equal(2, (await CasesAsync(office)).Count);

        await secretary.SignInAsync($"{RoleNames.CellSecretary}.{MemberOffice.Cell}".ToLowerInvariant());
        var change = await secretary.GetAsync($"/dang-vien/thu-tuc/{opened[0].Id}/viec-khac");
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SubmitAsync(change, "form.form", [("In.Deed", "Withdrawn"), ("In.Reason", "Chưa đủ điều kiện")])).Status);
        office.Clock.Set(office.Clock.GetUtcNow().AddDays(1));
        await RunDayAsync(office);
        Assert.Equal(2, (await CasesAsync(office)).Count);
    }

    private static Task<List<MemberCase>> CasesAsync(RunningOffice office) => office.RunAsync(services => services.GetRequiredService<AppDb>().Set<MemberCase>().Include(c => c.Entries.OrderBy(e => e.Number)).OrderBy(c => c.Id).ToListAsync());

    private static Task<bool> ProbationerAsync(RunningOffice office, string name, DateOnly ceremony) => office.RunAsync(async services =>
    {
        var at = office.Clock.GetUtcNow();
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", async () =>
        {
            var unit = await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(MemberOffice.Cell, VietnameseFormat.DayOf(at));
            var person = (await services.GetRequiredService<OrganizationSeeds>().PourPeopleAsync([(name, new PartialDate(1990))], at))[0];
            await services.GetRequiredService<MemberSeeds>().PourAsync([new MemberSeed(person, new PartialDate(1990), PartialDate.On(ceremony.AddDays(-20)), PartialDate.On(ceremony), null, unit!.Id, ceremony)], at);
        });
        return true;
    });

    private static async Task RunDayAsync(RunningOffice office)
    {
        var node = new DailyRunner(
            new Web.Platform.ModuleList([MembersModule.Module]), office.Services.GetRequiredService<IServiceScopeFactory>(), office.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DailyRunner>.Instance);
        Assert.Contains("members.recognitions", await node.RunDueAsync(default));
    }

    private static async Task<string> DeskAsync(Visitor visitor) => (await visitor.GetAsync("/viec-can-xu-ly")).Page.QuerySelector("main")!.TextContent;
}
