using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>The forms of statistics: every number opens the members it counts, within rights, with few queries.</summary>
public sealed class StatisticsPagesTests
{
    [Theory, OnBothDatabases]
    public async Task A_cell_of_increase_and_decrease_opens_to_the_members_it_counts(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        office.Queries.Reset();
        var page = (await leader.GetAsync("/dang-vien/tang-giam?ky=2022")).Page;
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        Assert.Equal("Đảng viên đầu kỳ 2 2 100,0%", Row(page, "Đảng viên đầu kỳ"));
        Assert.Equal("Từ trần 1 0", Row(page, "Từ trần"));
        Assert.Equal("Đảng viên cuối kỳ 1 2 50,0%", Row(page, "Đảng viên cuối kỳ"));
        var url = page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("Từ trần", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        office.Queries.Reset();
        var list = (await leader.GetAsync(url)).Page;
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        Assert.Equal("Trần Hai", list.QuerySelector("tbody a")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.OK, (await leader.DownloadAsync("/dang-vien/tang-giam?ky=2022&handler=TaiVe")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Re_cast_onto_the_tree_of_the_working_day_a_moved_body_counts_where_it_is_now(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync("""
            - {kind: transfer, on: 2022-09-01, decision: 1-QĐ/TU, children: {QU01-1: QU02}}
            """));
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        Assert.Equal("Đảng viên đầu kỳ 0 0", Row((await leader.GetAsync("/dang-vien/tang-giam?ky=2022&don-vi=QU02")).Page, "Đảng viên đầu kỳ"));
        office.Queries.Reset();
        var recast = (await leader.GetAsync("/dang-vien/tang-giam?ky=2022&don-vi=QU02&cay=nay")).Page;
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        Assert.Equal("Đảng viên đầu kỳ 2 2 100,0%", Row(recast, "Đảng viên đầu kỳ"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_asked_wrongly_or_lies_beyond_the_scope_is_said_and_nothing_is_shown(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        Assert.Contains("không phải mã kỳ", (await leader.GetAsync("/dang-vien/tang-giam?ky=2022-13")).Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var beyond = (await leader.GetAsync("/dang-vien/co-cau?don-vi=QU02")).Page;
        Assert.Contains("Không có đơn vị mã “QU02”", beyond.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(beyond.QuerySelectorAll("table"));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync("/dang-vien/tang-giam/danh-sach?ky=2022&don-vi=QU02&dong=6")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync("/dang-vien/tang-giam/danh-sach?ky=2022&dong=99")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Every_number_of_the_composition_lists_as_many_members(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        await office.MemberAsync("Lê Ba", born: 1990, official: false);
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU01");
        office.Queries.Reset();
        var page = (await leader.GetAsync("/dang-vien/co-cau")).Page;
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        var cells = page.QuerySelectorAll("td a").Select(a => (Count: a.TextContent.Trim(), Url: a.GetAttribute("href")!)).ToList();
        Assert.True(cells.Count >= 5, $"{cells.Count} numbers");
        foreach (var (count, url) in cells)
        {
            Assert.Equal((url, count), (url, $"{(await leader.GetAsync(url)).Page.QuerySelectorAll("main tbody tr").Length}"));
        }

        leader.WorkOn(new(2022, 1, 1));
        Assert.Empty((await leader.GetAsync("/dang-vien/co-cau")).Page.QuerySelectorAll("td a"));
    }

    [Theory, OnBothDatabases]
    public async Task Admissions_of_the_register_are_a_figure_of_the_cell_that_admitted_and_of_all_above(Engine engine)
    {
        await using var office = await FilledAsync(engine);
        await office.RunAsync(async services =>
        {
            var figures = services.GetServices<IDerivedFigures>().Single(f => f.Definitions.Any(d => d.Code == "register_admissions"));
            foreach (var (code, expected) in new[] { ("TP", 1m), ("QU01", 0m), ("QU02", 1m) })
            {
                var unit = await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, new DateOnly(2023, 1, 1));
                var query = new FigureQuery(unit!.Id, new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));
                Assert.Equal(expected, (await figures.ComputeAsync(query, ["register_admissions"], CancellationToken.None))["register_admissions"]);
                Assert.Equal(expected, (await figures.ExplainAsync("register_admissions", query, CancellationToken.None)).Parts.Sum(p => p.Value));
            }

            return true;
        });
    }

    private static async Task<RunningOffice> FilledAsync(Engine engine)
    {
        var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Nguyễn Một", born: 1975);
        await office.MemberAsync("Trần Hai", MemberOffice.OtherCell, born: 1960, died: new(2022, 6, 1));
        await office.MemberAsync("Phạm Tư", MemberOffice.FarCell, born: 1998, decided: new(2022, 12, 1), official: false);
        return office;
    }

    private static string Row(AngleSharp.Dom.IDocument page, string label) =>
        string.Join(' ', page.QuerySelectorAll("tr").First(r => r.QuerySelector("th")?.TextContent.Trim() == label).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
