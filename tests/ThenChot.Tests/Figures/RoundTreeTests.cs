using ThenChot.Domain.Figures;
using ThenChot.Tests.Demo;

namespace ThenChot.Tests.Figures;

/// <summary>A round and the matrix of rounds on the tree as it stood and on that of another day.</summary>
public sealed class RoundTreeTests
{
    [Theory, OnBothDatabases]
    public async Task A_past_round_says_whose_report_stands_for_a_unit_of_today(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var period = Period.Parse("2023-Q1").End;
        var round = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Round>().Where(r => r.PeriodEnd == period && r.Units.Count > 10).Select(r => r.Id).FirstAsync());
        var stood = await visitor.GetAsync($"/ky-bao-cao/{round}");
        Assert.Contains("Quận ủy minh họa 01", stood.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đảng ủy phường minh họa 001", stood.Text, StringComparison.Ordinal);

        office.Queries.Reset();
        var recast = await visitor.GetAsync($"/ky-bao-cao/{round}?cay=2026-11-22");
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        var ward = recast.Page.QuerySelectorAll("main tr").Single(row => row.TextContent.Contains("Đảng ủy phường minh họa 001", StringComparison.Ordinal)).TextContent;
        Assert.Contains("Quận ủy minh họa 01", ward, StringComparison.Ordinal);
        Assert.Contains("một phần", ward, StringComparison.Ordinal);
        var body = recast.Page.QuerySelectorAll("main tr").Single(row => row.QuerySelector("th")?.TextContent.Trim() == "Đảng ủy trực thuộc minh họa 31").TextContent;
        Assert.Contains("Đảng ủy trực thuộc minh họa 37", body, StringComparison.Ordinal);
        Assert.Contains("toàn bộ", body, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_matrix_keeps_units_that_closed_and_shows_their_heirs_re_cast(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        visitor.WorkOn(new(2025, 12, 31));
        foreach (var (address, old) in new[] { ("/ky-bao-cao/theo-doi", true), ("/ky-bao-cao/theo-doi?cay=2026-11-22", false) })
        {
            await visitor.GetAsync(address);
            office.Queries.Reset();
            var matrix = await visitor.GetAsync(address);
            Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
            Assert.Contains("Đảng ủy phường minh họa 001", matrix.Text, StringComparison.Ordinal);
            Assert.Equal(old, matrix.Page.QuerySelectorAll("main tbody th").Any(head => head.TextContent.Contains("Quận ủy minh họa 01", StringComparison.Ordinal)));
        }
    }
}
