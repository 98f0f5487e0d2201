using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThenChot.Web.Platform.Export;

/// <summary>The head: issuing body with number at left, Party title with place and day at right, then type name and subject.</summary>
internal static class PartyDocumentHead
{
    /// <summary>Public services of the correspondence kind carry their subject under the number (thành phần 5b).</summary>
    private const string Letter = "công văn";

    private const string Blank = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

    public static IEnumerable<OpenXmlElement> Render(PartyDocument document, PartyLayout layout)
    {
        yield return Columns(document, layout);
        yield return OpenXmlParts.Line(PartyStyleSheet.Number, string.Empty);
        if (IsLetter(document))
        {
            yield break;
        }

        yield return OpenXmlParts.Line(PartyStyleSheet.TypeName, Capitals(document.TypeName));
        if (document.Subject is { } subject)
        {
            yield return OpenXmlParts.Line(PartyStyleSheet.Subject, subject);
        }

        yield return layout.TypeNameRuleMm > 0
            ? Rule(layout, layout.TypeNameRuleMm, PartyDocumentTables.TextWidth(layout, landscape: false))
            : OpenXmlParts.Line(PartyStyleSheet.TypeNameRule, layout.TypeNameMark);
        yield return OpenXmlParts.Line(PartyStyleSheet.TableNote, string.Empty);
    }

    public static string NumberLine(PartyDocument document, PartyLayout layout)
    {
        if (document.Symbol.Length == 0)
        {
            return "";
        }

        var number = document.Number is not { } n ? Blank
            : n < layout.LeadingZeroNumberBelow ? "0" + OpenXmlParts.Invariant(n)
            : OpenXmlParts.Invariant(n);
        return $"{layout.NumberLabel}{number}{layout.NumberSeparator}{document.Symbol}";
    }

    public static string DateLine(PartyDocument document, PartyLayout layout)
    {
        var date = document.Date ?? document.DraftedOn;
        var day = document.Date is null ? Blank : Padded(date.Day, layout.LeadingZeroDays);
        return $"{document.Place}, ngày {day} tháng {Padded(date.Month, layout.LeadingZeroMonths)} năm {OpenXmlParts.Invariant(date.Year)}";
    }

    private static bool IsLetter(PartyDocument document) => string.Equals(document.TypeName, Letter, StringComparison.OrdinalIgnoreCase);

    private static Table Columns(PartyDocument document, PartyLayout layout)
    {
        var width = PartyDocumentTables.TextWidth(layout, landscape: false);
        var left = width * layout.HeadLeftShare / 100;
        var right = width - left;
        var number = new List<OpenXmlElement> { OpenXmlParts.Line(PartyStyleSheet.Number, NumberLine(document, layout)) };
        if (IsLetter(document) && document.Subject is { } subject)
        {
            number.Add(OpenXmlParts.Line(PartyStyleSheet.LetterSubject, subject));
        }

        if (document.Draft is { } draft)
        {
            number.Add(OpenXmlParts.Line(PartyStyleSheet.DraftMark, $"Dự thảo lần {OpenXmlParts.Invariant(draft)}"));
        }

        return PartyDocumentTables.Plain(
            [left, right],
            [
                [IssuingBody(document, layout, left), Title(layout, right)],
                [number, [OpenXmlParts.Line(PartyStyleSheet.PlaceAndDate, DateLine(document, layout))]],
            ]);
    }

    private static List<OpenXmlElement> IssuingBody(PartyDocument document, PartyLayout layout, int columnWidth)
    {
        List<OpenXmlElement> lines = [];
        if (document.ParentBody is { } parent)
        {
            lines.Add(OpenXmlParts.Line(PartyStyleSheet.ParentBody, Capitals(parent)));
        }

        lines.Add(OpenXmlParts.Line(PartyStyleSheet.IssuingBody, Capitals(document.IssuingBody)));
        lines.Add(layout.BodyRuleMm > 0 ? Rule(layout, layout.BodyRuleMm, columnWidth) : OpenXmlParts.Line(PartyStyleSheet.Number, layout.BodyMark));
        return lines;
    }

    private static List<OpenXmlElement> Title(PartyLayout layout, int columnWidth) =>
    [
        OpenXmlParts.Line(PartyStyleSheet.PartyTitle, layout.PartyTitleText),
        .. layout.Motto.Length > 0 ? [OpenXmlParts.Line(PartyStyleSheet.Motto, layout.Motto)] : Array.Empty<OpenXmlElement>(),
        Rule(layout, layout.PartyTitleRuleMm, columnWidth),
    ];

    /// <summary>A line is the border of a thin paragraph, so that its length does not depend on the reader's program; under small letters it keeps clear of what hangs below them.</summary>
    private static Paragraph Rule(PartyLayout layout, double lengthMm, int columnWidth)
    {
        var indent = OpenXmlParts.Invariant(Math.Max(0, (columnWidth - OpenXmlParts.Twips(lengthMm)) / 2));
        return new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = PartyStyleSheet.PartyTitle },
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" }),
            new SpacingBetweenLines { Before = layout.Motto.Length > 0 ? "70" : "20", After = "0", Line = "80", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = indent, Right = indent },
            new ParagraphMarkRunProperties(new FontSize { Val = "4" })));
    }

    /// <summary>Capitals except the symbol of a document inside the name ("CHƯƠNG TRÌNH 01-CTr/TU").</summary>
    private static string Capitals(string text) => string.Join(' ', text.Split(' ').Select(word =>
        word.Contains('/', StringComparison.Ordinal) ? word : word.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))));

    private static string Padded(int value, int upTo) => (value <= upTo ? "0" : string.Empty) + OpenXmlParts.Invariant(value);
}
