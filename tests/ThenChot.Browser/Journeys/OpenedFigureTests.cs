using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>Figures of the review opened down to a case: of discipline by the commission, of the steering committee by one of the circle, and a number alone for a visitor.</summary>
public sealed class OpenedFigureTests(Served served) : IClassFixture<Served>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_figure_of_the_review_opens_to_the_cases_it_counts()
    {
        var head = await served.SignedInAsync("inspection_head");
        await OpenAsync(head, "ubkt_signs_violating_orgs");
        await Assertions.Expect(head.Locator("main")).ToContainTextAsync("122");
        await head.Locator("main details summary").First.ClickAsync();
        await head.Locator("main details[open] a[href^='/kiem-tra/']").First.ClickAsync();
        await Assertions.Expect(head).ToHaveURLAsync(new Regex("/kiem-tra/[0-9a-f-]{36}$", RegexOptions.None, Patience));
        await Assertions.Expect(head.Locator("h1")).ToBeVisibleAsync();

        var leader = await served.SignedInAsync("city_leader");
        await OpenAsync(leader, "tracked_cases_total");
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("57");
        await leader.Locator("main a[href^='/vu-an/']").First.ClickAsync();
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Hồ sơ kín: lần đọc này đã được ghi lại");

        var specialist = await served.SignedInAsync("organisation_specialist");
        await OpenAsync(specialist, "tracked_cases_total");
        await Assertions.Expect(specialist.Locator("main")).ToContainTextAsync("chỉ người được vào vòng mở được");
        await Assertions.Expect(specialist.Locator("main a[href^='/vu-an/']")).ToHaveCountAsync(0);
    }

    private static async Task OpenAsync(IPage page, string code)
    {
        await page.GotoAsync("/bao-cao");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("sơ kết giữa nhiệm kỳ", RegexOptions.IgnoreCase, Patience) }).First.ClickAsync();
        await page.Locator($"main a[href*='/so-lieu/{code}']").First.ClickAsync();
        await page.WaitForURLAsync($"**/so-lieu/{code}**");
    }
}
