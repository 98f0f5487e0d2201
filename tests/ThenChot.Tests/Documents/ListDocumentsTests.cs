using ThenChot.Web.Platform.Export;

namespace ThenChot.Tests.Documents;

public sealed class ListDocumentsTests
{
    [Theory, OnBothDatabases]
    public async Task Finds_by_symbol_and_by_words_with_or_without_marks(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.ReporterAsync();
        (string Query, string[] Symbols)[] searches =
        [
            ("Filter.Text=24-CT/TƯ", ["24-CT/TU"]),
            ("Filter.Text=24 qđ tư", ["24-QĐ/TW"]),
            ("Filter.Text=ky luat cua dang", ["22-QĐ/TW"]),
            ("Filter.Text=kỷ+luật", ["22-QĐ/TW"]),
            ("Filter.Issuer=Bộ Chính trị", ["41-QĐ/TW"]),
            ("Filter.Type=Quy định&Filter.Issuer=Thành ủy", ["07-QĐ/TU", "05-QĐ/TU", "04-QĐ/TU"]),
            ("Filter.Year=2023", ["171-KH/TU", "24-CT/TU"]),
            ("Filter.Year=2023&Filter.Text=không có gì", []),
        ];
        foreach (var (query, symbols) in searches)
        {
            var page = await visitor.GetAsync("/van-ban?" + query);
            Assert.Equal(symbols, page.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Reads_as_of_the_working_day(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.ReporterAsync();
        visitor.WorkOn(new DateOnly(2021, 11, 18));
        var page = await visitor.GetAsync("/van-ban");
        Assert.Equal(10, page.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("2 văn bản ban hành sau ngày làm việc 18/11/2021", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_stay_within_twelve_queries(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.SpecialistAsync();
        var there = Assert.Single(await office.FindAsync("24-QĐ/TW"));
        string[] urls = ["/van-ban", "/van-ban?Filter.Text=quy+dinh&Filter.Year=2021", "/van-ban/them", there.Url, $"{there.Url}/sua", $"{there.Url}/quan-he", "/van-ban/hoi-nghi", "/van-ban/hoi-nghi/them", await ConferenceTestsOverHttp.UrlAsync(visitor)];
        foreach (var url in urls)
        {
            office.Queries.Reset();
            var page = await visitor.GetAsync(url);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(office.Queries.Commands.Count <= 12, $"{url}: {office.Queries.Commands.Count} queries\n{string.Join('\n', office.Queries.Commands)}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Exports_what_the_list_shows(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.ReporterAsync();
        var list = await visitor.GetAsync("/van-ban?Filter.Type=Quy định");
        var link = list.Page.QuerySelectorAll("a").Single(a => a.TextContent == "Xuất danh sách").GetAttribute("href")!;
        var (status, bytes, type) = await visitor.DownloadAsync(link);
        Assert.Equal((HttpStatusCode.OK, Workbook.ContentType), (status, type));
        Assert.True(SheetReader.Read(bytes, "so.xlsx").TryGet(out var file, out _));
        var rows = file.First.Rows.Skip(3).ToList();
        Assert.Equal(list.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()), rows.Select(r => r[0]));
        Assert.Equal("17/11/2021", rows[0][4]);
    }

    [Theory, OnBothDatabases]
    public async Task Suggests_to_fields_and_leads_elsewhere_when_opened_alone(Engine engine)
    {
        await using var office = await RegisterOffice.OpenFilledAsync(engine);
        using var visitor = await office.ReporterAsync();
        var alone = await visitor.GetAsync("/van-ban/goi-y?Input.Text=24");
        Assert.Equal("/van-ban", alone.Address.AbsolutePath);
    }
}
