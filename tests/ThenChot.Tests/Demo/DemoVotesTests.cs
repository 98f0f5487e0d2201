using ThenChot.Domain.Votes;

namespace ThenChot.Tests.Demo;

/// <summary>The season of votes of the demo: in its middle, one vote ready to be counted, results of single units never in the consolidated counts.</summary>
public sealed class DemoVotesTests
{
    [Theory, OnBothDatabases]
    public async Task Fifty_committees_stand_in_mid_season_and_one_waits_to_be_counted(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var seasons = await planner.GetAsync("/lay-phieu/dot");
        var season = await planner.GetAsync(seasons.Page.QuerySelector("main td a")!.GetAttribute("href")!);
        Assert.Contains("/50", season.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(50, season.Page.QuerySelectorAll("main > .table-responsive tbody tr, main > table tbody tr").Length);
        Assert.DoesNotContain("chưa đủ", season.Text, StringComparison.Ordinal);
        var list = await planner.GetAsync("/lay-phieu");
        Assert.Single(list.Page.QuerySelectorAll("main td .status-word"), status => status.TextContent.Contains("đang kiểm phiếu", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task One_result_is_published_and_read_by_who_only_reads_votes(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        var published = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<ConfidenceResult>().AsNoTracking().Where(result => result.Disclosure == DisclosureState.MadePublic).Select(result => result.VoteId).ToListAsync(TestContext.Current.CancellationToken));
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var shown = await planner.GetAsync($"/lay-phieu/{Assert.Single(published)}/ket-qua");
        Assert.Contains("đã công khai", shown.Page.QuerySelector(".tiles")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, shown.Page.QuerySelectorAll("main tbody tr").Length);
    }
}
