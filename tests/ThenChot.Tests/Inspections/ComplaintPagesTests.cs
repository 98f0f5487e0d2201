using ThenChot.Domain.Inspections;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Inspections;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Inspections;

/// <summary>From the member's own page to the answer of the level that is asked; figures follow from the day of the answer.</summary>
public sealed class ComplaintPagesTests
{
    private static readonly DateOnly Today = new(2023, 4, 19);

    [Theory, OnBothDatabases]
    public async Task A_member_reads_what_was_concluded_complains_and_the_figure_follows_the_answer(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var member = office.Visit();
        await member.SignInAsync("bikyluat");
        var own = await member.GetAsync("/kiem-tra/ve-toi", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(own, office.Queries.Commands));
        Assert.Contains("cảnh cáo", own.Text, StringComparison.Ordinal);
        Assert.Contains("Hạn gửi: hết ngày", own.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await member.SubmitAsync(own, "#form-khieu-nai", [("About", "chữ")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await member.SubmitAsync(own, "#form-khieu-nai", [("About", "Procedure")])).Status);
        own = await member.GetAsync("/kiem-tra/ve-toi");
        Assert.Contains("trình tự, thủ tục", own.Page.QuerySelectorAll("main tbody td").Select(static cell => cell.TextContent));
        Assert.Contains("chưa thụ lý", own.Text, StringComparison.Ordinal);
        Assert.Null(own.Page.QuerySelector("#form-khieu-nai"));

        using var below = await office.SignedInAs(RoleNames.InspectionHead, "QU01");
        using var head = await office.SignedInAs(RoleNames.InspectionHead, "TP");
        Assert.Contains("Giải quyết khiếu nại kỷ luật lần 1", (await head.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        var home = await HomeAsync(office) + "/khieu-nai";
        Assert.Null((await below.GetAsync(home)).Page.QuerySelector("#form-thu-ly"));
        Assert.Contains("trình tự, thủ tục", (await head.GetAsync(home)).Page.QuerySelectorAll("main tbody td").Select(static cell => cell.TextContent));
        var form = await head.GetAsync("/kiem-tra/thong-ke?bieu=khieu-nai-dang-vien", office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(form, office.Queries.Commands));
        var line = form.Page.QuerySelectorAll("main tbody tr").Single(static row => row.TextContent.Contains("trình tự, thủ tục", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync(line.QuerySelector("a")!.GetAttribute("href")!)).Status);
        var page = await head.GetAsync(home, office.Queries.Reset);
        Assert.Empty(PageRules.Breaches(page, office.Queries.Commands));
        var unsaid = await head.SubmitAsync(page, "#form-thu-ly", [("Take.On", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        Assert.NotNull(unsaid.Page.GetElementById("Take_On-loi"));
        Assert.Equal(HttpStatusCode.Redirect, (await head.SubmitAsync(await head.GetAsync(home), "#form-thu-ly", [("Take.On", "19/04/2023")])).Status);
        var wrong = await head.SubmitAsync(await head.GetAsync(home), "#form-tra-loi", [("Answer.Outcome", "Increased"), ("Answer.Form", "Reprimand"), ("Answer.Symbol", "9-QĐ/UBKTTU"), ("Answer.On", "19/04/2023")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "9-QĐ/UBKTTU"), (wrong.Status, wrong.Page.GetElementById("Answer_Symbol")!.GetAttribute("value")));
        Assert.Contains("nặng hơn", wrong.Page.GetElementById("Answer_Form-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1m, 0m), await FiguresAsync(office, Today));
        Assert.Equal(HttpStatusCode.Redirect, (await head.SubmitAsync(await head.GetAsync(home), "#form-tra-loi", [("Answer.Outcome", "Reduced"), ("Answer.Form", "Reprimand"), ("Answer.Symbol", "9-QĐ/UBKTTU"), ("Answer.On", "19/04/2023")])).Status);
        Assert.Equal((0m, 1m), await FiguresAsync(office, Today));
        Assert.Equal((1m, 0m), await FiguresAsync(office, Today.AddDays(-1)));
        Assert.Contains("giảm hình thức kỷ luật", (await member.GetAsync("/kiem-tra/ve-toi")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Giải quyết khiếu nại", (await head.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.NotNull((await head.GetAsync(home)).Page.QuerySelector("#form-nhan"));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_reads_or_complains_for_another(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var other = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var page = await other.GetAsync("/kiem-tra/ve-toi");
        Assert.Contains("Không có kết luận nào về đồng chí", page.Text, StringComparison.Ordinal);
        var home = await HomeAsync(office);
        var subject = home.Split('/')[^1];
        Assert.DoesNotContain("cảnh cáo", (await other.GetAsync($"/kiem-tra/ve-toi?muc={subject}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(home + "/khieu-nai")).Status);
        using var elsewhere = await office.SignedInAs(RoleNames.InspectionHead, "QU02");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(home + "/khieu-nai")).Status);
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(new DateTimeOffset(2023, 4, 19, 2, 0, 0, TimeSpan.Zero));
        await office.EnsureAccountAsync("bikyluat", []);
        await office.RunAsync(async services =>
        {
            await services.GetRequiredService<FigureSeeds>().DefineFiguresAsync([.. new[] { "warning", "reprimand" }.Select(static form => new FigureDefinition($"disciplined_members_{form}", $"Đảng viên bị kỷ luật ({form})", "đảng viên", PeriodKind.Quarter, FigureRule.Flow) { Source = FigureKindOfSource.Derived })]);
            return true;
        });
        await office.ActAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var me = await db.Set<Account>().Where(a => a.UserName == "bikyluat").Select(a => a.PersonId).SingleAsync();
            var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", Today))!;
            var one = new CaseSeed("discipline", "party_committee", unit.Id, "5-QĐ/QU", new(2023, 2, 1), "Nội dung minh họa", await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Trưởng Đoàn Minh Họa"));
            one.Subjects.Add(new SubjectSeed(null, me, new(2023, 3, 1), "in_violation", "dang_vien_2", true) { Discipline = new("warning", "6-QĐ/QU", new(2023, 3, 20), new(2023, 4, 3)) });
            await services.GetRequiredService<InspectionSeeds>().PourAsync([one], office.Clock.GetUtcNow());
        });
        return office;
    }

    private static Task<string> HomeAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var subject = await services.GetRequiredService<AppDb>().Set<CaseSubject>().AsNoTracking().SingleAsync();
        return $"/kiem-tra/{subject.CaseId}/ky-luat/{subject.Id}";
    });

    private static Task<(decimal Warning, decimal Reprimand)> FiguresAsync(RunningOffice office, DateOnly asOf) => office.RunAsync(async services =>
    {
        var query = new FigureQuery((await services.GetRequiredService<UnitDirectory>().RootAsync(asOf)).Id, new(2023, 1, 1), asOf);
        var values = await services.GetRequiredService<FigureReader>().ReadAsync(query, ["disciplined_members_warning", "disciplined_members_reprimand"]);
        return (values["disciplined_members_warning"].Value!.Value, values["disciplined_members_reprimand"].Value!.Value);
    });
}
