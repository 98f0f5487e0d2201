using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThenChot.Web.Platform.Export;

/// <summary>The text: headings, paragraphs, lists with dashes, tables, charts, QR codes, annexes.</summary>
internal static class PartyDocumentBody
{
    private const int DashList = 1;

    public static IEnumerable<OpenXmlElement> Render(MainDocumentPart main, IReadOnlyList<Block> blocks, PartyLayout layout, int width) =>
        blocks.SelectMany(block => block switch
        {
            HeadingBlock heading => [Heading(heading)],
            ParagraphBlock paragraph => [OpenXmlParts.Line(PartyStyleSheet.Body, WithFullStop(paragraph.Parts))],
            ListBlock list => list.Items.Select(Item),
            TableBlock table => PartyDocumentTables.Render(table, width),
            ChartBlock chart => [PartyDocumentCharts.Render(main, chart, layout, width)],
            QrBlock code => PartyDocumentPictures.Render(main, code),
            _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}"),
        });

    public static IEnumerable<OpenXmlElement> Annex(MainDocumentPart main, Annex annex, PartyLayout layout, bool pageBreak)
    {
        var number = OpenXmlParts.Line(
            PartyStyleSheet.AnnexNumber, annex.Number is { } n ? $"Phụ lục {OpenXmlParts.Invariant(n)}" : "Phụ lục");
        if (pageBreak)
        {
            number.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        }

        yield return number;
        yield return OpenXmlParts.Line(PartyStyleSheet.AnnexTitle, annex.Title);
        if (annex.Note is { } note)
        {
            yield return OpenXmlParts.Line(PartyStyleSheet.AnnexNote, note);
        }

        foreach (var part in Render(main, annex.Blocks, layout, PartyDocumentTables.TextWidth(layout, annex.Landscape)))
        {
            yield return part;
        }
    }

    /// <summary>One list kind: a dash, first line indented as the text is, further lines from the margin.</summary>
    public static Numbering Dashes(PartyLayout layout) => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelSuffix { Val = LevelSuffixValues.Space },
                new LevelText { Val = "-" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation
                {
                    Left = "0",
                    FirstLine = OpenXmlParts.Invariant(OpenXmlParts.Twips(layout.Styles.Body.FirstLineMm)),
                }))
            {
                LevelIndex = 0,
            })
        {
            AbstractNumberId = DashList,
        },
        new NumberingInstance(new AbstractNumId { Val = DashList }) { NumberID = DashList });

    private static Paragraph Heading(HeadingBlock heading) => OpenXmlParts.Line(
        PartyStyleSheet.Heading + OpenXmlParts.Invariant(Math.Clamp(heading.Level, 1, 3)), heading.Text);

    private static Paragraph Item(string text)
    {
        var line = OpenXmlParts.Line(PartyStyleSheet.Body, text);
        line.ParagraphProperties!.NumberingProperties = new NumberingProperties(
            new NumberingLevelReference { Val = 0 }, new NumberingId { Val = DashList });
        return line;
    }

    /// <summary>A Party document ends with a full stop, not with the "./." of the State's papers.</summary>
    private static IEnumerable<Inline> WithFullStop(IReadOnlyList<Inline> parts) => parts.Select((part, i) =>
        i == parts.Count - 1 && part.Text.EndsWith("./.", StringComparison.Ordinal) ? part with { Text = part.Text[..^2] } : part);
}
