using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;
using static ThenChot.Tests.Reports.SomeReview;

namespace ThenChot.Tests.Reports;

public sealed class ReviewFilesTests
{
    private static readonly RuleBook Rules = new(Path.Combine(AppContext.BaseDirectory, "rules"));

    private static readonly DateOnly Day = new(2023, 4, 20);

    [Fact]
    public void Both_renderings_of_one_draft_are_valid_documents_with_the_same_numbers()
    {
        var frozen = Made(Report().Freeze(Content(), null, "A", Now));

        var leaders = Words("docx", Rendering.Leaders, frozen, null);
        var inside = Words("docx", Rendering.Internal, frozen, null);

        Assert.Contains("Đã thi hành kỷ luật 2.377 đảng viên.", leaders, StringComparison.Ordinal);
        Assert.Contains("Đã thi hành kỷ luật 2.377 đảng viên.", inside, StringComparison.Ordinal);
        Assert.Contains("Dự thảo lần 1", leaders, StringComparison.Ordinal);
        Assert.Contains("Số liệu tính đến 19/04/2023", leaders, StringComparison.Ordinal);
        Assert.DoesNotContain("nội bộ", leaders, StringComparison.Ordinal);
        Assert.Contains("Chậm: 1 đơn vị", inside, StringComparison.Ordinal);
        Assert.Contains("Số liệu từng đơn vị là minh họa", inside, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_report_says_that_it_is_not_frozen_and_a_signed_one_bears_its_number()
    {
        Assert.Contains("chưa chốt", Words("docx", Rendering.Leaders, null, null), StringComparison.Ordinal);

        var report = Report();
        var frozen = Made(report.Freeze(Content(), null, "A", Now));
        var signed = Made(report.Sign(frozen, new Domain.Reports.Signature("125-BC/BCĐ", Day, "Người Ký", "Trưởng ban", null), "B", Day, Now));
        var words = Words("docx", Rendering.Leaders, frozen, signed);

        Assert.Contains("125-BC/BCĐ", words, StringComparison.Ordinal);
        Assert.Contains("Người Ký", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Dự thảo lần", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_holds_the_figures_as_numbers()
    {
        var file = new ReviewFiles(Rules).Make("xlsx", Content(), Rendering.Internal, null, null, Day)!;
        Assert.True(SheetReader.Read(file.Bytes, file.Name).TryGet(out var read, out var refusal), refusal?.Sentence);

        Assert.Contains(read.Sheets[0].Rows, row => row.Cells.Contains("2377", StringComparer.Ordinal));
        Assert.Contains(read.Sheets, sheet => sheet.Name.StartsWith("Phân nhóm", StringComparison.Ordinal));
        Assert.Contains("dang-soan", file.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_the_agreed_names()
    {
        var frozen = Made(Report().Freeze(Content(), null, "A", Now));
        using var live = JsonDocument.Parse(ReviewJson.Write(Content(), null));
        using var kept = JsonDocument.Parse(ReviewJson.Write(Content(), frozen));

        Assert.Equal(["programme", "asOf", "frozen", "figures", "missingUnits"], live.RootElement.EnumerateObject().Select(one => one.Name));
        Assert.Equal(JsonValueKind.Null, live.RootElement.GetProperty("frozen").ValueKind);
        Assert.Equal(frozen.Sha256, kept.RootElement.GetProperty("frozen").GetProperty("sha256").GetString());
        var figure = live.RootElement.GetProperty("figures")[0];
        Assert.Equal(["code", "label", "unit", "value", "display", "sources"], figure.EnumerateObject().Select(one => one.Name));
        Assert.Equal(2377, figure.GetProperty("value").GetInt32());
    }

    [Fact]
    public void Every_outline_of_the_rules_is_sound_and_holds_the_rows_it_must()
    {
        var (version, outlines) = new OutlineBook(Rules).InForce(AsOf);

        Assert.Equal("report-outlines-2021", version);
        Assert.Equal(["so-ket-chuong-trinh", "tong-ket-nganh-to-chuc-2023"], outlines.Select(outline => outline.Id));
        Assert.All(outlines, outline => Assert.Empty(outline.Faults()));
        Assert.Equal(45, outlines[0].FigureCodes().Count);
        Assert.Equal(17, outlines[1].FigureCodes().Count);
        Assert.Equal(6, outlines[0].Sections.Count(section => section.Annex));
        Assert.Equal(new DateOnly(2023, 12, 31), outlines[1].UsualAsOf);
        Assert.Equal(UnitGroup.Slow, new OutlineBook(Rules).Grouping(AsOf).Of(10, 4, 4));
    }

    private static string Words(string format, Rendering rendering, Snapshot? frozen, SignedVersion? signed)
    {
        var file = new ReviewFiles(Rules).Make(format, Content(), rendering, frozen, signed, Day)!;
        if (Environment.GetEnvironmentVariable("THENCHOT_KEEP") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes);
        }

        using var stream = new MemoryStream(file.Bytes);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
        return string.Join('\n', document.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText));
    }
}
