using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>
/// The 3,542 of the review read both ways: on the tree as it stood, and on that of today after 1/7/2025; then after a bundle that is drafted
/// from a file and approved by another person, and after shares that are entered later.
/// </summary>
public sealed class RecastTests(Served served) : IClassFixture<Served>
{
    private const string Bundle = """
        - {kind: merge, on: 2028-01-01, decision: Quyết định minh họa, from: [PX001, PX002], to: [{code: PX901, name: Đảng ủy phường minh họa 901, kind: committee, parent: TP}]}
        """;

    private const string Figure = "/so-lieu/committee_inspected_orgs?tu=2021-01-01&den=2023-04-19";

    [Fact]
    public async Task The_review_s_number_stays_whole_on_the_tree_of_today()
    {
        var page = await served.VisitorAsync();
        await page.GotoAsync(Figure);
        var main = page.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync("3.542");
        await Assertions.Expect(main).ToContainTextAsync("Quận ủy minh họa 01");

        await page.GetByRole(AriaRole.Link, new() { Name = "Quy đổi theo tổ chức hiện nay" }).ClickAsync();
        await Assertions.Expect(main).ToContainTextAsync("chưa phân bổ = 3.542");
        await Assertions.Expect(main).ToContainTextAsync("Đảng ủy phường minh họa 001");
        await Assertions.Expect(main).ToContainTextAsync("Chưa phân bổ tại Đảng bộ Thành phố (minh họa)");

        await page.GetByLabel("hoặc của ngày").FillAsync("30/06/2025");
        await page.GetByRole(AriaRole.Button, new() { Name = "Quy đổi" }).ClickAsync();
        await Assertions.Expect(main).ToContainTextAsync("3.542 + 0 chưa phân bổ = 3.542");

        await page.GetByRole(AriaRole.Link, new() { Name = "Theo tổ chức tại thời điểm" }).ClickAsync();
        await Assertions.Expect(main).Not.ToContainTextAsync("chưa phân bổ =");
        await Assertions.Expect(main).ToContainTextAsync("Quận ủy minh họa 01");
    }

    [Fact]
    public async Task The_live_review_shows_what_is_unallocated_and_frozen_drafts_stay()
    {
        var page = await served.VisitorAsync();
        await page.GotoAsync("/bao-cao");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("sơ kết giữa nhiệm kỳ", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)) }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Quy đổi theo tổ chức hiện nay" }).ClickAsync();
        var lying = page.Locator("#chua-phan-bo");
        await lying.Locator("summary").ClickAsync();
        await Assertions.Expect(lying.GetByRole(AriaRole.Row, new() { Name = "Lượt tổ chức đảng được cấp ủy các cấp kiểm tra" })).ToContainTextAsync("3.542");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dự thảo lần 1" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("3.542");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("chưa phân bổ)");
    }

    [Fact]
    public async Task A_bundle_is_drafted_from_a_file_previewed_approved_by_another_person_and_read_both_ways()
    {
        var specialist = await served.SignedInTodayAsync("organisation_specialist");
        await specialist.GotoAsync("/sap-xep/soan");
        await specialist.GetByLabel("Tên đợt sắp xếp").FillAsync("Hợp nhất hai phường từ 01/01/2028");
        await specialist.GetByLabel("Tệp danh sách thao tác").SetInputFilesAsync(new FilePayload { Name = "dot-sap-xep.yaml", MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(Bundle) });
        await specialist.GetByRole(AriaRole.Button, new() { Name = "Lập đợt sắp xếp" }).ClickAsync();
        var main = specialist.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync("hợp lệ");
        await Assertions.Expect(specialist.Locator("table.so-don-vi")).ToContainTextAsync("giảm 1");
        await Assertions.Expect(main).ToContainTextAsync("Đảng ủy phường minh họa 901");
        await Assertions.Expect(specialist.Locator("form.duyet")).ToHaveCountAsync(0);
        await specialist.Locator("form.trinh button").ClickAsync();
        await Assertions.Expect(specialist.Locator(".note-done")).ToBeVisibleAsync();

        var leader = await served.SignedInTodayAsync("city_leader");
        await leader.GetByText("Duyệt đợt sắp xếp: Hợp nhất hai phường").ClickAsync();
        await leader.GetByRole(AriaRole.Button, new() { Name = "Duyệt cả đợt" }).ClickAsync();
        await Assertions.Expect(leader.Locator(".note-done")).ToContainTextAsync("Đã duyệt");

        await leader.GotoAsync(Figure + "&cay=2028-01-01");
        var (value, unallocated) = await SumAsync(leader);
        Assert.Equal(3542, value + unallocated);
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Đảng ủy phường minh họa 901");
        await Assertions.Expect(leader.Locator("main")).Not.ToContainTextAsync("Đảng ủy phường minh họa 001");
        await leader.GetByRole(AriaRole.Link, new() { Name = "Theo tổ chức tại thời điểm" }).ClickAsync();
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("3.542");
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Quận ủy minh họa 01");
    }

    [Fact]
    public async Task Shares_entered_later_let_the_amounts_pass_and_the_whole_stays()
    {
        var specialist = await served.SignedInTodayAsync("organisation_specialist");
        await specialist.GotoAsync(Figure + "&cay=2025-12-31");
        var before = await SumAsync(specialist);
        await specialist.GetByRole(AriaRole.Link, new() { Name = "Nhập tỷ lệ phân bổ" }).ClickAsync();
        await specialist.GetByRole(AriaRole.Link, new() { NameRegex = new("^Tỷ lệ phân bổ của", RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync();
        var shares = specialist.Locator("form.form tbody input.form-control");
        var units = await shares.CountAsync();
        for (var n = 0; n < units; n++)
        {
            await shares.Nth(n).FillAsync($"1/{units}");
        }

        await specialist.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await Assertions.Expect(specialist.Locator("#xem-truoc")).ToBeVisibleAsync();
        await specialist.GetByLabel("Lý do").FillAsync("Theo số tổ chức đảng bàn giao cho từng đơn vị");
        await specialist.GetByRole(AriaRole.Button, new() { Name = "Ghi tỷ lệ phân bổ" }).ClickAsync();
        await Assertions.Expect(specialist.Locator(".note-done")).ToContainTextAsync("Đã ghi tỷ lệ phân bổ");

        await specialist.GotoAsync(Figure + "&cay=2025-12-31");
        var after = await SumAsync(specialist);
        Assert.Equal((3542, 3542), (before.Value + before.Unallocated, after.Value + after.Unallocated));
        Assert.True(after.Unallocated < before.Unallocated, $"{before} {after}");
    }

    /// <summary>The line "2.717 + 825 chưa phân bổ = 3.542".</summary>
    private static async Task<(int Value, int Unallocated)> SumAsync(IPage page)
    {
        var numbers = Regex.Matches(await page.Locator(".sum-line").InnerTextAsync(), @"[\d.]+", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => int.Parse(match.Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToList();
        return (numbers[0], numbers[1]);
    }
}
