using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Tests.Platform.Export;

public sealed class PartyDocumentTests
{
    [Theory]
    [InlineData("36-HD-VPTW-2018")]
    [InlineData("05-HD-VPTW-2026")]
    public void Every_part_of_the_file_is_valid(string layout)
    {
        using var file = Open(PartyDocumentWriter.Write(SomeDocument.Report(), SomeDocument.Layout(layout)));
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken)
            .Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}");
        Assert.Empty(faults);
    }

    [Fact]
    public void Head_follows_the_order_of_the_guidance()
    {
        var text = Paragraphs(SomeDocument.Report());
        string[] order =
        [
            "THÀNH ỦY HÀ NỘI", "BAN CHỈ ĐẠO CHƯƠNG TRÌNH 01-CTr/TU", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO",
            "sơ kết giữa nhiệm kỳ thực hiện Chương trình 01-CTr/TU của Thành ủy", "-----", "I. KẾT QUẢ THỰC HIỆN",
        ];
        var places = order.Select(line => text.IndexOf(line)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_line_that_announces_something_stands_on_its_page()
    {
        const string Announcing = "Mã xác nhận là:";
        using var file = Open(PartyDocumentWriter.Write(SomeDocument.Report() with { Blocks = [Block.Paragraph("Một câu."), Block.Paragraph(Announcing), Block.Paragraph("0553"), Block.Paragraph("Hết.")] }, SomeDocument.Layout("36-HD-VPTW-2018")));
        var kept = file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.KeepNext is not null).Select(paragraph => paragraph.InnerText).ToList();
        Assert.Contains(Announcing, kept);
        Assert.DoesNotContain("Một câu.", kept);
    }

    [Fact]
    public void Number_and_day_stay_blank_before_signing()
    {
        var text = Paragraphs(SomeDocument.Report());
        Assert.Contains(text, line => line.StartsWith("Số \u00A0", StringComparison.Ordinal) && line.EndsWith("-BC/BCĐ", StringComparison.Ordinal));
        Assert.Contains(text, line => line.StartsWith("Hà Nội, ngày \u00A0", StringComparison.Ordinal) && line.EndsWith(" tháng 4 năm 2023", StringComparison.Ordinal));
        Assert.Contains("Dự thảo lần 2", text);
    }

    [Theory]
    [InlineData(5, "2023-02-03", "Số 05-BC/BCĐ", "Hà Nội, ngày 03 tháng 02 năm 2023")]
    [InlineData(26, "2023-04-19", "Số 26-BC/BCĐ", "Hà Nội, ngày 19 tháng 4 năm 2023")]
    public void Signed_number_and_day_carry_leading_zeros_as_the_rule_says(int number, string day, string numberLine, string dateLine)
    {
        var signed = SomeDocument.Report() with { Number = number, Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Draft = null };
        var text = Paragraphs(signed);
        Assert.Contains(numberLine, text);
        Assert.Contains(dateLine, text);
        Assert.DoesNotContain(text, line => line.StartsWith("Dự thảo", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_number_is_in_the_header_of_every_page_but_the_first()
    {
        using var file = Open(PartyDocumentWriter.Write(SomeDocument.Report(), SomeDocument.Layout()));
        var body = file.MainDocumentPart!.Document.Body!;
        var sections = body.Descendants<SectionProperties>().ToList();
        Assert.Equal(3, sections.Count);
        Assert.NotNull(sections[0].GetFirstChild<TitlePage>());
        Assert.All(sections.Skip(1), s => Assert.Null(s.GetFirstChild<TitlePage>()));
        foreach (var section in sections)
        {
            var header = (HeaderPart)file.MainDocumentPart.GetPartById(section.Elements<HeaderReference>().Single(r => r.Type! == HeaderFooterValues.Default).Id!);
            Assert.Equal(" PAGE ", header.Header.Descendants<SimpleField>().Single().Instruction!.Value);
            Assert.Equal(567U, section.GetFirstChild<PageMargin>()!.Header!.Value);
        }

        Assert.Equal(PageOrientationValues.Landscape, sections[1].GetFirstChild<PageSize>()!.Orient!.Value);
    }

    [Fact]
    public void Metrics_come_from_the_rules()
    {
        var wide = SomeDocument.Layout() with { Margins = new PageMargins { TopMm = 25, BottomMm = 25, LeftMm = 35, RightMm = 15 }, Font = "Tinos" };
        using var file = Open(PartyDocumentWriter.Write(SomeDocument.Report(), wide));
        Assert.Equal(1984U, file.MainDocumentPart!.Document.Body!.Descendants<PageMargin>().First().Left!.Value);
        Assert.Equal("Tinos", file.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<RunFonts>().Single().Ascii!.Value);
    }

    [Fact]
    public void Table_is_native_and_repeats_its_head()
    {
        using var file = Open(PartyDocumentWriter.Write(SomeDocument.Report(), SomeDocument.Layout()));
        var table = file.MainDocumentPart!.Document.Body!.Elements<Table>().Single(t => t.InnerText.Contains("Quận ủy minh họa 01", StringComparison.Ordinal));
        Assert.Equal(2, table.Descendants<TableHeader>().Count());
        Assert.Contains("1.234", table.InnerText, StringComparison.Ordinal);
        Assert.Contains("38,5", table.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_carry_their_numbers_and_leave_gaps_for_unknown_values()
    {
        using var file = Open(PartyDocumentWriter.Write(SomeDocument.Report(), SomeDocument.Layout()));
        var charts = file.MainDocumentPart!.ChartParts.ToList();
        Assert.Equal(3, charts.Count);
        Assert.All(charts, c => Assert.NotNull(c.EmbeddedPackagePart));
        var points = charts.SelectMany(c => c.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>()).Select(p => p.InnerText);
        Assert.DoesNotContain("0", points);
    }

    [Fact]
    public void Body_ends_with_a_full_stop_alone() =>
        Assert.Contains("Hoàn thành 5 nội dung còn lại đúng tiến độ.", Paragraphs(SomeDocument.Report()));

    [Fact]
    public void Signs_that_a_file_cannot_carry_are_dropped()
    {
        var odd = SomeDocument.Report() with { Subject = "một\u0000 hai\u000B \uFFFFba\nbốn e\u0301" };
        Assert.Contains("một hai ba bốn é", Paragraphs(odd));
    }

    [Fact]
    public void Layout_is_chosen_by_date_and_keeps_what_is_not_verified()
    {
        var versions = SomeDocument.Versions();
        Assert.Equal(["36-HD/VPTW", "05-HD/VPTW"], versions.Select(v => v.Document));
        Assert.Equal(versions[0].InForceTo, versions[1].InForceFrom);
        Assert.Equal("36-HD/VPTW", SomeDocument.Rules().InForce<PartyLayout>("party-document-layout", new(2023, 4, 19)).Document);
        Assert.Equal("05-HD/VPTW", SomeDocument.Rules().InForce<PartyLayout>("party-document-layout", new(2026, 11, 21)).Document);
        Assert.All(versions, v => Assert.False(v.Verified));
        Assert.Contains("margins", versions[0].Settings.Unverified);
        foreach (var style in typeof(PartyStyles).GetProperties().Where(p => p.PropertyType == typeof(TextStyle)))
        {
            Assert.True(((TextStyle)style.GetValue(versions[0].Settings.Styles)!).SizePt >= 12, style.Name);
        }
    }

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static List<string> Paragraphs(PartyDocument document)
    {
        using var file = Open(PartyDocumentWriter.Write(document, SomeDocument.Layout()));
        return [.. file.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(p => p.InnerText)];
    }
}
