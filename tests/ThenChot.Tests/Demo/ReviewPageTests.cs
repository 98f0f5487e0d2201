using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Demo.Comparing;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;

namespace ThenChot.Tests.Demo;

public sealed class ReviewPageTests
{
    [Theory, OnBothDatabases]
    public async Task Every_row_of_the_comparison_that_can_be_computed_matches(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var articles = await office.RunAsync(services => services.GetRequiredService<Comparison>().ReadAsync(default));
        var rows = articles.SelectMany(article => article.Rows).ToList();

        Assert.Equal(5, articles.Count);
        Assert.DoesNotContain(rows, row => row.Verdict == Verdict.Differs);
        Assert.True(rows.Count(row => row.Verdict == Verdict.Matches) >= SeedFigures.All.Count - 1 + 24);
        Assert.All(rows, row => Assert.True(row.Verdict == Verdict.NotComputable || row.Url is not null, row.Statement));
    }

    [Theory, OnBothDatabases]
    public async Task A_case_more_moves_the_tiles_and_todays_review_and_leaves_the_frozen_one(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        Assert.Contains("3.542", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);

        await InspectAsync(office, 8);

        var start = await visitor.GetAsync("/");
        Assert.Contains("3.550", start.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3.542", start.Text, StringComparison.Ordinal);
        Assert.Contains("lệch", (await visitor.GetAsync("/doi-chieu")).Text, StringComparison.Ordinal);
        var walk = await visitor.GetAsync("/dao-mot-vong");
        Assert.Contains("3.550", (await visitor.GetAsync(LinkOf(walk, "Báo cáo sơ kết hôm nay"))).Text, StringComparison.Ordinal);
        var frozen = await visitor.GetAsync(LinkOf(walk, "Dự thảo lần 1"));
        Assert.Contains("3.542", frozen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3.550", frozen.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Every_link_of_the_demo_pages_opens_for_a_visitor(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in new[] { "/", "/doi-chieu", "/dao-mot-vong" })
        {
            var answer = await visitor.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            links.UnionWith(answer.Page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!));
        }

        Assert.True(links.Count > 60);
        foreach (var link in links)
        {
            Assert.True((await visitor.GetAsync(link)).Status == HttpStatusCode.OK, link);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_act_of_seeding_is_of_a_registered_kind(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var (used, known) = await office.RunAsync(async services => (
            await services.GetRequiredService<AppDb>().Set<Act>().Select(act => act.Kind).Distinct().ToListAsync(),
            services.GetRequiredService<ModuleList>().All.SelectMany(module => module.Acts).Select(kind => kind.Code).ToList()));

        Assert.Empty(used.Except(known, StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task The_demo_pages_are_not_there_without_demo_data(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var specialist = await office.SignedInAs("organisation_specialist", "TP");

        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync("/doi-chieu")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync("/dao-mot-vong")).Status);
        Assert.Equal(HttpStatusCode.OK, (await specialist.GetAsync("/")).Status);
    }

    private static string LinkOf(Answer page, string text) =>
        page.Page.QuerySelectorAll("main a").First(link => link.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("href")!;

    /// <summary>A committee's case of Q1/2023 about so many organisations, written down in an act of its own: the pages must show it at once.</summary>
    private static Task InspectAsync(RunningOffice office, int organisations) => office.ActAsync(async services =>
    {
        var (units, day) = (services.GetRequiredService<UnitDirectory>(), new DateOnly(2023, 2, 1));
        var committee = (await units.FindByCodeAsync("QU01", day))!;
        var head = await services.GetRequiredService<OrganizationSeeds>().AddPersonAsync("Trưởng Đoàn Minh Họa");
        var inspection = new CaseSeed("inspection_thematic", "party_committee", committee.Id, "999-QĐ/QU", day, "Nội dung minh họa", head);
        inspection.Subjects.AddRange((await units.ChildrenAsync(committee.Id, day)).Take(organisations).Select(unit => new SubjectSeed(unit.Id, null, day.AddDays(30), "carried_out_well", "to_chuc_1")));
        await services.GetRequiredService<InspectionSeeds>().PourAsync([inspection], TimeProvider.System.GetUtcNow());
    });
}
