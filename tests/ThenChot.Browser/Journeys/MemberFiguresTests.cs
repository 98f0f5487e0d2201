using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ThenChot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ThenChot.Browser.Journeys;

/// <summary>A number of the statistics opens to the people behind it.</summary>
public sealed class MemberFiguresTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task A_cell_of_increase_and_decrease_opens_to_its_members_and_to_one_file()
    {
        var page = await served.SignedInAsync("organisation_specialist");
        await page.GotoAsync("/dang-vien/tang-giam");
        var cell = page.Locator("main a[href*='tang-giam/danh-sach']").First;
        var number = (await cell.InnerTextAsync()).Trim();
        await cell.ClickAsync();
        await Expect(page.Locator("main .help").First).ToContainTextAsync($"{number} lượt");
        var member = page.Locator("main tbody a[href^='/dang-vien/']").First;
        var name = (await member.InnerTextAsync()).Trim();
        await member.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(name);
        await Expect(page.Locator("main")).ToContainTextAsync("Ai đã mở hồ sơ này");
        await Expect(page).ToHaveURLAsync(new Regex("/dang-vien/[0-9a-f-]{36}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }
}
