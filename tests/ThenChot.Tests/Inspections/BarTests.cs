using ThenChot.Tests.House;
using ThenChot.Tests.Members;
using ThenChot.Tests.Votes;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Inspections;

/// <summary>Suspensions and disciplines as dated facts: the member file, procedures, badges and the lists of a vote see them; that one is being considered, only who opens procedures.</summary>
public sealed class BarTests
{
    private const string Suspended = "Ngô Văn Đình Chỉ";
    private const string Disciplined = "Đỗ Thị Kỷ Luật";
    private const string Considered = "Lê Văn Đang Xét";
    private const string Round = "/huy-hieu?dot=2027-02-03";

    [Theory, OnBothDatabases]
    public async Task A_file_a_procedure_and_a_badge_see_what_stands_against_a_member(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        office.Clock.Set(VoteCity.Now);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { Suspended, Disciplined, Considered })
        {
            files[name] = await office.MemberAsync(name, born: 1970, decided: new(1997, 1, 15));
        }

        await ConcludeAsync(office);
        await SuspendAsync(office, Suspended);
        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        using var reader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        foreach (var (name, told, toReader) in new[] { (Suspended, "đình chỉ sinh hoạt đảng từ 02/11/2026", true), (Disciplined, "kỷ luật khiển trách từ 01/10/2026 đến hết 30/09/2027", true), (Considered, "đang xem xét kỷ luật", false) })
        {
            var file = await keeper.GetAsync(files[name], office.Queries.Reset);
            Assert.Empty(PageRules.Breaches(file, office.Queries.Commands));
            Assert.Contains(told, file.Text, StringComparison.Ordinal);
            Assert.Contains(told, (await keeper.GetAsync(files[name] + "/thu-tuc")).Text, StringComparison.Ordinal);
            Assert.Contains(told, (await keeper.GetAsync(files[name].Replace("/dang-vien/", "/huy-hieu/de-nghi/", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
            Assert.Equal((name, toReader), (name, (await reader.GetAsync(files[name])).Text.Contains(told, StringComparison.Ordinal)));
        }

        var procedure = await DoneAsync(keeper, files[Suspended] + "/thu-tuc", "form.form", [("In.Kind", "TransferOut"), ("In.On", "20/11/2026"), ("In.ChangedOn", "19/11/2026"), ("In.Elsewhere", "Đảng bộ minh họa")]);
        var running = await keeper.GetAsync(procedure.Location!.ToString(), office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(running, office.Queries.Commands));
        Assert.Contains("đình chỉ sinh hoạt đảng từ 02/11/2026", running.Text, StringComparison.Ordinal);

        keeper.WorkOn(new(2026, 9, 30));
        Assert.DoesNotContain("khiển trách", (await keeper.GetAsync(files[Disciplined])).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var badges = await keeper.GetAsync(Round, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(badges, office.Queries.Commands));
        foreach (var (name, told) in new[] { (Suspended, "đình chỉ sinh hoạt đảng"), (Disciplined, "chờ đến"), (Considered, "đang xem xét kỷ luật") })
        {
            Assert.Contains(told, badges.Page.QuerySelectorAll("#dua-vao tbody tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        }
    }

    /// <summary>Khiển trách announced 10/5/2024: its effect ends 10/5/2025, a higher post waits until 10/5/2026 by the text of the day of asking, of which there was none before October 2025.</summary>
    [Theory, OnBothDatabases]
    public async Task A_discipline_bars_higher_posts_for_longer_than_it_is_in_effect(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        office.Clock.Set(VoteCity.Now);
        var url = await office.MemberAsync(Disciplined, born: 1970, decided: new(1997, 1, 15));
        await office.MemberAsync(Considered);
        await ConcludeAsync(office, new(2024, 5, 10));
        var person = await PersonAsync(office, Disciplined);
        foreach (var (on, kinds) in new (DateOnly, MemberBarKind[])[] { (new(2025, 5, 9), [MemberBarKind.Disciplined]), (new(2025, 5, 10), []), (new(2025, 10, 8), [MemberBarKind.HigherPost]), (new(2026, 5, 9), [MemberBarKind.HigherPost]), (new(2026, 5, 10), []) })
        {
            Assert.Equal((on, string.Join(' ', kinds)), (on, string.Join(' ', (await office.RunAsync(services => services.GetRequiredService<DisciplineReader>().BarsAsync([person], on, default))).Select(static bar => bar.Kind))));
        }

        using var keeper = await office.SignedInAs(RoleNames.MemberKeeper, "QU01");
        keeper.WorkOn(new(2026, 5, 9));
        Assert.Contains("chức vụ cao hơn do kỷ luật khiển trách từ 10/05/2024 đến hết 09/05/2026", (await keeper.GetAsync(url)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chức vụ cao hơn", (await keeper.GetAsync(url + "/thu-tuc")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_annulled_discipline_holds_nobody_back(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        office.Clock.Set(VoteCity.Now);
        foreach (var name in new[] { Disciplined, Considered })
        {
            await office.MemberAsync(name);
        }

        await ConcludeAsync(office);
        var person = await PersonAsync(office, Disciplined);
        await office.ActAsync(async services =>
        {
            var file = await services.GetRequiredService<AppDb>().Set<Domain.Inspections.DisciplineFile>().AsTracking().SingleAsync();
            typeof(Domain.Inspections.DisciplineFile).GetProperty(nameof(file.StandingForm))!.SetValue(file, null);
            typeof(Domain.Inspections.DisciplineFile).GetProperty(nameof(file.EffectEndsOn))!.SetValue(file, VoteCity.Today);
        });

        await office.RunAsync(async services =>
        {
            var reader = services.GetRequiredService<DisciplineReader>();
            Assert.Empty(await reader.OfAsync([person], default));
            Assert.Empty(await reader.BarsAsync([person], VoteCity.Today, default));
            Assert.Equal(MemberBarKind.Disciplined, Assert.Single(await reader.BarsAsync([person], VoteCity.Today.AddDays(-1), default)).Kind);
            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task The_lists_of_a_vote_show_a_suspension_of_the_day_of_the_vote(Engine engine)
    {
        await using var office = await VoteCity.OpenAsync(engine);
        await SuspendAsync(office, "Nguyễn Văn An");
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var url = await VoteCity.PlanAsync(planner);

        var list = await planner.GetAsync(url + "/nguoi-duoc-lay-phieu", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(list, office.Queries.Commands));
        var marked = list.Page.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains("đình chỉ sinh hoạt đảng từ 02/11/2026", StringComparison.Ordinal));
        Assert.Contains("Nguyễn Văn An", marked.TextContent, StringComparison.Ordinal);
        await planner.SubmitAsync(list, "main form", [(VoteCity.ChoiceOf(list, "Trần Thị Bình"), "rated")]);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        await leader.SubmitAsync(await leader.GetAsync(url), "form[action$='handler=Approve']", [VoteCity.Remark]);
        var roll = await planner.GetAsync(url + "/trieu-tap", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(roll, office.Queries.Commands));
        Assert.Contains("đình chỉ sinh hoạt đảng", roll.Page.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains("Nguyễn Văn An", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Single(roll.Page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("đình chỉ", StringComparison.Ordinal));
    }

    /// <summary>One disciplined since October, one concluded to be disciplined and not decided.</summary>
    private static Task ConcludeAsync(RunningOffice office, DateOnly? announced = null) => office.ActAsync(async services =>
    {
        var (units, people, at) = (services.GetRequiredService<UnitDirectory>(), services.GetRequiredService<PersonDirectory>(), office.Clock.GetUtcNow());
        var made = new CaseSeed("signs", "commission", (await units.FindByCodeAsync("QU01", VoteCity.Today))!.Id, "21-QĐ/UBKTQU", (announced ?? new(2026, 10, 1)).AddDays(-59), "Việc chấp hành quy định", await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Trần Văn Trưởng Đoàn"));
        var told = announced ?? new(2026, 10, 1);
        made.Subjects.Add(new(null, (await people.SearchAsync(Disciplined, 1))[0].Id, told.AddDays(-30), "in_violation", "dang_vien_2", DisciplineDue: true) { Discipline = new("reprimand", "22-QĐ/UBKTQU", told.AddDays(-6), told) });
        made.Subjects.Add(new(null, (await people.SearchAsync(Considered, 1))[0].Id, new(2026, 9, 1), "in_violation", "dang_vien_2", DisciplineDue: true));
        await services.GetRequiredService<InspectionSeeds>().PourAsync([made], at);
    });

    private static async Task SuspendAsync(RunningOffice office, string name)
    {
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        var file = (await DoneAsync(head, "/kiem-tra/mo", "form.form", [("In.Kind", "signs"), ("In.Unit", "QU01"), ("In.Body", "Commission"), ("In.Decision", "12-QĐ/UBKTQU"), ("In.DecidedOn", "01/10/2026"), ("In.Content", "Việc chấp hành quy định")])).Location!.AbsolutePath;
        await DoneAsync(head, file + "/doi-tuong", "form.form", [("In.Kind", "OfficialMember"), ("In.Person.Name", name)]);
        var home = (await head.GetAsync(file)).Page.QuerySelectorAll("main a").Select(static a => a.GetAttribute("href")!).First(static h => h.Contains("/dinh-chi/", StringComparison.Ordinal));
        await DoneAsync(head, home, "#form-dinh-chi", [("In.Symbol", "7-QĐ/UBKTQU"), ("In.On", "02/11/2026"), ("In.EndsOn", "")]);
    }

    private static Task<PersonId> PersonAsync(RunningOffice office, string name) => office.RunAsync(async services => (await services.GetRequiredService<PersonDirectory>().SearchAsync(name, 1))[0].Id);

    private static async Task<Answer> DoneAsync(Visitor visitor, string url, string form, IEnumerable<(string Name, string Value)> typed)
    {
        var answer = await visitor.SubmitAsync(await visitor.GetAsync(url), form, typed);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{url}: {answer.Status} {answer.Text}");
        return answer;
    }
}
