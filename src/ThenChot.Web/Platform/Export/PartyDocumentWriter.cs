using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThenChot.Web.Platform.Export;

/// <summary>Sets a <see cref="PartyDocument"/> as a .docx by one layout. Same document and layout, same pages: no clock is read.</summary>
public static class PartyDocumentWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(PartyDocument document, PartyLayout layout)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PartyStyleSheet.From(layout);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = PartyDocumentBody.Dashes(layout);
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
                new Zoom { Percent = "100" },
                new Compatibility(new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }));
            main.Document.Body = Body(main, document, layout);
            package.PackageProperties.Title = OpenXmlParts.Printable($"{document.TypeName} {document.Subject}".TrimEnd());
            package.PackageProperties.Creator = OpenXmlParts.Printable(document.IssuingBody);
            package.PackageProperties.Language = "vi-VN";
            package.PackageProperties.Created = (document.Date ?? document.DraftedOn).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        }

        return stream.ToArray();
    }

    private static Body Body(MainDocumentPart main, PartyDocument document, PartyLayout layout)
    {
        var pages = new PartyDocumentPages(main, layout);
        var width = PartyDocumentTables.TextWidth(layout, landscape: false);
        var body = new Body(PartyDocumentHead.Render(document, layout));
        body.Append(PartyDocumentBody.Render(main, document.Blocks, layout, width));
        foreach (var announcing in body.Elements<Paragraph>().Where(static paragraph => paragraph.InnerText.EndsWith(':')))
        {
            // What it announces stands on the same page.
            (announcing.ParagraphProperties ??= new()).KeepNext = new KeepNext();
        }

        if (body.LastChild is Paragraph { ParagraphProperties: { } last })
        {
            // The signature never stands alone on a page.
            last.KeepNext = new KeepNext();
        }

        body.Append(PartyDocumentFoot.Render(document, layout, width));
        var lying = false;
        var first = true;
        foreach (var annex in document.Annexes)
        {
            var turned = annex.Landscape != lying;
            if (turned)
            {
                body.Append(pages.EndOfSection(lying, first));
                lying = annex.Landscape;
                first = false;
            }

            body.Append(PartyDocumentBody.Annex(main, annex, layout, pageBreak: !turned));
        }

        body.Append(pages.Section(lying, first));
        return body;
    }
}
