namespace ThenChot.Tests.Platform.Ui;

/// <summary>Tìm kiếm: everything in one place, and nothing beyond one's rights.</summary>
public sealed class FindAnythingTests
{
    [Theory, OnBothDatabases]
    public async Task Finds_units_figures_and_pages_with_or_without_marks(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        office.Queries.Reset();
        var found = await city.GetAsync("/tim?tim=quan uy minh hoa 01");
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        Assert.Contains("Quận ủy minh họa 01", Section(found, "Đơn vị"), StringComparison.Ordinal);
        Assert.Contains("Nhiệm vụ", Section(await city.GetAsync("/tim?tim=nhiem"), "Trang"), StringComparison.Ordinal);
        Assert.Contains("Không tìm thấy", (await city.GetAsync("/tim?tim=khong co o dau")).Text, StringComparison.Ordinal);
        Assert.Contains("Gõ ít nhất", (await city.GetAsync("/tim?tim=a")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_beyond_reach_is_not_found(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU01");
        var found = await reporter.GetAsync("/tim?tim=quan uy minh hoa");
        Assert.Contains("Quận ủy minh họa 01", Section(found, "Đơn vị"), StringComparison.Ordinal);
        Assert.DoesNotContain("Quận ủy minh họa 02", found.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_typed_is_shown_as_text(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var found = await city.GetAsync("/tim?tim=" + Uri.EscapeDataString("<b>đậm</b> \" OR *"));
        Assert.Contains("<b>đậm</b>", found.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(found.Page.QuerySelectorAll("main b"));
    }

    private static string Section(Answer found, string title) => found.Page.QuerySelector($"section[aria-label='{title}']")?.TextContent ?? "";
}
