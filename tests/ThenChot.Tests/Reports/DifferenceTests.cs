using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;

namespace ThenChot.Tests.Reports;

/// <summary>QU01 reported 5 local plans for the first quarter of 2023; its records hold 3.</summary>
public sealed class DifferenceTests
{
    private const string Explain = "/so-lieu/local_plans/giai-trinh?don-vi=QU01";

    [Theory, OnBothDatabases]
    public async Task A_difference_is_asked_about_until_it_is_explained_and_again_when_a_value_changes(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Contains("Giải trình chênh lệch: Kế hoạch của đơn vị, Quý I/2023", await DeskAsync(office, reporter), StringComparison.Ordinal);
        Assert.Contains("Chưa giải trình", (await reporter.GetAsync("/so-lieu/local_plans?don-vi=QU01")).Page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        var page = await reporter.GetAsync(Explain);
        Assert.Equal(["3", "5", "-2"], page.Page.QuerySelectorAll(".tile-value").Select(tile => tile.TextContent));

        var empty = await reporter.SubmitAsync(page, "#giai-trinh", [("Input.Text", " ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Đồng chí ghi lời giải trình", empty.Text, StringComparison.Ordinal);
        Assert.NotNull((await reporter.SubmitAsync(page, "#giai-trinh", [("Input.Text", "Hai kế hoạch chưa vào sổ")])).Location);
        Assert.DoesNotContain("Giải trình chênh lệch", await DeskAsync(office, reporter), StringComparison.Ordinal);
        foreach (var shown in new[] { "/so-lieu/local_plans?don-vi=QU01", "/so-lieu/local_plans/nguon?don-vi=QU01", Explain })
        {
            Assert.Contains("Hai kế hoạch chưa vào sổ", (await reporter.GetAsync(shown)).Text, StringComparison.Ordinal);
        }

        var history = (await reporter.GetAsync(Explain)).Page.QuerySelector("a[href^='/lich-su/fig_difference_explanation']")!.GetAttribute("href")!;
        Assert.Contains("Hai kế hoạch chưa vào sổ", (await reporter.GetAsync(history)).Text, StringComparison.Ordinal);

        await AddPlanAsync(office);
        Assert.Contains("Giải trình chênh lệch", await DeskAsync(office, reporter), StringComparison.Ordinal);
        var late = await reporter.SubmitAsync(page, "#giai-trinh", [("Input.Text", "Lời cho hai số cũ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Số vừa thay đổi: hệ thống tính 4, đơn vị báo cáo 5", late.Text, StringComparison.Ordinal);
        Assert.Equal("Lời cho hai số cũ", late.Page.QuerySelector("#giai-trinh textarea")!.TextContent.Trim());
        Assert.Contains("số đã thay đổi sau đó", late.Text, StringComparison.Ordinal);

        await AddPlanAsync(office);
        Assert.DoesNotContain("Giải trình chênh lệch", await DeskAsync(office, reporter), StringComparison.Ordinal);
        Assert.Null((await reporter.GetAsync(Explain)).Page.QuerySelector("#giai-trinh"));
    }

    [Theory, OnBothDatabases]
    public async Task Every_period_with_both_values_is_asked_about_with_no_more_queries_than_one(Engine engine)
    {
        await using var office = await OpenAsync(engine, "2022-Q3", "2022-Q4", "2023-Q1");
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        Assert.Contains("Kế hoạch của đơn vị, 3 kỳ: Quý III/2022; Quý IV/2022; Quý I/2023", await DeskAsync(office, reporter), StringComparison.Ordinal);
        var asked = office.Queries.Commands.Count;
        var page = await reporter.GetAsync(Explain);
        Assert.Contains("· Quý I/2023", page.Page.QuerySelector("main p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.Page.QuerySelectorAll("main .actions a").Count(link => link.TextContent.EndsWith(": chưa giải trình", StringComparison.Ordinal)));

        Assert.NotNull((await reporter.SubmitAsync(page, "#giai-trinh", [("Input.Text", "Hai kế hoạch chưa vào sổ")])).Location);
        Assert.Contains("2 kỳ: Quý III/2022; Quý IV/2022", await DeskAsync(office, reporter), StringComparison.Ordinal);
        var next = await reporter.GetAsync(Explain);
        Assert.Contains("· Quý IV/2022", next.Page.QuerySelector("main p")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await reporter.SubmitAsync(next, "#giai-trinh", [("Input.Text", "Như quý sau")])).Location);
        Assert.Contains("Kế hoạch của đơn vị, Quý III/2022", await DeskAsync(office, reporter), StringComparison.Ordinal);
        Assert.Equal(asked, office.Queries.Commands.Count);
        Assert.InRange(asked, 1, 12);
    }

    [Theory, OnBothDatabases]
    public async Task The_review_shows_both_values_with_what_was_explained(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var asked = (await specialist.GetAsync(url)).Page.QuerySelector("#chenh-lech")!.TextContent;
        Assert.Contains("hệ thống tính 3, đơn vị báo cáo 5.", asked, StringComparison.Ordinal);
        Assert.Contains("Chưa giải trình", asked, StringComparison.Ordinal);

        // The city's own pair is explained by the city; a reader of another committee does not see it.
        var page = await specialist.GetAsync("/so-lieu/local_plans/giai-trinh?don-vi=TP");
        Assert.NotNull((await specialist.SubmitAsync(page, "#giai-trinh", [("Input.Text", "Quận 01 gửi thừa hai")])).Location);
        office.Queries.Reset();
        var review = await specialist.GetAsync(url);
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n", office.Queries.Commands));
        Assert.Contains("Quận 01 gửi thừa hai", review.Page.QuerySelector("#chenh-lech")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quận 01 gửi thừa hai", (await specialist.GetAsync(url + "/so-lieu/local_plans")).Text, StringComparison.Ordinal);
        var frozen = await FreezeReportTests.FreezeAsync(specialist, url);
        Assert.Contains("Quận 01 gửi thừa hai", frozen.Text, StringComparison.Ordinal);

        using var elsewhere = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(Explain)).Status);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        Assert.Null((await leader.GetAsync(Explain)).Page.QuerySelector("#giai-trinh"));
    }

    [Theory, OnBothDatabases]
    public async Task Pages_of_a_difference_keep_the_budget_and_a_source_must_be_able_to_derive(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        foreach (var page in new[] { Explain, "/so-lieu/local_plans?don-vi=QU01", "/so-lieu/local_plans/nguon?don-vi=QU01", "/viec-can-xu-ly" })
        {
            office.Queries.Reset();
            Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync(page)).Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page}: {office.Queries.Commands.Count}\n{string.Join("\n", office.Queries.Commands.Select(one => one.ReplaceLineEndings(" ")))}");
        }

        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        await office.RunAsync(async services =>
        {
            await services.GetRequiredService<FigureSeeds>().DefineFiguresAsync([new FigureDefinition("personnel_decision_turns", "Lượt nhân sự", "lượt", PeriodKind.Quarter, FigureRule.Flow)]);
            return true;
        });
        var form = await administrator.GetAsync("/so-lieu/personnel_decision_turns/sua");
        var refused = await administrator.SubmitAsync(form, "#doi-nguon", [("Source.Period", "2023-Q2"), ("Source.Kind", "Derived"), ("Source.Reason", "Sổ đã đủ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Hệ thống chưa có hồ sơ để tính", refused.Text, StringComparison.Ordinal);
    }

    private static async Task<string> DeskAsync(RunningOffice office, Visitor visitor)
    {
        office.Queries.Reset();
        return (await visitor.GetAsync("/viec-can-xu-ly")).Text;
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine, params string[] quarters)
    {
        var office = await ReportCity.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            var (seeds, units) = (services.GetRequiredService<FigureSeeds>(), services.GetRequiredService<UnitDirectory>());
            var root = await units.RootAsync(ReportCity.AsOf);
            var unit = (await units.FindByCodeAsync("QU01", ReportCity.AsOf))!;
            await seeds.DefineFiguresAsync([new("local_plans", "Kế hoạch của đơn vị", "kế hoạch", PeriodKind.Quarter, FigureRule.Stock)]);
            var step = new SeedStep("Cán bộ minh họa", new(2023, 4, 5, 2, 0, 0, TimeSpan.Zero));
            foreach (var quarter in (quarters.Length == 0 ? ["2023-Q1"] : quarters).Select(Period.Parse))
            {
                var round = await seeds.OpenRoundAsync(root.Id, new("Kế hoạch", quarter, quarter.End, quarter.End.AddDays(10), 0, ["local_plans"], [], [unit.Id]));
                await seeds.ReportAsync(new(round, unit.Id, new Dictionary<string, decimal> { ["local_plans"] = 5 }, ReportStage.Received, step));
            }

            await services.GetRequiredService<Acts>().RunAsync("figures.change-source", async () =>
            {
                var db = services.GetRequiredService<AppDb>();
                var figure = await db.Set<Figure>().SingleAsync(one => one.Code == "local_plans");
                Assert.True(FigureSource.Change(Id.New<FigureRowId>(step.At), figure, [], new(quarters.Length == 0 ? 2023 : 2022, 1, 1), SourceKind.Derived, "Sổ kế hoạch đã đủ").TryGet(out var source, out _));
                db.Add(source!);
            });
            return true;
        });
        return office;
    }

    private static Task AddPlanAsync(RunningOffice office) => office.ActAsync(async services =>
    {
        var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", ReportCity.AsOf))!;
        var programme = (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(ReportCity.Symbol, ReportCity.AsOf))!;
        var number = await services.GetRequiredService<AppDb>().Database.SqlQueryRaw<int>("select count(*) as \"Value\" from prog_local_plan").SingleAsync();
        await services.GetRequiredService<ProgrammeSeeds>().AddLocalPlansAsync([new(unit.Id, $"{number + 1:00}-KH/QU", new DateOnly(2022, 6, 1), "Kế hoạch", null, [programme.Id])]);
    });
}
