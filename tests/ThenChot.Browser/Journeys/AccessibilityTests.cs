using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>What each role reaches from the navigation, read by a machine's eye for people who use a screen reader or the keyboard alone.</summary>
public sealed class AccessibilityTests(Served served) : IClassFixture<Served>
{
    [Theory]
    [InlineData("organisation_specialist")]
    [InlineData("committee_reporter")]
    [InlineData("committee_leader")]
    [InlineData("city_leader")]
    [InlineData("administrator")]
    public async Task Every_page_of_a_role_s_navigation_meets_wcag_aa(string role)
    {
        var page = await served.SignedInAsync(role);
        var addresses = await page.Locator(".rail a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.NotEmpty(addresses);
        var faults = new List<string>();
        foreach (var address in addresses.Prepend("/viec-can-xu-ly").Distinct(StringComparer.Ordinal))
        {
            var answer = await page.GotoAsync(address);
            if (answer!.Status != 200)
            {
                faults.Add($"{address}: {answer.Status}");
                continue;
            }

            faults.AddRange((await Accessibility.FaultsAsync(page)).Select(fault => $"{address}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/dang-nhap")]
    [InlineData("/ngay-lam-viec")]
    [InlineData("/khong-co-trang-nay")]
    public async Task Pages_before_sign_in_meet_wcag_aa(string address)
    {
        var page = await served.VisitorAsync();
        await page.GotoAsync(address);
        var faults = await Accessibility.FaultsAsync(page);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_then_everything()
    {
        var page = await served.VisitorAsync();
        await page.GotoAsync("/dang-nhap");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Tới nội dung chính", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        var visible = await page.Locator(".skip").BoundingBoxAsync();
        Assert.True(visible!.X >= 0);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("In.UserName", await page.EvaluateAsync<string>("() => document.activeElement.name"));
    }
}
