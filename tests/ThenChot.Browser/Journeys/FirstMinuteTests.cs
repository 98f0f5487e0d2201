using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>What a stranger sees in the first minute, without a password.</summary>
public sealed class FirstMinuteTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task The_review_stands_on_the_start_page_and_every_tile_opens()
    {
        var page = await served.VisitorAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        Assert.Equal(200, (await page.GotoAsync("/"))!.Status);
        var tiles = await page.Locator(".tile-value").AllInnerTextsAsync();
        Assert.Equal(["29/34", "7 vượt + 7 cơ bản đạt", "777", "3.542", "2.377"], tiles.Select(tile => tile.Trim()));
        Assert.Equal(5, await page.Locator("main tbody tr").CountAsync());
        Assert.Equal(10, await page.Locator("form[action^='/demo/vao/']").CountAsync());
        await Served.PictureAsync(page, "start");
        var links = await page.Locator("main a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var link in links.Where(link => link.StartsWith('/')).Distinct(StringComparer.Ordinal))
        {
            Assert.True((await page.GotoAsync(link))!.Status == 200, link);
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_comparison_with_the_articles_agrees_in_every_line()
    {
        var page = await served.VisitorAsync();
        await page.GotoAsync("/doi-chieu");
        Assert.True(await page.Locator("main tbody tr").CountAsync() > 80);
        Assert.Equal(0, await page.Locator("main .tone-bad").CountAsync());
    }

    [Fact]
    public async Task A_number_opens_to_its_units_and_their_entries()
    {
        var page = await served.VisitorAsync();
        await page.GotoAsync("/");
        await page.Locator(".tile", new() { HasText = "3.542" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("3.542");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Quận ủy minh họa 01");
        await Served.PictureAsync(page, "sources");
    }

    [Fact]
    public async Task A_first_visit_weighs_at_most_200_kB_and_later_pages_30_kB()
    {
        var page = await served.VisitorAsync();
        var weight = await Weight.OfAsync(page);
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        TestContext.Current.SendDiagnosticMessage($"first visit: {weight.Total:0} bytes\n{string.Join('\n', weight.Listing)}");
        Assert.True(weight.Total <= 200_000, string.Join('\n', weight.Listing));
        foreach (var address in new[] { "/dang-nhap", "/bao-cao", "/chuong-trinh", "/ky-bao-cao", "/van-ban", "/to-chuc", "/doi-chieu" })
        {
            weight.Forget();
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            TestContext.Current.SendDiagnosticMessage($"{address}: {weight.Total:0} bytes");
            Assert.True(weight.Total <= 30_000, address + '\n' + string.Join('\n', weight.Listing));
        }
    }
}
