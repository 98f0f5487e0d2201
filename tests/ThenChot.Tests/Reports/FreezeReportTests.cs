using AngleSharp.Dom;
using ThenChot.Domain.Reports;

namespace ThenChot.Tests.Reports;

public sealed class FreezeReportTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_review_is_written_from_the_reports_and_names_who_is_missing(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await visitor.GetAsync("/bao-cao");
        office.Queries.Reset();
        await visitor.GetAsync(url);
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count} at the first reading:\n{string.Join("\n", office.Queries.Commands.Select(one => one.ReplaceLineEndings(" ")))}");
        office.Queries.Reset();

        var page = await visitor.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count} queries:\n{string.Join("\n---\n", office.Queries.Commands)}");
        Assert.Contains("Số liệu tính đến 19/04/2023", page.Text, StringComparison.Ordinal);
        Assert.Equal("810", Figure(page, "disciplined_members_total"));
        Assert.Contains("Quận ủy minh họa 02", page.Page.QuerySelector("#chua-co-bao-cao")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("810 đảng viên", page.Page.QuerySelector("[id='phan-III.3']")!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_frozen_draft_changed_behind_the_office_is_found_by_verify(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await FreezeAsync(visitor, url);
        Assert.Empty((await office.VerifiedAsync()).Broken);
        await office.SqlAsync("update report_snapshot set sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'");
        Assert.Equal(["record-changed", "snapshot-damaged"], (await office.VerifiedAsync()).Broken.Select(b => b.Kind).Order(StringComparer.Ordinal));
    }

    [Theory]
    [OnBothDatabases]
    public async Task After_a_freeze_the_live_number_moves_and_the_frozen_one_does_not(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var frozen = await FreezeAsync(visitor, url);
        Assert.Contains("Dự thảo lần 1", frozen.Text, StringComparison.Ordinal);

        await ReportCity.ReportLateAsync(office);

        var live = await visitor.GetAsync(url);
        Assert.Equal("910", Figure(live, "disciplined_members_total"));
        Assert.Null(live.Page.QuerySelector("#chua-co-bao-cao"));
        office.Queries.Reset();
        var again = await visitor.GetAsync(frozen.Address.PathAndQuery);
        Assert.InRange(office.Queries.Commands.Count, 1, 6);
        Assert.Equal("810", Figure(again, "disciplined_members_total"));
        Assert.NotNull(again.Page.QuerySelector("#chua-co-bao-cao"));

        var source = await visitor.GetAsync(again.Page.QuerySelector("a.figure[href$='disciplined_members_total']")!.GetAttribute("href")!);
        Assert.Contains("Quận ủy minh họa 01: 610", source.Text, StringComparison.Ordinal);
        Assert.Contains("Quận ủy minh họa 02: 200", source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("300", (await visitor.GetAsync(url + "/so-sanh")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_difference_shows_exactly_what_changed(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        await FreezeAsync(visitor, url);
        Assert.Contains("không khác nhau", (await visitor.GetAsync(url + "/so-sanh")).Text, StringComparison.Ordinal);

        await ReportCity.ReportLateAsync(office);
        office.Queries.Reset();
        var difference = await visitor.GetAsync(url + "/so-sanh");

        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}");
        var rows = difference.Page.QuerySelectorAll("main table tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(
            [
                "Số liệu committee_inspected_orgs|41|46",
                "Số liệu committee_supervised_orgs|38|42",
                "Số liệu disciplined_members_reprimand|660|710",
                "Số liệu disciplined_members_total|810|910",
                "Số liệu disciplined_members_warning|150|200",
                "Quận ủy minh họa 02|chưa có báo cáo|không có",
            ],
            rows.OrderBy(row => row.StartsWith("Quận", StringComparison.Ordinal)).ThenBy(row => row, StringComparer.Ordinal));

        var second = await FreezeAsync(visitor, url);
        Assert.Contains("Dự thảo lần 2", second.Text, StringComparison.Ordinal);
        var unchanged = await visitor.SubmitAsync(await visitor.GetAsync(url), "#chot", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unchanged.Status);
        Assert.Contains("reports.nothing-changed", unchanged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_tampered_draft_is_shown_as_such_and_neither_printed_nor_signed(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var frozen = (await FreezeAsync(visitor, url)).Address.AbsolutePath;
        await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Snapshot>().ExecuteUpdateAsync(set => set.SetProperty(one => one.Sha256, new string('0', 64))));

        var page = await visitor.GetAsync(frozen);

        Assert.Contains("không còn khớp mã kiểm tra", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("a[href*='/xuat/']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.DownloadAsync(frozen + "/xuat/docx")).Status);
        Assert.Contains("không còn khớp", (await visitor.GetAsync(url + "/so-sanh")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Both_renderings_and_the_files_hold_the_same_numbers(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var leaders = await FreezeAsync(visitor, url);
        var inside = await visitor.GetAsync(leaders.Address.AbsolutePath + "?ban=noi-bo");

        Assert.Equal(Figures(leaders), Figures(inside));
        Assert.NotEmpty(Figures(leaders));
        Assert.Null(leaders.Page.QuerySelector("#phan-nhom"));
        Assert.Contains("Chậm: 1 đơn vị", inside.Page.QuerySelector("#phan-nhom")!.TextContent, StringComparison.Ordinal);
        foreach (var (format, type) in new[] { ("docx", "wordprocessingml"), ("xlsx", "spreadsheetml"), ("json", "json") })
        {
            var (status, bytes, contentType) = await visitor.DownloadAsync($"{leaders.Address.AbsolutePath}/xuat/{format}");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains(type, contentType!, StringComparison.Ordinal);
            Assert.NotEmpty(bytes);
            Assert.Equal(HttpStatusCode.OK, (await visitor.DownloadAsync($"{url}/xuat/{format}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{url}/xuat/exe")).Status);
    }

    internal static async Task<Answer> FreezeAsync(Visitor visitor, string url)
    {
        var done = await visitor.SubmitAsync(await visitor.GetAsync(url), "#chot", []);
        Assert.True(done.Location is not null, done.Text);
        return await visitor.GetAsync(done.Location.PathAndQuery);
    }

    private static string Figure(Answer page, string code) => page.Page.QuerySelector($"a.figure[href$='/so-lieu/{code}']")!.TextContent.Trim();

    private static List<string> Figures(Answer page) => [.. page.Page.QuerySelectorAll("a.figure").Select(one => $"{one.GetAttribute("href")}={one.TextContent.Trim()}")];
}
