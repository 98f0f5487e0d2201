using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>Minutes, table and draft resolution: those of an elected body in the layout of the State, those of the Party in its own, part by part.</summary>
public sealed class ResultPapersTests
{
    [Theory, OnBothDatabases]
    public async Task Papers_of_an_elected_body_have_the_parts_of_the_State_s_layout(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var (url, _) = await SeedAsync(office, [2, 2, 6, 0], Today, "96-2023-QH15");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        foreach (var (paper, symbol, type, signs) in new[] { ("Minutes", "BB", "BIÊN BẢN", "TM. BAN KIỂM PHIẾU"), ("Table", "BTH", "BẢNG TỔNG HỢP", "TM. BAN KIỂM PHIẾU"), ("Resolution", "NQ", "NGHỊ QUYẾT", "TM. QUẬN ỦY MINH HỌA 01") })
        {
            using var file = await PaperAsync(leader, url, paper);
            var head = HeadOf(file);
            Assert.Equal("QUẬN ỦY MINH HỌA 01", head[0][0]);
            Assert.Equal(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], head[1].Take(2));
            Assert.StartsWith("Số: ", head[2][0], StringComparison.Ordinal);
            Assert.EndsWith($"/{symbol}", head[2][0], StringComparison.Ordinal);
            Assert.Matches(@"^Hà Nội, ngày\s+tháng 11 năm 2026$", head[3][0]);
            Assert.Equal(type, Lines(file).First(line => line.Style == "TypeName").Text);
            Assert.Contains(Lines(file), line => line.Text == signs);
            Assert.Contains(Lines(file), line => line.Text.StartsWith("Nơi nhận", StringComparison.Ordinal));
            Assert.DoesNotContain(Lines(file), line => line.Text is "*" or "-----" || line.Text.Contains("ĐẢNG CỘNG SẢN", StringComparison.Ordinal));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Papers_of_the_Party_have_the_parts_of_its_layout(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var (url, _) = await SeedAsync(office, [2, 2, 6, 0], Today);
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        foreach (var (paper, signs) in new[] { ("Minutes", "T/M BAN KIỂM PHIẾU"), ("Table", "T/M BAN KIỂM PHIẾU"), ("Resolution", "T/M QUẬN ỦY MINH HỌA 01") })
        {
            using var file = await PaperAsync(leader, url, paper);
            var head = HeadOf(file);
            Assert.Equal(["QUẬN ỦY MINH HỌA 01", "*"], head[0]);
            Assert.Equal("ĐẢNG CỘNG SẢN VIỆT NAM", head[1][0]);
            Assert.StartsWith("Số", head[2][0], StringComparison.Ordinal);
            Assert.Contains(Lines(file), line => line.Text == "-----");
            Assert.Contains(Lines(file), line => line.Text == signs);
            Assert.DoesNotContain(Lines(file), line => line.Text.Contains("Độc lập", StringComparison.Ordinal));
        }
    }

    /// <summary>The base, its kind, the rounding and the operator stand under every table, and the proposal names the person and no decision.</summary>
    [Theory, OnBothDatabases]
    public async Task Every_paper_says_what_its_shares_are_taken_of(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var (url, _) = await SeedAsync(office, [2, 2, 6, 0], Today, "96-2023-QH15");
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        foreach (var paper in new[] { "Minutes", "Table", "Resolution" })
        {
            using var file = await PaperAsync(leader, url, paper);
            var text = file.MainDocumentPart!.Document.InnerText;
            Assert.Contains("Tỷ lệ tính trên tổng số thành viên (10), làm tròn nửa lên hai chữ số", text, StringComparison.Ordinal);
            Assert.Contains("A khi tín nhiệm thấp trên 1/2; B khi tín nhiệm thấp từ 2/3", text, StringComparison.Ordinal);
            Assert.Contains("6 (60,00%)", text, StringComparison.Ordinal);
            Assert.Equal(paper == "Resolution", text.Contains("tín nhiệm thấp 6 trên 10. Đề xuất: có thể xin từ chức", StringComparison.Ordinal));
        }
    }

    /// <summary>Nothing on a slip tells one from another: not even an empty place where somebody could write a number.</summary>
    [Theory, OnBothDatabases]
    public async Task A_slip_has_room_for_the_stamp_and_none_for_a_number(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var rule in new[] { "96-QD-TW-2023", "96-2023-QH15" })
        {
            var (url, _) = await SeedAsync(office, [2, 2, 6, 0], Today, rule);
            using var slip = WordprocessingDocument.Open(new MemoryStream((await planner.DownloadAsync(url + "/phieu?handler=Docx")).Bytes), isEditable: false);
            Assert.DoesNotContain(HeadOf(slip).SelectMany(lines => lines), line => line.StartsWith("Số", StringComparison.Ordinal));
            Assert.Contains(Lines(slip), line => line.Text == "(dấu treo)");
            Assert.Empty(slip.MainDocumentPart!.ImageParts);
        }
    }

    private static async Task<WordprocessingDocument> PaperAsync(Visitor reader, string url, string paper)
    {
        var file = WordprocessingDocument.Open(new MemoryStream((await reader.DownloadAsync($"{url}/ket-qua?handler={paper}")).Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        return file;
    }

    /// <summary>The four cells of the head, line by line, empty lines left out.</summary>
    private static List<IReadOnlyList<string>> HeadOf(WordprocessingDocument file) =>
        [.. file.MainDocumentPart!.Document.Body!.Elements<Table>().First().Descendants<TableCell>().Select(cell => (IReadOnlyList<string>)[.. cell.Elements<Paragraph>().Select(line => line.InnerText).Where(text => text.Length > 0)])];

    private static IEnumerable<(string? Style, string Text)> Lines(WordprocessingDocument file) =>
        file.MainDocumentPart!.Document.Descendants<Paragraph>().Select(line => (line.ParagraphProperties?.ParagraphStyleId?.Val?.Value, line.InnerText));
}
