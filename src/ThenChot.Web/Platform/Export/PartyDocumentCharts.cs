using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace ThenChot.Web.Platform.Export;

/// <summary>Native charts with their numbers inside as a workbook, so that the clerk can correct them in the word processor.</summary>
internal static class PartyDocumentCharts
{
    public static Paragraph Render(MainDocumentPart main, ChartBlock chart, PartyLayout layout, int width)
    {
        var part = main.AddNewPart<ChartPart>();
        part.ChartSpace = ChartSpaces.Of(chart, layout.Font);
        using (var workbook = new MemoryStream(ChartNumbers(chart)))
        {
            var embedded = part.AddEmbeddedPackagePart(Workbook.ContentType);
            embedded.FeedData(workbook);
            part.ChartSpace.Append(new ExternalData(new AutoUpdate { Val = false }) { Id = part.GetIdOfPart(embedded) });
        }

        var number = (uint)main.ChartParts.Count();
        var inline = new DW.Inline(
            new DW.Extent { Cx = width * 635L, Cy = OpenXmlParts.Emu(chart.HeightMm) },
            new DW.DocProperties { Id = number, Name = $"Biểu đồ {OpenXmlParts.Invariant(number)}", Description = OpenXmlParts.Printable(chart.Title) },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new ChartReference { Id = main.GetIdOfPart(part) })
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
            }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        };
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = PartyStyleSheet.TableCell },
                new Justification { Val = JustificationValues.Center }),
            new Run(new Drawing(inline)));
    }

    private static byte[] ChartNumbers(ChartBlock chart)
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var sheet = book.Sheet(ChartSpaces.SheetName, [new SheetColumn("Mục"), .. chart.Series.Select(static s => new SheetColumn(s.Name) { Decimals = 2 })]);
            for (var i = 0; i < chart.Categories.Count; i++)
            {
                sheet.Row([chart.Categories[i], .. chart.Series.Select(s => (object?)s.Values[i])]);
            }
        }

        return stream.ToArray();
    }
}
