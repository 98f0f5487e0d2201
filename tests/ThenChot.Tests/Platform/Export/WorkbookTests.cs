using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ThenChot.Web.Platform.Export;
using Workbook = ThenChot.Web.Platform.Export.Workbook;

namespace ThenChot.Tests.Platform.Export;

public sealed class WorkbookTests
{
    [Fact]
    public void Every_part_of_the_file_is_valid()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(SomeWorkbook.Template()), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken)
            .Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}");
        Assert.Empty(faults);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(SomeWorkbook.Of(["=HYPERLINK(\"http://x\")", "+1", "-1", "@a"])), isEditable: false);
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Empty(sheet.Descendants<CellFormula>());
        var looks = file.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(sheet.Descendants<Row>().Last().Elements<Cell>(), cell =>
        {
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.True(looks[(int)cell.StyleIndex!.Value].QuotePrefix!.Value);
        });
    }

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        object?[] row = ["Trần Thị Ánh", 1234567, -12.5m, new DateOnly(2021, 3, 17), null, "_x0041_ <&> \"'", 0.1 + 0.2];
        Assert.True(SheetReader.Read(SomeWorkbook.Of(row), "a.xlsx").TryGet(out var file, out _));
        Assert.Equal(["Trần Thị Ánh", "1234567", "-12,5", "17/03/2021", "", "_x0041_ <&> \"'", "0,3"], file.First.Rows[^1].Cells);
    }

    [Fact]
    public void Names_of_sheets_are_made_fit()
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            book.Sheet("Kỳ 1/2023: [nháp]", [new SheetColumn("A")]);
            book.Sheet("kỳ 1-2023- -nháp-", [new SheetColumn("A")]);
            book.Sheet(new string('x', 60), [new SheetColumn("A")]);
        }

        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        var names = file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.Equal(["Kỳ 1-2023- -nháp-", "kỳ 1-2023- -nháp- (2)", new string('x', 31)], names);
    }

    [Fact]
    public void Hundred_thousand_rows_are_streamed()
    {
        using var counted = new CountingStream();
        using (var book = new Workbook(counted))
        {
            var sheet = book.Sheet("Nhiều dòng", [new SheetColumn("A"), new SheetColumn("B")]);
            for (var i = 0; i < 100_000; i++)
            {
                sheet.Row(i, "Đơn vị minh họa");
            }

            Assert.True(counted.Length > 100_000, "rows reach the stream before the workbook ends");
        }
    }

    private sealed class CountingStream : Stream
    {
        private long written;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => written;

        public override long Position { get => written; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => written += count;
    }
}
