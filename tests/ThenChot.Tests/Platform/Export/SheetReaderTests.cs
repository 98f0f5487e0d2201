using System.IO.Compression;
using System.Text;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Tests.Platform.Export;

public sealed class SheetReaderTests
{
    [Theory]
    [InlineData("mã,số liệu\nQU01,\"1.234,5\"\n\nQU02,5", "a.csv")]
    [InlineData("\uFEFFmã;số liệu\r\nQU01;1.234,5\r\n\r\nQU02;5\r\n", "a.csv")]
    [InlineData("sep=\t\nmã\tsố liệu\n\nQU01\t1.234,5\nQU02\t5", "A.CSV")]
    public void Reads_csv_as_Excel_writes_it(string text, string name)
    {
        var rows = Rows(Encoding.UTF8.GetBytes(text), name);
        Assert.Equal([["mã", "số liệu"], ["QU01", "1.234,5"], ["QU02", "5"]], rows.Select(r => r.Cells));
        Assert.Equal(4, rows[2].Number);
        Assert.Equal("B4", rows[2].Place(1));
        Assert.Equal(string.Empty, rows[2][7]);
    }

    [Fact]
    public void Quoted_fields_keep_line_ends_quotes_and_separators()
    {
        var rows = Rows(Encoding.UTF8.GetBytes("a,\"dòng một\ndòng hai, \"\"trích\"\"\"\nb,2"), "a.csv");
        Assert.Equal("dòng một\ndòng hai, \"trích\"", rows[0][1]);
        Assert.Equal(3, rows[1].Number);
    }

    [Fact]
    public void Letters_are_composed_and_odd_spaces_trimmed()
    {
        var rows = Rows(Encoding.UTF8.GetBytes("  Quâ\u0323n u\u0309y\u00A0,x"), "a.csv");
        Assert.Equal("Quận ủy", rows[0][0]);
    }

    [Theory]
    [InlineData("a.xlsx", "mã,số\n1,2", "sheets.not-what-its-name-says")]
    [InlineData("a.csv", "PK\u0003\u0004rest", "sheets.not-what-its-name-says")]
    [InlineData("a.csv", "%PDF-1.7 text", "sheets.not-what-its-name-says")]
    [InlineData("a.pdf", "x", "sheets.unknown-kind")]
    [InlineData("a.csv", "", "sheets.empty")]
    [InlineData("a.csv", "\n \n,,\n", "sheets.empty")]
    public void Refuses_what_it_cannot_be(string name, string text, string code) =>
        Assert.Equal(code, Refusal(Encoding.UTF8.GetBytes(text), name));

    [Fact]
    public void Refuses_text_in_another_encoding() =>
        Assert.Equal("sheets.not-unicode", Refusal([0x51, 0x75, 0x9D, 0x6E, 0x2C, 0x31], "a.csv"));

    [Fact]
    public void Refuses_a_damaged_workbook()
    {
        var whole = SomeWorkbook.Template();
        Assert.Equal("sheets.unreadable", Refusal(whole[..(whole.Length / 2)], "a.xlsx"));
        Assert.Equal("sheets.unreadable", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]], "a.xls"));
    }

    [Fact]
    public void Refuses_a_zip_that_is_no_workbook() =>
        Assert.Equal("sheets.not-what-its-name-says", Refusal(Zip(("readme.txt", "x")), "a.xlsx"));

    [Fact]
    public void Refuses_an_archive_that_unpacks_to_too_much()
    {
        var bomb = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", new string(' ', 3_000_000)));
        Assert.True(bomb.Length < 20_000);
        Assert.Equal("sheets.too-big", Refusal(bomb, "a.xlsx", new SheetLimits { UnpackedBytes = 1_000_000 }));
    }

    [Fact]
    public void Refuses_too_many_rows_or_columns()
    {
        Assert.Equal("sheets.too-big", Refusal(SomeWorkbook.Of([1], [2], [3]), "a.xlsx", new SheetLimits { Rows = 3 }));
        Assert.Equal("sheets.too-big", Refusal(SomeWorkbook.Of([1, 2, 3]), "a.xlsx", new SheetLimits { Columns = 2 }));
        Assert.Equal("sheets.too-big", Refusal("1\n2\n3"u8.ToArray(), "a.csv", new SheetLimits { Rows = 2 }));
    }

    private static IReadOnlyList<SheetRow> Rows(byte[] content, string name)
    {
        Assert.True(SheetReader.Read(content, name).TryGet(out var file, out var why), why?.Sentence);
        return file.First.Rows;
    }

    private static string Refusal(byte[] content, string name, SheetLimits? limits = null)
    {
        Assert.False(SheetReader.Read(content, name, limits).TryGet(out _, out var why));
        return why.Code;
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
