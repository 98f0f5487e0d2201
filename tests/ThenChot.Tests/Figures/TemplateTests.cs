using ThenChot.Web.Platform.Export;
using static ThenChot.Tests.Figures.ReportJourney;

namespace ThenChot.Tests.Figures;

/// <summary>The .xlsx form of a round: filled well, shifted, of another unit, with bad cells, or no .xlsx at all.</summary>
public sealed class TemplateTests
{
    private static readonly string[] Titles = ["Mã", "Số liệu", "Đơn vị tính", "Kỳ trước", "Giá trị", "Tính chất", "Lý do tăng, giảm"];

    [Theory, OnBothDatabases]
    public async Task The_template_names_its_unit_and_a_filled_one_becomes_the_draft(Engine engine) => await WithAsync(engine, async (reporter, url, key) =>
    {
        var (status, bytes, type) = await reporter.DownloadAsync(url + "/mau");
        Assert.Equal((HttpStatusCode.OK, Workbook.ContentType), (status, type));
        Assert.True(SheetReader.Read(bytes, "mau.xlsx").TryGet(out var file, out var _));
        Assert.Contains(file.First.Rows, row => row[0] == key);

        var taken = await UploadAsync(reporter, url, Book(key, Titles, ["inspected", "", "", "", 25, "chính thức", ""], ["violating", "", "", "", 6, "ước thực hiện", "theo tiến độ"]));
        Assert.True(taken.Location is not null, taken.Text);
        Assert.Equal(["25", "6", ""], Texts(await reporter.GetAsync(url + "/nhap")));
    });

    [Theory, OnBothDatabases]
    public async Task Faulty_rows_are_all_named_and_nothing_is_written_unless_the_person_takes_the_good_ones(Engine engine) => await WithAsync(engine, async (reporter, url, key) =>
    {
        var answer = await UploadAsync(reporter, url, Book(key, Titles, ["inspected", "", "", "", 25, "", ""], ["violating", "", "", "", -6, "", ""], ["members", "", "", "", "nhiều", "", ""], ["other", "", "", "", 1, "", ""]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(
            ["7 | Giá trị | -6", "8 | Giá trị | nhiều", "9 | Mã | other"],
            answer.Page.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent.Trim()))));
        Assert.Equal(["", "", ""], Texts(await reporter.GetAsync(url + "/nhap")));

        Assert.NotNull((await reporter.SubmitAsync(answer, "#nhan-dong-dung", [])).Location);
        Assert.Equal(["25", "", ""], Texts(await reporter.GetAsync(url + "/nhap")));
    });

    [Theory, OnBothDatabases]
    public async Task A_wrong_file_is_refused_as_a_whole(Engine engine) => await WithAsync(engine, async (reporter, url, key) =>
    {
        var shifted = await UploadAsync(reporter, url, Book(key, ["Mã", "Giá trị", "Số liệu", "Đơn vị tính", "Kỳ trước", "Tính chất", "Lý do tăng, giảm"], ["inspected", 25, "", "", "", "", ""]));
        Assert.Contains("Các cột của tệp đã bị dời", shifted.Text, StringComparison.Ordinal);
        var other = await UploadAsync(reporter, url, Book(key[..^2] + "ff", Titles, ["inspected", "", "", "", 25, "", ""]));
        Assert.Contains("thuộc kỳ báo cáo hoặc đơn vị khác", other.Text, StringComparison.Ordinal);
        var plain = await UploadAsync(reporter, url, Book("Danh sách", Titles, ["inspected", "", "", "", 25, "", ""]));
        Assert.Contains("không phải biểu mẫu", plain.Text, StringComparison.Ordinal);
        var fake = await UploadAsync(reporter, url, "không phải bảng tính"u8.ToArray());
        Assert.Contains("không đúng với đuôi tệp", fake.Text, StringComparison.Ordinal);
        Assert.All([shifted, other, plain, fake], answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.Equal(["", "", ""], Texts(await reporter.GetAsync(url + "/nhap")));
    });

    private static async Task WithAsync(Engine engine, Func<Visitor, string, string, Task> check)
    {
        var (office, round, units) = await OpenAsync(engine);
        await using var _ = office;
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        await check(reporter, Url(round, units["QU02"]), $"Khóa biểu mẫu: {round} {units["QU02"]}");
    }

    private static byte[] Book(string key, string[] titles, params object[][] rows)
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var sheet = book.Sheet("Biểu số liệu", [.. titles.Select(title => new SheetColumn(title))], new SheetOptions { Above = ["Báo cáo", "Ghi chú", key] });
            foreach (var row in rows)
            {
                sheet.Row(row);
            }
        }

        return stream.ToArray();
    }

    private static async Task<Answer> UploadAsync(Visitor reporter, string url, byte[] bytes) =>
        await reporter.SubmitAsync(await reporter.GetAsync(url + "/nap"), "#nap-bieu-mau", [], files: [("Upload", "bieu-mau.xlsx", bytes)]);

    private static string[] Texts(Answer answer) => [.. answer.Page.QuerySelectorAll("input.cell").Select(input => input.GetAttribute("value") ?? string.Empty)];
}
