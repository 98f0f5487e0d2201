using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThenChot.Web.Platform.Export;

/// <summary>Paper, margins and the page number: centred in the header of every page but the first.</summary>
internal sealed class PartyDocumentPages
{
    private readonly PartyLayout layout;
    private readonly string numbered;
    private readonly string empty;

    public PartyDocumentPages(MainDocumentPart main, PartyLayout layout)
    {
        this.layout = layout;
        numbered = Add(main, new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = PartyStyleSheet.PageNumber }),
            new SimpleField(new Run(new Text("2"))) { Instruction = " PAGE " }));
        empty = Add(main, OpenXmlParts.Line(PartyStyleSheet.PageNumber, string.Empty));
    }

    /// <summary>A hardly visible paragraph that carries the section's settings, because the next page is turned.</summary>
    public Paragraph EndOfSection(bool landscape, bool first) => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        new ParagraphMarkRunProperties(new FontSize { Val = "2" }),
        Section(landscape, first)));

    public SectionProperties Section(bool landscape, bool first)
    {
        var section = new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = numbered });
        if (first)
        {
            section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = empty });
        }

        section.Append(new SectionType { Val = SectionMarkValues.NextPage }, Size(landscape), Margin());
        if (first)
        {
            section.Append(new TitlePage());
        }

        return section;
    }

    private static string Add(MainDocumentPart main, Paragraph paragraph)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(paragraph);
        return main.GetIdOfPart(part);
    }

    private PageSize Size(bool landscape)
    {
        var width = (uint)OpenXmlParts.Twips(layout.Paper.WidthMm);
        var height = (uint)OpenXmlParts.Twips(layout.Paper.HeightMm);
        return landscape
            ? new PageSize { Width = height, Height = width, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = width, Height = height };
    }

    private PageMargin Margin() => new()
    {
        Top = OpenXmlParts.Twips(layout.Margins.TopMm),
        Bottom = OpenXmlParts.Twips(layout.Margins.BottomMm),
        Left = (uint)OpenXmlParts.Twips(layout.Margins.LeftMm),
        Right = (uint)OpenXmlParts.Twips(layout.Margins.RightMm),
        Header = (uint)OpenXmlParts.Twips(layout.PageNumber.FromEdgeMm),
        Footer = (uint)OpenXmlParts.Twips(layout.PageNumber.FromEdgeMm),
        Gutter = 0,
    };
}
