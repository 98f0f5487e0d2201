using System.Net;
using AngleSharp.Dom;
using ThenChot.Tests.Demo;
using ThenChot.Tests.Harness;
using ThenChot.Web.Platform.Export;
using Xunit;

namespace ThenChot.Tests.Platform.Export;

public sealed class ListSheetTests
{
    [Theory, OnBothDatabases]
    public async Task Every_list_with_an_export_gives_it_whole_and_marked(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        await visitor.SubmitAsync(await visitor.GetAsync("/"), "form[action='/demo/vao/organisation_specialist']", []);
        var conference = (await visitor.GetAsync("/van-ban/hoi-nghi")).Page.QuerySelector("tbody th a")!.GetAttribute("href")!;
        (string Url, int AtLeast)[] lists =
        [
            ("/chuong-trinh/viec", 34), ("/chuong-trinh/ke-hoach", 777), ("/nguoi", 100), ("/so-lieu/disciplined_members_total", 9),
            ("/ky-bao-cao/theo-doi", 50), (conference, 10), ("/van-ban", 51),
        ];
        foreach (var (url, atLeast) in lists)
        {
            var page = await visitor.GetAsync(url);
            var link = page.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Xuất .xlsx").GetAttribute("href")!;
            var (status, bytes, type) = await visitor.DownloadAsync(link);
            Assert.Equal((HttpStatusCode.OK, Workbook.ContentType), (status, type));
            Assert.True(SheetReader.Read(bytes, "danh-sach.xlsx").TryGet(out var file, out var why), why?.Sentence);
            Assert.True(file.First.Rows.Count - 4 >= atLeast, $"{url}: {file.First.Rows.Count} rows");
            if (url != "/van-ban")
            {
                Assert.Contains("Số liệu từng đơn vị là minh họa", file.First.Rows.Select(r => r[0]));
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Export_keeps_the_filter_of_the_list(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        await visitor.SubmitAsync(await visitor.GetAsync("/"), "form[action='/demo/vao/organisation_specialist']", []);
        var page = await visitor.GetAsync("/chuong-trinh/viec?tinh-trang=chua-xong");
        var shown = page.Page.QuerySelectorAll("table tbody tr").Length;
        var (_, bytes, _) = await visitor.DownloadAsync(page.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Xuất .xlsx").GetAttribute("href")!);
        Assert.True(SheetReader.Read(bytes, "viec.xlsx").TryGet(out var file, out _));
        Assert.Equal(5, shown);
        Assert.Equal(shown, file.First.Rows.Count - 4);
    }
}
