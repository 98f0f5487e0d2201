using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>The 3,542 of the review read both ways: on the tree as it stood, and on that of today after 1/7/2025.</summary>
public sealed class RecastTests(Served served) : IClassFixture<Served>
{
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
}
