using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Organizations;

/// <summary>
/// Units and the tree read on another day: A and B merge into C with shares to go back, D divides into E and F with shares to go
/// forward, G divides into H and I without any, and K becomes a party body.
/// </summary>
public sealed class OtherDayTests
{
    private const string Units = """
        code,name,kind,parent_code,founded_on,closed_on
        TP,Thành phố,city,,2000-01-01,
        A,Đơn vị A,committee,TP,2000-01-01,
        B,Đơn vị B,committee,TP,2000-01-01,
        D,Đơn vị D,committee,TP,2000-01-01,
        G,Đơn vị G,committee,TP,2000-01-01,
        K,Đơn vị K,committee,TP,2000-01-01,
        """;

    private const string Bundle = """
        - {kind: merge, on: 2024-07-01, from: [A, B], to: [{code: C, name: Đơn vị C}], allocate: {"*": {A: 3/4, B: 1/4}}}
        - {kind: split, on: 2024-07-01, from: [D], to: [{code: E, name: Đơn vị E}, {code: F, name: Đơn vị F}], allocate: {"*": {E: 1/3, F: 2/3}}}
        - {kind: split, on: 2024-07-01, from: [G], to: [{code: H, name: Đơn vị H}, {code: I, name: Đơn vị I}]}
        - {kind: rekind, on: 2024-07-01, from: [K], to: [{code: K, kind: party_body}]}
        """;

    [Theory, OnBothDatabases]
    public async Task A_unit_names_those_that_stand_for_it_on_another_day_with_the_shares_of_each_direction(Engine engine)
    {
        await using var office = await CityAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var (unit, tree, lines) in new[]
        {
            ("A", "2025-01-01", new[] { "C Đơn vị C toàn bộ 3/4" }),
            ("C", "2024-01-01", ["A Đơn vị A 3/4 toàn bộ", "B Đơn vị B 1/4 toàn bộ"]),
            ("D", "2025-01-01", ["E Đơn vị E 1/3 toàn bộ", "F Đơn vị F 2/3 toàn bộ"]),
            ("E", "2024-01-01", ["D Đơn vị D toàn bộ 1/3"]),
            ("G", "2025-01-01", ["H Đơn vị H chưa nhập tỷ lệ chung toàn bộ", "I Đơn vị I chưa nhập tỷ lệ chung toàn bộ"]),
            ("K", "2024-01-01", ["K Đơn vị K toàn bộ toàn bộ"]),
        })
        {
            office.Queries.Reset();
            var page = await visitor.GetAsync($"/to-chuc/{await IdAsync(office, unit)}?cay={tree}");
            Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}\n{string.Join("\n", office.Queries.Commands)}");
            Assert.Equal(lines, page.Page.QuerySelectorAll("section[aria-labelledby=quy-doi] tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))));
        }

        var stood = await visitor.GetAsync($"/to-chuc/{await IdAsync(office, "K")}");
        Assert.Null(stood.Page.QuerySelector("section[aria-labelledby=quy-doi]"));
        Assert.Contains("Hồ sơ tổ chức ngày", stood.Text, StringComparison.Ordinal);
        Assert.Contains("không phải là ngày", (await visitor.GetAsync($"/to-chuc/{await IdAsync(office, "K")}?cay=31-02-2025")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_tree_of_another_day_stands_beside_that_of_the_working_day_with_counts_by_the_kind_of_each_day(Engine engine)
    {
        await using var office = await CityAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        office.Queries.Reset();
        var page = await visitor.GetAsync("/to-chuc?cay=2024-06-30");
        Assert.True(office.Queries.Commands.Count <= 12, $"{office.Queries.Commands.Count}");
        var counts = page.Page.QuerySelectorAll("main table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Contains("đảng bộ trực thuộc 5 5", counts);
        Assert.Contains("đảng bộ cơ sở 1 0", counts);
        Assert.Contains("5 đảng bộ trực thuộc", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đơn vị A", page.Text, StringComparison.Ordinal);
        Assert.All(page.Page.QuerySelectorAll(".cay a[href]"), link => Assert.Contains("cay=2024-06-30", link.GetAttribute("href"), StringComparison.Ordinal));

        var now = await visitor.GetAsync("/to-chuc");
        Assert.Contains("5 đảng bộ trực thuộc, 1 đảng bộ cơ sở", now.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đơn vị A", now.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_committee_that_took_over_sees_the_tree_of_before_it_was_founded(Engine engine)
    {
        await using var office = await CityAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.CommitteeReporter, "C");
        var page = await visitor.GetAsync("/to-chuc?cay=2024-06-30");
        Assert.Contains("Đơn vị A", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đơn vị B", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đơn vị D", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_kinds_of_a_unit_are_dated_on_its_page_and_its_time_line(Engine engine)
    {
        await using var office = await CityAsync(engine);
        using var visitor = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        var unit = await IdAsync(office, "K");
        var rows = (await visitor.GetAsync($"/to-chuc/{unit}")).Page.QuerySelector("section table")!.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())));
        Assert.Equal(["Đơn vị K đảng bộ trực thuộc 01/01/2000 30/06/2024", "Đơn vị K đảng bộ cơ sở 01/07/2024 đến nay"], rows);
        var life = await visitor.GetAsync($"/to-chuc/{unit}/qua-trinh");
        Assert.Contains("Đổi loại hình thành đảng bộ cơ sở", string.Join(' ', life.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static async Task<RunningOffice> CityAsync(Engine engine)
    {
        var office = await RunningOffice.OpenEmptyAsync(engine);
        Assert.Equal(0, (await Figures.FigureVerbsTests.RunFileAsync(office, "units", Units)).Code);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync(Bundle));
        office.Clock.Set(new(2025, 1, 10, 3, 0, 0, TimeSpan.Zero));
        return office;
    }

    private static Task<UnitId> IdAsync(RunningOffice office, string code) => office.RunAsync(async services => (await services.GetRequiredService<UnitDirectory>().EverAsync(code))!.Id);
}
