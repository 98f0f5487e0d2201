using System.Xml;

namespace ThenChot.Web.Platform.Export;

/// <summary>Which looks of a workbook show a number as a day: days are stored as numbers, and only the look tells.</summary>
internal static class XlsxStyles
{
    internal enum Look
    {
        Number,
        Day,
    }

    /// <summary>The look of each cell style, by its number.</summary>
    public static IReadOnlyList<Look> Read(XmlReader xml)
    {
        var formats = new Dictionary<int, string>();
        var looks = new List<Look>();
        var inCells = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
            {
                break;
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "numFmt" when Number(xml, "numFmtId") is { } id:
                    formats[id] = xml.GetAttribute("formatCode") ?? string.Empty;
                    break;
                case "cellXfs":
                    inCells = true;
                    break;
                case "xf" when inCells:
                    looks.Add(Number(xml, "numFmtId") is { } format && IsDay(format, formats.GetValueOrDefault(format)) ? Look.Day : Look.Number);
                    break;
            }
        }

        return looks;
    }

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsDay(int id, string? code) =>
        code is null ? id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) : HasDayLetters(code);

    /// <summary>Letters of a day or a year outside quotes, brackets and escapes: <c>[$-42A]dd/mm/yyyy</c>.</summary>
    private static bool HasDayLetters(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '\\':
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '[':
                    bracketed = true;
                    break;
                case ']':
                    bracketed = false;
                    break;
                case 'd' or 'D' or 'y' or 'Y' when !quoted && !bracketed:
                    return true;
            }
        }

        return false;
    }
}
