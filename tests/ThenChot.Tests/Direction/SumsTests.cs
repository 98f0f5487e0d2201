using System.Globalization;
using AngleSharp.Dom;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using static ThenChot.Tests.Direction.SomeWork;

namespace ThenChot.Tests.Direction;

/// <summary>On every screen of the daily direction the parts add up to the total that stands above them, over lives nobody has arranged.</summary>
public sealed class SumsTests
{
    private static readonly DateOnly Read = new(2023, 4, 3);

    [Theory, OnBothDatabases]
    public async Task Sums_of_groups_equal_the_totals_on_every_screen(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var city = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");

        await WorkListAsync(city);
        await GroupAsync(city);
        await BriefingAsync(city);
        await LeadingAsync(leader);
        await ShortcomingsAsync(city);
        await InquiryAsync(city);
        await YearPlanAsync(city);
        await PointsAsync(city);
    }

    /// <summary>By state, by step, by source and by unit: each way of parting the list gives the whole again.</summary>
    private static async Task WorkListAsync(Visitor city)
    {
        var page = await city.GetAsync("/nhiem-vu");
        var (done, total) = Fraction(Tiles(page)[0]);
        Assert.True(total > 50, page.Text);
        var counts = page.Page.QuerySelectorAll("main p a.text-nowrap").ToDictionary(a => a.GetAttribute("href")!, a => int.Parse(a.TextContent.Split(": ")[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Assert.Equal(total, counts.Values.Sum());
        Assert.Equal(done, counts.Where(c => c.Key.Contains("=Done", StringComparison.Ordinal)).Sum(c => c.Value));
        Assert.Equal(Number(Tiles(page)[2]), counts.Where(c => c.Key.EndsWith("Late", StringComparison.Ordinal) && !c.Key.Contains("=Done", StringComparison.Ordinal)).Sum(c => c.Value));
        foreach (var (state, count) in counts)
        {
            Assert.Equal(count, await LinesAsync(city, state));
        }

        Assert.Equal(total, await SumAsync(city, "buoc", Enum.GetNames<WorkStep>()));
        Assert.Equal(total, await SumAsync(city, "nguon", Enum.GetNames<WorkSource>()));
        var units = page.Page.QuerySelectorAll("#chu-tri option").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0);
        var wholes = (await AllAsync(city, "/nhiem-vu")).Count(row => row.TextContent.Contains("đơn vị hoàn thành", StringComparison.Ordinal));
        Assert.Equal(total - wholes, await SumAsync(city, "chu-tri", [.. units]));
    }

    private static async Task GroupAsync(Visitor city)
    {
        var whole = (await AllAsync(city, "/nhiem-vu")).First(row => row.TextContent.Contains("đơn vị hoàn thành", StringComparison.Ordinal));
        var page = await city.GetAsync(whole.QuerySelector("a")!.GetAttribute("href")!);
        var (done, all) = Fraction(Tiles(page)[2]);
        var parts = page.Page.QuerySelectorAll("main tbody tr");
        Assert.Equal(all, parts.Length);
        Assert.Equal(done, parts.Count(row => row.Children[4].TextContent.Contains("hoàn thành", StringComparison.Ordinal)));
        Assert.Contains($"{done}/{all} đơn vị hoàn thành", whole.TextContent, StringComparison.Ordinal);
    }

    private static async Task BriefingAsync(Visitor city)
    {
        var page = await city.GetAsync("/giao-ban");
        var tiles = Tiles(page).Select(Number).ToList();
        Assert.True(tiles[0] > 0 && tiles[1] > 0 && tiles[2] > 0, page.Text);
        Assert.Equal(tiles[0], RowsAfter(page, "Quá hạn và gọi cho ai"));
        Assert.Equal(tiles[0], page.Page.QuerySelector("main ul")!.Children.Sum(line => int.Parse(line.TextContent.Split(" việc quá hạn")[0].Split(' ')[^1], CultureInfo.InvariantCulture)));
        Assert.Equal(tiles[2], RowsAfter(page, "Chờ quyết định"));
        Assert.Equal(tiles[1], RowsAfter(page, "Đến hạn trong"));
    }

    private static async Task LeadingAsync(Visitor leader)
    {
        var page = await leader.GetAsync("/lanh-dao");
        Assert.Equal(Number(Tiles(page)[0]), Rows(page, "Chờ đồng chí quyết định") + Further(page, "việc khác chờ quyết định"));
        Assert.Equal(Number(Tiles(page)[1]), Rows(page, "Quá hạn, của ai") + Further(page, "nhiệm vụ quá hạn khác"));
        Assert.True(Number(Tiles(page)[1]) > 0, page.Text);
    }

    private static async Task ShortcomingsAsync(Visitor city)
    {
        var page = await city.GetAsync("/khac-phuc");
        var (_, total) = Fraction(Tiles(page)[0]);
        Assert.Equal(3, total);
        Assert.Equal(total, page.Page.QuerySelectorAll("main tbody tr").Length);
        var sum = 0;
        foreach (var state in Enum.GetNames<ThenChot.Domain.Kernel.WorkState>())
        {
            sum += (await city.GetAsync($"/khac-phuc?tinh-trang={state}")).Page.QuerySelectorAll("main tbody tr").Length;
        }

        Assert.Equal(total, sum);
    }

    private static async Task InquiryAsync(Visitor city)
    {
        var list = await city.GetAsync("/dot-bao-cao");
        var page = await city.GetAsync(list.Page.QuerySelector("main tbody a")!.GetAttribute("href")!);
        var (sent, asked) = Fraction(Tiles(page)[0]);
        Assert.Equal((1, 2), (sent, asked));
        Assert.Equal(asked, sent + Number(Tiles(page)[2]));
        Assert.Contains($"{sent}/{asked}", list.Page.QuerySelector("main tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task YearPlanAsync(Visitor city)
    {
        var page = await city.GetAsync("/chuong-trinh-cong-tac");
        var (done, total) = Fraction(Tiles(page)[0]);
        var (doneOfDue, due) = Fraction(Tiles(page)[1]);
        Assert.Equal((3, 3), (total, page.Page.QuerySelectorAll("main tbody tr").Length));
        Assert.Equal(due - doneOfDue, Number(Tiles(page)[2]));
        Assert.True(done >= doneOfDue && due <= total, page.Text);
    }

    private static async Task PointsAsync(Visitor city)
    {
        var list = await city.GetAsync("/nhiem-vu/doi-chieu");
        var cells = list.Page.QuerySelector("main tbody tr")!.Children.Skip(2).Select(c => int.Parse(c.TextContent.Trim(), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal([3, 0, 3], cells);
        Assert.Equal(cells[0], (await city.GetAsync(list.Page.QuerySelector("main tbody a")!.GetAttribute("href")!)).Page.QuerySelectorAll("main tbody tr").Length);
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var office = await RunningOffice.OpenAsync(engine);
        office.Clock.Set(VietnameseFormat.StartOf(Read).AddHours(9));
        await office.ActAsync(async services =>
        {
            await SomeLives.AddAsync(services, new Random(11), 90);
            var (seeds, units) = (services.GetRequiredService<OrganizationSeeds>(), services.GetRequiredService<UnitDirectory>());
            var (city, one, two) = ((await units.FindByCodeAsync("TP", Read))!.Id, (await units.FindByCodeAsync("QU01", Read))!.Id, (await units.FindByCodeAsync("QU02", Read))!.Id);
            var person = await seeds.AddPersonAsync("Người thử");
            await seeds.AddPostAsync(person, one, "Chánh Văn phòng (minh họa)", new DateOnly(2021, 1, 1), null);
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            await services.GetRequiredService<DirectionSeeds>().AddWorkAsync(
            [
                new WorkSeed("sudden", "Đến hạn", city, null, Read.AddDays(-20)) { Occasion = "Mưa lớn", Product = "Báo cáo", DueOn = Read.AddDays(3), Units = [new(one, person)] },
                new WorkSeed("sudden", "Cùng đến hạn", city, null, Read.AddDays(-20)) { Occasion = "Mưa lớn", Product = "Báo cáo", DueOn = Read.AddDays(5), Group = "Các cấp ủy trực thuộc", Units = [new(one, person), new(two, person)] },
                new WorkSeed("sudden", "Quá hạn", city, null, Read.AddDays(-20)) { Occasion = "Mưa lớn", Product = "Báo cáo", DueOn = Read.AddDays(-2), Units = [new(two, person)] },
            ]);
            foreach (var due in new[] { Read.AddDays(-9), Read.AddDays(2), Read.AddDays(60) })
            {
                await services.GetRequiredService<ShortcomingBook>().SeedAsync(new("inspection", $"Hạn {due:dd/MM}", "Khắc phục", city, one, person, Read.AddDays(-30), due), null, null, null);
            }

            await services.GetRequiredService<InquirySeeds>().AddAsync("Thiệt hại do mưa", null, city, Read.AddDays(-2), Read.AddDays(1), [new("Số nhà ngập", "Number", true)], [one, two], [new(one, "Người thử", Read.AddDays(-1), Read.AddDays(-1), false, ["4"], [])]);
            await services.GetRequiredService<YearPlanSeeds>().AddAsync(city, 2023, Paper(), new DateOnly(2023, 1, 5), Read, [new(1, "Tổng kết", one, null) { Done = Paper(), DoneOn = new DateOnly(2023, 1, 20) }, new(2, "Rà soát", one, null), new(9, "Sơ kết", two, null)]);
            await services.GetRequiredService<DirectionSeeds>().AddPointsAsync("Kết luận", null, Read.AddDays(-3), [("Một", null), ("Hai", null), ("Ba", null)]);
        });
        return office;
    }

    private static IReadOnlyList<string> Tiles(Answer page) => [.. page.Page.QuerySelectorAll(".tile-value").Select(t => t.TextContent.Trim())];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static (int Part, int Whole) Fraction(string text) => (Number(text.Split('/')[0]), Number(text.Split('/')[1]));

    private static int Rows(Answer page, string heading) => page.Page.QuerySelectorAll("main h2").Single(h => h.TextContent.StartsWith(heading, StringComparison.Ordinal)).NextElementSibling?.QuerySelectorAll("tbody tr").Length ?? 0;

    /// <summary>All rows of all tables until the next heading.</summary>
    private static int RowsAfter(Answer page, string heading)
    {
        var rows = 0;
        for (var next = page.Page.QuerySelectorAll("main h2").Single(h => h.TextContent.StartsWith(heading, StringComparison.Ordinal)).NextElementSibling; next is not null && next.LocalName != "h2"; next = next.NextElementSibling)
        {
            rows += next.QuerySelectorAll("tbody tr").Length;
        }

        return rows;
    }

    private static int Further(Answer page, string words) =>
        page.Page.QuerySelectorAll("main p a").Where(a => a.TextContent.EndsWith(words, StringComparison.Ordinal)).Sum(a => Number(a.TextContent.Split(' ')[1]));

    private static async Task<int> SumAsync(Visitor city, string filter, IReadOnlyList<string> values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += Fraction(Tiles(await city.GetAsync($"/nhiem-vu?{filter}={value}"))[0]).Whole;
        }

        return sum;
    }

    private static async Task<int> LinesAsync(Visitor city, string url) => (await AllAsync(city, url)).Count;

    private static async Task<List<IElement>> AllAsync(Visitor city, string url)
    {
        var rows = new List<IElement>();
        for (var (number, left) = (1, true); left; number++)
        {
            var found = (await city.GetAsync($"{url}{(url.Contains('?', StringComparison.Ordinal) ? "&" : "?")}trang={number}")).Page.QuerySelectorAll("main tbody tr");
            // Past the last page the last one is shown again.
            left = found.Length == 50 && rows.TrueForAll(row => row.TextContent != found[0].TextContent);
            rows.AddRange(left || found.Length < 50 ? found : []);
        }

        return rows;
    }
}
