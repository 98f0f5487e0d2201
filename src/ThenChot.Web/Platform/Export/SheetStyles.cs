using System.Text;

namespace ThenChot.Web.Platform.Export;

internal enum CellKind
{
    Title,
    Remark,
    Head,
    Text,
    Number,
    Day,
    Instant,
}

/// <summary>What decides the look of a cell. <paramref name="Quoted"/> keeps a text that begins like a formula a text even when somebody edits it.</summary>
internal readonly record struct CellStyle(
    CellKind Kind, int Decimals = 0, bool Bold = false, bool Wrap = false, bool Unlocked = false, bool Quoted = false, bool Marked = false)
{
    public static CellStyle For(object? value, SheetColumn column, bool bold) => value switch
    {
        MarkedCell marked => For(marked.Value ?? string.Empty, column, bold) with { Marked = true },
        int or long or decimal or double => new(CellKind.Number, column.Decimals, bold, Unlocked: column.Unlocked),
        DateOnly => new(CellKind.Day, 0, bold, Unlocked: column.Unlocked),
        DateTimeOffset => new(CellKind.Instant, 0, bold, Unlocked: column.Unlocked),
        null when column.Unlocked => new(CellKind.Number, column.Decimals, bold, Unlocked: true),
        string { Length: > 0 } text when "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) =>
            new(CellKind.Text, 0, bold, column.Wrap, column.Unlocked, Quoted: true),
        _ => new(CellKind.Text, 0, bold, column.Wrap, column.Unlocked),
    };
}

/// <summary>A cell that stands out: what is wrong in a returned file.</summary>
public sealed record MarkedCell(object? Value);

/// <summary>Numbers the looks that occur and writes them as the styles part.</summary>
internal sealed class SheetStyles
{
    private const int FirstFormat = 170;
    private readonly Dictionary<CellStyle, int> known = [];
    private readonly List<CellStyle> order = [];

    public int Of(CellStyle style)
    {
        if (!known.TryGetValue(style, out var index))
        {
            index = order.Count + 1;
            known.Add(style, index);
            order.Add(style);
        }

        return index;
    }

    public string Xml()
    {
        var formats = order.Select(Format).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (formats.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<numFmts count=\"{OpenXmlParts.Invariant(formats.Count)}\">");
            xml.AppendJoin(string.Empty, formats.Select((code, i) => $"<numFmt numFmtId=\"{OpenXmlParts.Invariant(FirstFormat + i)}\" formatCode=\"{SheetXml.Escaped(code)}\"/>"));
            xml.Append("</numFmts>");
        }

        const string Face = "<name val=\"Times New Roman\"/><family val=\"1\"/>";
        xml.Append(CultureInfo.InvariantCulture, $"<fonts count=\"4\"><font><sz val=\"12\"/>{Face}</font><font><b/><sz val=\"12\"/>{Face}</font><font><b/><sz val=\"14\"/>{Face}</font><font><i/><sz val=\"11\"/>{Face}</font></fonts>");
        xml.Append("<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE9ECEF\"/><bgColor indexed=\"64\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF8E1\"/><bgColor indexed=\"64\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF8C9C4\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>");
        const string Side = " style=\"thin\"><color rgb=\"FF9AA5B1\"/>";
        xml.Append(CultureInfo.InvariantCulture, $"<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left{Side}</left><right{Side}</right><top{Side}</top><bottom{Side}</bottom><diagonal/></border></borders>");
        xml.Append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.Append(CultureInfo.InvariantCulture, $"<cellXfs count=\"{OpenXmlParts.Invariant(order.Count + 1)}\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        xml.AppendJoin(string.Empty, order.Select(style => Look(style, formats)));
        return xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>").ToString();
    }

    /// <summary>The Vietnamese locale stands in the format itself, so that a program in another language still shows 1.234,5 and dd/MM/yyyy.</summary>
    private static string? Format(CellStyle style) => style.Kind switch
    {
        CellKind.Number => "[$-42A]#,##0" + (style.Decimals == 0 ? string.Empty : "." + new string('0', style.Decimals)),
        CellKind.Day => "[$-42A]dd/mm/yyyy",
        CellKind.Instant => "[$-42A]dd/mm/yyyy\\ hh:mm",
        _ => null,
    };

    private static string Look(CellStyle style, List<string> formats)
    {
        var format = Format(style) is { } code ? FirstFormat + formats.IndexOf(code) : style.Kind == CellKind.Text ? 49 : 0;
        var font = style.Kind switch { CellKind.Title => 2, CellKind.Remark => 3, CellKind.Head => 1, _ => style.Bold ? 1 : 0 };
        var fill = style.Marked ? 4 : style.Kind == CellKind.Head ? 2 : style.Unlocked ? 3 : 0;
        var border = style.Kind is CellKind.Title or CellKind.Remark ? 0 : 1;
        var align = style.Kind switch
        {
            CellKind.Head => "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>",
            CellKind.Day or CellKind.Instant => "<alignment horizontal=\"center\" vertical=\"top\"/>",
            CellKind.Text when style.Wrap => "<alignment vertical=\"top\" wrapText=\"1\"/>",
            CellKind.Text or CellKind.Number => "<alignment vertical=\"top\"/>",
            _ => string.Empty,
        };
        var unlocked = style.Unlocked ? "<protection locked=\"0\"/>" : string.Empty;
        var quoted = style.Quoted ? " quotePrefix=\"1\"" : string.Empty;
        return $"<xf numFmtId=\"{OpenXmlParts.Invariant(format)}\" fontId=\"{OpenXmlParts.Invariant(font)}\" fillId=\"{OpenXmlParts.Invariant(fill)}\" borderId=\"{OpenXmlParts.Invariant(border)}\" xfId=\"0\"{quoted} applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">{align}{unlocked}</xf>";
    }
}
