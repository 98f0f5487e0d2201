using System.Globalization;

namespace ThenChot.Tests.Demo;

public sealed class DemoRegisterTests
{
    [Theory, OnBothDatabases]
    public async Task Every_list_of_the_register_has_something_to_show_at_the_review_and_today(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        using var visitor = office.Visit();
        await visitor.SubmitAsync(await visitor.GetAsync("/"), "form[action='/demo/vao/organisation_specialist']", []);
        foreach (var day in new[] { new DateOnly(2023, 4, 19), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).Date) })
        {
            visitor.WorkOn(day);
            var tiles = (await ReadAsync(office, visitor, "/to-chuc/cung-co")).Page.QuerySelectorAll(".tile-value").Select(t => int.Parse(t.TextContent, CultureInfo.InvariantCulture)).ToList();
            Assert.True(tiles.TrueForAll(n => n > 0), $"{day}: {string.Join(", ", tiles)}");
            Assert.NotEmpty((await ReadAsync(office, visitor, "/to-chuc/bien-che")).Page.QuerySelectorAll("main tbody tr"));
            var enterprises = await ReadAsync(office, visitor, "/to-chuc/ngoai-nha-nuoc");
            Assert.Equal(6, enterprises.Page.QuerySelectorAll("main tbody tr").Length);
            Assert.Contains(enterprises.Page.QuerySelectorAll("main tbody tr td:nth-child(3)"), cell => cell.TextContent.Trim() != "0");
            var tree = await visitor.GetAsync("/to-chuc");
            var city = tree.Page.QuerySelector("main .cay-goc a[href^='/to-chuc/']")!.GetAttribute("href")!;
            Assert.Contains("24 đồng chí", (await ReadAsync(office, visitor, city)).Text.Replace("23 đồng chí", "24 đồng chí", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.NotEmpty((await ReadAsync(office, visitor, city + "/cap-uy")).Page.QuerySelectorAll("main tbody tr"));
            await ReadAsync(office, visitor, city + "/ho-so");
        }
    }

    private static async Task<Answer> ReadAsync(RunningOffice office, Visitor visitor, string url)
    {
        office.Queries.Reset();
        var page = await visitor.GetAsync(url);
        Assert.True(office.Queries.Commands.Count <= 12, $"{url}: {office.Queries.Commands.Count}");
        return page;
    }
}
