using System.Xml;

namespace ThenChot.Web.Platform.Export;

/// <summary>Walks over one worksheet part and gives its rows that hold anything.</summary>
internal sealed class XlsxRows(XmlReader xml, SharedTexts shared, IReadOnlyList<XlsxStyles.Look> looks, bool since1904, string fileName, SheetLimits limits)
{
    private readonly char[] buffer = XlsxCells.NewBuffer();
    private int number;

    public SheetRow? Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
            {
                return null;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
                if (!xml.IsEmptyElement && Cells() is { Count: > 0 } cells)
                {
                    return new SheetRow(number, cells);
                }
            }
        }

        return null;
    }

    private List<string> Cells()
    {
        var cells = new List<string>();
        var column = -1;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row"))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            var place = XlsxCells.Column(xml.GetAttribute("r"));
            column = place >= 0 ? place : column + 1;
            if (xml.IsEmptyElement || Text(xml.GetAttribute("t"), xml.GetAttribute("s")) is not { Length: > 0 } text)
            {
                continue;
            }

            if (column >= limits.Columns)
            {
                throw new SheetFaultException(SheetRefusals.TooBig(fileName, limits));
            }

            while (cells.Count < column)
            {
                cells.Add(string.Empty);
            }

            if (cells.Count == column)
            {
                cells.Add(text);
            }
        }

        return cells;
    }

    private string Text(string? type, string? style)
    {
        string? value = null;
        var text = string.Empty;
        var more = xml.Read();
        while (more && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c"))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "f" or "rPh")
            {
                xml.Skip(); // what counts is the value a formula gave
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                value = XlsxCells.Content(xml, buffer, fileName, limits);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                text += XlsxCells.Content(xml, buffer, fileName, limits);
            }

            more = xml.Read();
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? shared[index] : string.Empty,
            "inlineStr" => XlsxCells.Text(text),
            "b" => value == "1" ? "Có" : "Không",
            "d" => XlsxCells.IsoDay(value ?? string.Empty),
            null or "n" => value is { Length: > 0 } ? XlsxCells.Number(value, LookOf(style), since1904) : string.Empty,
            _ => XlsxCells.Text(value ?? text),
        };
    }

    private XlsxStyles.Look LookOf(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < looks.Count ? looks[index] : XlsxStyles.Look.Number;
}
