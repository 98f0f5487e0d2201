using System.IO.Compression;
using System.Text;

namespace ThenChot.Web.Platform.Export;

/// <summary>Notes on cells: the comments part, the drawing that old readers ask for, and the sheet's relations to both.</summary>
internal static class SheetNotes
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(ZipArchive zip, int sheet, List<SheetNote> notes)
    {
        var n = OpenXmlParts.Invariant(sheet);
        var comments = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>Then Chốt</author></authors><commentList>");
        var drawing = new StringBuilder("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        for (var i = 0; i < notes.Count; i++)
        {
            var note = notes[i];
            comments.Append(CultureInfo.InvariantCulture, $"<comment ref=\"{SheetWriter.ColumnName(note.Column)}{OpenXmlParts.Invariant(note.Row)}\" authorId=\"0\"><text><r><rPr><sz val=\"10\"/><rFont val=\"Times New Roman\"/></rPr><t xml:space=\"preserve\">{SheetXml.Escaped(note.Text)}</t></r></text></comment>");
            drawing.Append(CultureInfo.InvariantCulture, $"<v:shape id=\"_x0000_s{OpenXmlParts.Invariant(1025 + i)}\" type=\"#_x0000_t202\" style=\"position:absolute;width:200pt;height:70pt;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>{OpenXmlParts.Invariant(note.Row - 1)}</x:Row><x:Column>{OpenXmlParts.Invariant(note.Column)}</x:Column></x:ClientData></v:shape>");
        }

        WorkbookParts.Put(zip, $"xl/comments{n}.xml", comments.Append("</commentList></comments>").ToString());
        WorkbookParts.Put(zip, $"xl/drawings/vmlDrawing{n}.vml", drawing.Append("</xml>").ToString());
        WorkbookParts.Put(zip, $"xl/worksheets/_rels/sheet{n}.xml.rels", $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/vmlDrawing\" Target=\"../drawings/vmlDrawing{n}.vml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/comments\" Target=\"../comments{n}.xml\"/></Relationships>");
    }
}
