using System.IO.Compression;
using System.Text;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Tests.Platform.Imports;

/// <summary>Files as they should not be, read row by row.</summary>
public sealed class BadFilesTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void A_zip_bomb_named_xlsx_is_refused_while_it_unpacks()
    {
        var bomb = Xlsx($"<worksheet xmlns=\"{Main}\"><sheetData>" + new string(' ', 40 * 1024 * 1024) + "</sheetData></worksheet>");
        Assert.True(bomb.Length < 200_000);
        Assert.Equal("sheets.too-big", Fault(bomb, "bom.xlsx", new SheetLimits { UnpackedBytes = 1L << 40 }));
        Assert.Equal("sheets.too-big", Fault(bomb, "bom.xlsx", new SheetLimits { UnpackedBytes = 1_000_000, UnpackedRatio = int.MaxValue }));
    }

    [Fact]
    public void A_cell_that_never_ends_is_refused() =>
        Assert.Equal("sheets.too-big", Fault(Xlsx($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('x', 200_000)}</t></is></c></row></sheetData></worksheet>"), "dai.xlsx"));

    [Fact]
    public void A_quote_that_is_never_closed_is_refused() =>
        Assert.Equal("sheets.too-big", Fault(Encoding.UTF8.GetBytes("a,\"" + new string('x', 1_100_000)), "a.csv"));

    [Fact]
    public void Formulas_give_their_values_and_days_their_day()
    {
        const string Styles = $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd/mm/yyyy\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>";
        var sheet = $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"3\"><c r=\"A3\"><f>1+1</f><v>2</v></c><c r=\"C3\" s=\"1\"><v>45035</v></c><c r=\"D3\" s=\"2\"><v>45035</v></c><c r=\"E3\"><v>1234.5</v></c><c r=\"F3\" t=\"str\"><f>A3&amp;\"x\"</f><v>2x</v></c><c r=\"G3\" t=\"e\"><v>#N/A</v></c></row></sheetData></worksheet>";
        var row = Rows(Xlsx(sheet, Styles), "a.xlsx")[0];
        Assert.Equal(3, row.Number);
        Assert.Equal(["2", "", "19/04/2023", "19/04/2023", "1234,5", "2x", "#N/A"], row.Cells);
    }

    [Theory]
    [InlineData(1258)]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(65001)]
    public void Csv_is_read_in_the_encodings_people_have(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(codePage);
        var text = codePage == 1258 ? "mã;tên\nQU01;Qu\u00E2\u0323n A\u0301nh" : "mã;tên\nQU01;Quận Ánh";
        Assert.Equal(["QU01", "Quận Ánh"], Rows([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "a.csv")[1].Cells);
    }

    private static List<SheetRow> Rows(byte[] content, string name)
    {
        Assert.True(SheetStream.Open(content, name, new SheetLimits()).TryGet(out var file, out var why), why?.Sentence);
        using (file)
        {
            return [.. file.Rows()];
        }
    }

    private static string? Fault(byte[] content, string name, SheetLimits? limits = null)
    {
        if (!SheetStream.Open(content, name, limits ?? new SheetLimits()).TryGet(out var file, out var why))
        {
            return why.Code;
        }

        using (file)
        {
            return Assert.Throws<SheetFaultException>(() => file.Rows().Count()).Refusal?.Code;
        }
    }

    private static byte[] Xlsx(string sheet, string? styles = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Put(string path, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Optimal).Open());
                writer.Write(text);
            }

            Put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Put("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Put("xl/worksheets/sheet1.xml", sheet);
            if (styles is not null)
            {
                Put("xl/styles.xml", styles);
            }
        }

        return stream.ToArray();
    }
}
