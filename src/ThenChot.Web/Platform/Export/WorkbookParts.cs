using System.IO.Compression;
using System.Text;

namespace ThenChot.Web.Platform.Export;

/// <summary>The parts around the sheets: list of contents, relations, workbook, styles.</summary>
internal static class WorkbookParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static void Put(ZipArchive zip, string path, string text)
    {
        using var writer = Part(zip, path);
        writer.Write(text);
    }

    public static StreamWriter Part(ZipArchive zip, string path) =>
        new(zip.CreateEntry(path, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public static void Write(ZipArchive zip, List<SheetWriter> sheets, SheetStyles styles)
    {
        Put(zip, "xl/styles.xml", styles.Xml());
        Put(zip, "xl/workbook.xml", WorkbookXml(sheets));
        Put(zip, "xl/_rels/workbook.xml.rels", RelationsXml(sheets));
        Put(zip, "_rels/.rels", $"{Head}<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Put(zip, "[Content_Types].xml", ContentTypesXml(sheets));
    }

    private static string WorkbookXml(List<SheetWriter> sheets)
    {
        var shown = Math.Max(0, sheets.FindIndex(static s => !s.Hidden));
        var xml = new StringBuilder($"{Head}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Office}\"><bookViews><workbookView activeTab=\"{OpenXmlParts.Invariant(shown)}\"/></bookViews><sheets>");
        foreach (var sheet in sheets)
        {
            var n = OpenXmlParts.Invariant(sheet.Number);
            var hidden = sheet.Hidden ? " state=\"veryHidden\"" : string.Empty;
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{SheetXml.Escaped(sheet.Name)}\" sheetId=\"{n}\"{hidden} r:id=\"rId{n}\"/>");
        }

        xml.Append("</sheets><definedNames>");
        foreach (var sheet in sheets)
        {
            var row = OpenXmlParts.Invariant(sheet.HeadRow);
            xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{OpenXmlParts.Invariant(sheet.Number - 1)}\">{SheetXml.Escaped($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'")}!${row}:${row}</definedName>");
        }

        return xml.Append("</definedNames></workbook>").ToString();
    }

    private static string RelationsXml(List<SheetWriter> sheets)
    {
        var xml = new StringBuilder($"{Head}<Relationships xmlns=\"{Package}\">");
        foreach (var n in sheets.Select(static s => OpenXmlParts.Invariant(s.Number)))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>");
        }

        return xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rIdStyles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>").ToString();
    }

    private static string ContentTypesXml(List<SheetWriter> sheets)
    {
        var xml = new StringBuilder($"{Head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>");
        foreach (var sheet in sheets)
        {
            var n = OpenXmlParts.Invariant(sheet.Number);
            xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Types}.worksheet+xml\"/>");
            if (sheet.HasNotes)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/comments{n}.xml\" ContentType=\"{Types}.comments+xml\"/>");
            }
        }

        return xml.Append("</Types>").ToString();
    }
}
