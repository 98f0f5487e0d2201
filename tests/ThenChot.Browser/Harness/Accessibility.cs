using System.Text.Json;
using Microsoft.Playwright;

namespace ThenChot.Browser.Harness;

/// <summary>Runs axe-core (restored from npm for tests alone) on a page against WCAG 2.2 AA, and adds what it does not ask.</summary>
internal static class Accessibility
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(SeededCity.Repository, "src/ThenChot.Web/node_modules/axe-core/axe.min.js"));

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        // Evaluated by the debugger, which the page's policy against foreign scripts does not concern.
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations" +
            ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 160)))");
        List<string> faults = [.. found.EnumerateArray().Select(f => f.GetString()!)];
        if (await page.GetAttributeAsync("html", "lang") != "vi")
        {
            faults.Add("the page is not marked as Vietnamese");
        }

        if (await page.Locator("h1").CountAsync() != 1)
        {
            faults.Add("the page has not exactly one h1");
        }

        return faults;
    }
}
