using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QRCoder;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace ThenChot.Web.Platform.Export;

/// <summary>Pictures inside a document: QR codes, as .png.</summary>
internal static class PartyDocumentPictures
{
    private const int PixelsOfAModule = 8;

    /// <summary>Ids of drawings are apart from those of charts, which count from one.</summary>
    private const uint FirstId = 10_000;

    /// <summary>The text of the code and the code itself, on one page.</summary>
    public static IEnumerable<Paragraph> Render(MainDocumentPart main, QrBlock code)
    {
        var text = OpenXmlParts.Line(PartyStyleSheet.Body, [new Inline(code.Text, Bold: true)]);
        text.ParagraphProperties!.KeepNext = new KeepNext();
        return [text, Picture(main, code)];
    }

    private static Paragraph Picture(MainDocumentPart main, QrBlock code)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var drawn = QRCodeGenerator.GenerateQrCode(code.Text, QRCodeGenerator.ECCLevel.M))
        using (var png = new PngByteQRCode(drawn))
        using (var picture = new MemoryStream(png.GetGraphic(PixelsOfAModule)))
        {
            part.FeedData(picture);
        }

        var (id, name, size) = (FirstId + (uint)main.ImageParts.Count(), OpenXmlParts.Printable(code.Alt), OpenXmlParts.Emu(code.SizeMm));
        var inline = new DW.Inline(
            new DW.Extent { Cx = size, Cy = size },
            new DW.DocProperties { Id = id, Name = name, Description = name },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = id, Name = name, Description = name }, new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new A.Blip { Embed = main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = size, Cy = size }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
            }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        };
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = PartyStyleSheet.TableCell }), new Run(new Drawing(inline)));
    }
}
