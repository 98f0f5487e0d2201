using System.Text.Json;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Reports.Contract;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Reports;

/// <summary>
/// The review read both ways: QU01, which disciplined 610 of the 810, divides into D and E on 1/7/2024. Nobody said in which
/// shares, so that its numbers stay unallocated at the city; a ratio of a third and two thirds lets them pass.
/// </summary>
public sealed class RecastReviewTests
{
    private const string Code = "disciplined_members_total";

    private const string Divided = """
        - {kind: split, on: 2024-07-01, from: [QU01], to: [{code: D, name: Đơn vị D}, {code: E, name: Đơn vị E}]}
        """;

    [Theory, OnBothDatabases]
    public async Task The_live_review_reads_both_ways_and_shows_what_is_unallocated_and_where_it_lies(Engine engine)
    {
        await using var office = await OpenAsync(engine, Divided);
        var review = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var stood = await visitor.GetAsync(review);
        Assert.Contains("810", stood.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa phân bổ", stood.Text, StringComparison.Ordinal);

        office.Queries.Reset();
        var recast = await visitor.GetAsync(review + "?cay=2024-07-01");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n", office.Queries.Commands.Select(one => one.ReplaceLineEndings(" ")))}");
        Assert.Contains("200 (và 610 chưa phân bổ)", recast.Text, StringComparison.Ordinal);
        var lies = recast.Page.QuerySelectorAll("#chua-phan-bo tbody tr").Single(row => row.TextContent.Contains(Code, StringComparison.Ordinal));
        Assert.Equal(["200", "610", "810", "Thành ủy"], lies.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("quy đổi theo tổ chức ngày 01/07/2024", recast.Text, StringComparison.Ordinal);
        Assert.Contains("1 đơn vị chưa có báo cáo được tiếp nhận đủ các kỳ", recast.Text, StringComparison.Ordinal);

        foreach (var page in new[] { "/so-lieu/" + Code, "/phu-luc/PL5" })
        {
            office.Queries.Reset();
            Assert.Contains("610", (await visitor.GetAsync($"{review}{page}?cay=2024-07-01")).Text, StringComparison.Ordinal);
            Assert.True(office.Queries.Commands.Count <= 12, $"{page} {office.Queries.Commands.Count}");
        }

        Assert.Contains("mọi số đều có đơn vị nhận", (await visitor.GetAsync(review + "?cay=2024-06-30")).Text, StringComparison.Ordinal);
        var before = await visitor.GetAsync(review + "?cay=1999-01-01");
        Assert.Contains("Tổ chức ngày 01/01/1999 không có Thành ủy.", before.Text, StringComparison.Ordinal);
        Assert.Contains("810", before.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_did_not_report_is_named_on_the_tree_of_another_day_where_its_numbers_would_stand(Engine engine)
    {
        await using var office = await OpenAsync(engine, "- {kind: split, on: 2024-07-01, from: [QU02], to: [{code: F, name: Đơn vị F}, {code: G, name: Đơn vị G}]}");
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var (unit, named) in new[] { ("TP", true), ("F", true), ("G", true), ("QU01", false) })
        {
            foreach (var page in new[] { "", "/nguon" })
            {
                office.Queries.Reset();
                var read = await visitor.GetAsync($"/so-lieu/{Code}{page}?don-vi={unit}&tu=2021-01-01&den=2023-04-19&cay=2024-07-01");
                Assert.True(office.Queries.Commands.Count <= 12, $"{page} {office.Queries.Commands.Count}");
                Assert.Equal((unit, page, named), (unit, page, read.Text.Contains("tiếp nhận của 1 đơn vị, không tính là 0: Quận ủy minh họa 02", StringComparison.Ordinal)));
            }
        }

        var sources = await visitor.GetAsync($"{await ReportCity.ReviewAsync(office)}/so-lieu/{Code}?cay=2024-07-01");
        Assert.Contains("Quận ủy minh họa 02 (không tính là 0)", sources.Text, StringComparison.Ordinal);
        var opened = sources.Page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(opened);
        foreach (var url in opened)
        {
            Assert.Equal((url, HttpStatusCode.OK), (url, (await visitor.GetAsync(url)).Status));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Entered_shares_let_everything_pass(Engine engine)
    {
        await using var office = await OpenAsync(engine, Divided.Replace("}]}", "}], allocate: {\"*\": {D: 1/3, E: 2/3}}}", StringComparison.Ordinal));
        using var visitor = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var recast = await visitor.GetAsync(await ReportCity.ReviewAsync(office) + "?cay=2024-07-01");
        Assert.Contains("810", recast.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("(và", recast.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_frozen_draft_keeps_its_numbers_and_its_bytes_and_is_never_made_of_a_re_cast_reading(Engine engine)
    {
        await using var office = await OpenAsync(engine, Divided);
        var review = await ReportCity.ReviewAsync(office);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var recast = await visitor.GetAsync(review + "?cay=2024-07-01");
        Assert.Null(recast.Page.QuerySelector("#chot"));
        var frozen = await visitor.SubmitAsync(await visitor.GetAsync(review), "#chot", []);
        Assert.Equal(HttpStatusCode.Redirect, frozen.Status);
        var snapshot = await visitor.GetAsync(frozen.Location!.PathAndQuery + "?cay=2024-07-01");
        Assert.Contains("810", snapshot.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa phân bổ", snapshot.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_verb_prints_the_tree_only_when_one_is_asked_for(Engine engine)
    {
        await using var office = await OpenAsync(engine, Divided);
        var review = Guid.Parse((await ReportCity.ReviewAsync(office))["/bao-cao/".Length..]);
        var draft = await office.RunAsync(services => services.GetRequiredService<ReportSeeds>().FreezeAsync(review, "Chuyên viên minh họa", new DateTimeOffset(2023, 4, 19, 9, 0, 0, TimeSpan.Zero)));
        var folder = Directory.CreateTempSubdirectory("thenchot-verb-").FullName;
        try
        {
            foreach (var (tree, value, unallocated) in new (string? Tree, decimal Value, decimal? Unallocated)[] { (null, 810, null), ("then", 810, 0), ("2024-07-01", 200, 610), ("2024-06-30", 810, 0) })
            {
                Assert.Equal(VerbHost.Done, (await ReportAsync(office, folder, tree)).Code);
                using var read = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "report.json"), TestContext.Current.CancellationToken));
                var figure = read.RootElement.GetProperty("figures").EnumerateArray().Single(one => one.GetProperty("code").GetString() == Code);
                string[] added = tree is null ? [] : ["tree"], of = tree is null ? [] : ["unallocated"];
                Assert.Equal(["programme", "asOf", .. added, "frozen", "figures", "missingUnits"], read.RootElement.EnumerateObject().Select(one => one.Name));
                Assert.Equal(["code", "label", "unit", "value", .. of, "display", "sources"], figure.EnumerateObject().Select(one => one.Name));
                Assert.Equal((value, unallocated), (figure.GetProperty("value").GetDecimal(), tree is null ? null : figure.GetProperty("unallocated").GetDecimal()));
                Assert.Equal("Quận ủy minh họa 02", read.RootElement.GetProperty("missingUnits").EnumerateArray().Single().GetString());
                Assert.Equal(810, Leaves(figure.GetProperty("sources")));
            }

            Assert.StartsWith("reports.tree-malformed", (await ReportAsync(office, folder, "31-02-2024")).Errors, StringComparison.Ordinal);
            Assert.StartsWith("reports.unit-not-on-tree", (await ReportAsync(office, folder, "1999-01-01")).Errors, StringComparison.Ordinal);
            Assert.StartsWith("reports.snapshot-not-recast", (await ReportAsync(office, folder, "2024-07-01", "--snapshot", draft.ToString())).Errors, StringComparison.Ordinal);
            Assert.Equal(VerbHost.Done, (await ReportAsync(office, folder, "then", "--snapshot", draft.ToString())).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Code, string Errors)> ReportAsync(RunningOffice office, string folder, string? tree, params string[] more)
    {
        string[] onto = tree is null ? [] : ["--tree", tree];
        var (code, _, errors) = await office.VerbWithErrorsAsync(["report", ReportCity.Symbol, "--as-of", "2023-04-19", "--format", "docx,xlsx,json", "--out", folder, .. onto, .. more]);
        return (code, errors);
    }

    private static decimal Leaves(JsonElement parts) => parts.EnumerateArray()
        .Sum(part => part.GetProperty("parts").GetArrayLength() > 0 ? Leaves(part.GetProperty("parts")) : part.GetProperty("value").GetDecimal());

    private static async Task<RunningOffice> OpenAsync(Engine engine, string bundle)
    {
        var office = await ReportCity.OpenAsync(engine);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync(bundle));
        return office;
    }
}
