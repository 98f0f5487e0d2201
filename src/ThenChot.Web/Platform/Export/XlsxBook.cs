using System.IO.Compression;
using System.Xml;

namespace ThenChot.Web.Platform.Export;

/// <summary>
/// An .xlsx read straight from its parts: rows come one after the other, and only the texts that cells share stay in memory.
/// Sheets that the program shows come before hidden ones.
/// </summary>
internal sealed class XlsxBook : IDisposable
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreWhitespace = true, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly ZipArchive zip;
    private readonly string fileName;
    private readonly SheetLimits limits;
    private readonly UnpackedStream.Meter meter = new();
    private readonly IReadOnlyList<XlsxStyles.Look> looks;
    private readonly SharedTexts shared = new();
    private bool since1904;

    public XlsxBook(Stream content, string name, SheetLimits bounds)
    {
        (fileName, limits) = (name, bounds);
        zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.GetEntry("[Content_Types].xml") is null || Part("xl/workbook.xml") is null)
        {
            throw new SheetFaultException(SheetRefusals.NotWhatItsNameSays(fileName));
        }

        Sheets = ReadSheets();
        looks = Part("xl/styles.xml") is { } styles ? With(styles, XlsxStyles.Read) : [];
        if (Part("xl/sharedStrings.xml") is { } texts)
        {
            With(texts, ReadTexts);
        }
    }

    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    /// <summary>How much of the sheet being read was read, 0 to 1; the archive's word for its size is good enough for that.</summary>
    public double Share { get; private set; }

    public IEnumerable<SheetRow> Rows(int sheet)
    {
        if (Part(Sheets[sheet].Part) is not { } part)
        {
            yield break;
        }

        using var stream = Open(part);
        using var xml = XmlReader.Create(stream, Settings);
        var rows = new XlsxRows(xml, shared, looks, since1904, fileName, limits);
        var count = 0;
        while (rows.Next() is { } row)
        {
            Share = part.Length > 0 ? Math.Min(1, (double)stream.Position / part.Length) : 1;
            if (++count > limits.Rows)
            {
                throw new SheetFaultException(SheetRefusals.TooBig(fileName, limits));
            }

            yield return row;
        }
    }

    public void Dispose() => zip.Dispose();

    private ZipArchiveEntry? Part(string path) =>
        zip.GetEntry(path) ?? zip.Entries.FirstOrDefault(e => string.Equals(e.FullName.TrimStart('/'), path, StringComparison.OrdinalIgnoreCase));

    private UnpackedStream Open(ZipArchiveEntry part) => new(part.Open(), part.CompressedLength, fileName, limits, meter);

    private T With<T>(ZipArchiveEntry part, Func<XmlReader, T> read)
    {
        using var stream = Open(part);
        using var xml = XmlReader.Create(stream, Settings);
        return read(xml);
    }

    private List<(string Name, string Part)> ReadSheets()
    {
        var targets = Part("xl/_rels/workbook.xml.rels") is { } relations ? With(relations, ReadTargets) : [];
        var (sheets, hidden) = (new List<(string, string)>(), new List<(string, string)>());
        With(Part("xl/workbook.xml")!, xml =>
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                {
                    since1904 = xml.GetAttribute("date1904") is "1" or "true";
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && targets.TryGetValue(Relation(xml) ?? string.Empty, out var target))
                {
                    (xml.GetAttribute("state") is null or "visible" ? sheets : hidden).Add((SheetReader.Clean(xml.GetAttribute("name") ?? string.Empty), target));
                }
            }

            return true;
        });
        return [.. sheets, .. hidden];
    }

    /// <summary>The attribute <c>r:id</c>, whatever prefix and edition of the format the program uses.</summary>
    private static string? Relation(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
            {
                id = xml.Value;
            }
        }

        xml.MoveToElement();
        return id;
    }

    private static Dictionary<string, string> ReadTargets(XmlReader xml)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    /// <summary>Texts in runs of different looks are put together; hints for reading aloud are left out.</summary>
    private bool ReadTexts(XmlReader xml)
    {
        var buffer = XlsxCells.NewBuffer();
        var text = string.Empty;
        var more = xml.Read();
        while (more)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
                continue;
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text += XlsxCells.Content(xml, buffer, fileName, limits);
            }
            else if (xml.LocalName == "si" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
            {
                shared.Add(XlsxCells.Text(text));
                text = string.Empty;
            }

            more = xml.Read();
        }

        return true;
    }
}
