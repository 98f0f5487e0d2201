using Microsoft.Playwright;
using ThenChot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ThenChot.Browser.Journeys;

/// <summary>The outline of units opens where it stands.</summary>
public sealed class TreeTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task A_branch_opens_and_closes_in_place()
    {
        var page = await served.SignedInAsync("organisation_specialist");
        await page.GotoAsync("/to-chuc");
        var committee = page.Locator("li.nhanh", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "Quận ủy minh họa 07", Exact = true }) }).Last;
        await committee.Locator("a.mo-nhanh").First.ClickAsync();
        await Expect(committee.Locator("ul.cay > li").First).ToBeVisibleAsync();
        Assert.EndsWith("/to-chuc", page.Url, StringComparison.Ordinal);
        await committee.GetByRole(AriaRole.Link, new() { Name = "Thu gọn Quận ủy minh họa 07" }).ClickAsync();
        await Expect(committee.Locator("ul.cay > li")).ToHaveCountAsync(0);
        Assert.EndsWith("/to-chuc", page.Url, StringComparison.Ordinal);
    }
}
