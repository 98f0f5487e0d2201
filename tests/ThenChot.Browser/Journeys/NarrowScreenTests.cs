using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ThenChot.Browser.Harness;

namespace ThenChot.Browser.Journeys;

/// <summary>On a phone nothing lies beyond the edge of the screen: what is wide scrolls inside its own frame.</summary>
public sealed partial class NarrowScreenTests(Served served) : IClassFixture<Served>
{
    private const string Widest =
        """
        () => document.documentElement.scrollWidth <= window.innerWidth ? '' : [...document.querySelectorAll('main *')]
          .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 2).map(e => `${e.tagName} ${e.className}`).join(', ') || 'the frame'
        """;

    [Fact]
    public async Task The_start_page_does_not_scroll_sideways() => Assert.Equal("", await SidewaysAsync(await PhoneAsync(served.VisitorAsync()), "/"));

    [Theory]
    [InlineData("organisation_specialist")]
    [InlineData("committee_reporter")]
    [InlineData("committee_leader")]
    [InlineData("city_leader")]
    [InlineData("administrator")]
    public async Task No_page_within_two_clicks_scrolls_sideways(string role)
    {
        var page = await PhoneAsync(served.SignedInTodayAsync(role));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        var first = await LinksAsync(page, ".rail a");
        Assert.NotEmpty(first);
        var addresses = new Queue<(string Address, bool Deeper)>(first.Select(address => (address, true)));
        while (addresses.TryDequeue(out var next))
        {
            if (!seen.Add(Kind(next.Address)))
            {
                continue;
            }

            if (await SidewaysAsync(page, next.Address) is { Length: > 0 } wide)
            {
                faults.Add($"{next.Address}: {wide}");
            }

            if (next.Deeper)
            {
                (await LinksAsync(page, "main a[href^='/']:not([download])")).ForEach(address => addresses.Enqueue((address, false)));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>One address of each kind is enough: identifiers, numbers and filters make no other page.</summary>
    private static string Kind(string address) => Identifier().Replace(address.Split('?')[0], "/*");

    private static async Task<string> SidewaysAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await page.EvaluateAsync<string>(Widest);
    }

    private static async Task<List<string>> LinksAsync(IPage page, string selector) =>
        [.. (await page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))")).Where(address => !IsFile().IsMatch(address))];

    private static async Task<IPage> PhoneAsync(Task<IPage> visitor)
    {
        var page = await visitor;
        await page.SetViewportSizeAsync(390, 800);
        return page;
    }

    [GeneratedRegex("/([0-9a-f-]{36}|[0-9]+|[a-z0-9]+(_[a-z0-9]+)+)(?=/|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex("/(xuat|tai-ve|tep|mau|lich-su)(/|$)|[.](docx|xlsx|csv)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsFile();
}
