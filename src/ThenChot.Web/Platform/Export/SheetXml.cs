using System.Security;
using System.Text.RegularExpressions;

namespace ThenChot.Web.Platform.Export;

/// <summary>The words of a worksheet part.</summary>
internal static partial class SheetXml
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestText = 32_767;
    private const int LongestInFormula = 255;

    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static void Open(TextWriter writer, IReadOnlyList<SheetColumn> columns, SheetOptions options, int headRow)
    {
        var top = $"{SheetWriter.ColumnName(options.FrozenColumns)}{OpenXmlParts.Invariant(headRow + 1)}";
        var across = options.FrozenColumns > 0 ? $" xSplit=\"{OpenXmlParts.Invariant(options.FrozenColumns)}\"" : string.Empty;
        var pane = options.FrozenColumns > 0 ? "bottomRight" : "bottomLeft";
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"{Main}\" xmlns:r=\"{Relations}\">");
        writer.Write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        writer.Write($"<pane{across} ySplit=\"{OpenXmlParts.Invariant(headRow)}\" topLeftCell=\"{top}\" activePane=\"{pane}\" state=\"frozen\"/>");
        writer.Write($"<selection pane=\"{pane}\" activeCell=\"{top}\" sqref=\"{top}\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 0; i < columns.Count; i++)
        {
            var n = OpenXmlParts.Invariant(i + 1);
            writer.Write($"<col min=\"{n}\" max=\"{n}\" width=\"{OpenXmlParts.Invariant(columns[i].Width)}\" customWidth=\"1\"/>");
        }

        writer.Write("</cols><sheetData>");
    }

    public static void Close(TextWriter writer, SheetOptions options, List<string> rules, bool notes)
    {
        writer.Write("</sheetData>");
        if (options.Locked)
        {
            writer.Write("<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\"/>");
        }

        if (rules.Count > 0)
        {
            writer.Write($"<dataValidations count=\"{OpenXmlParts.Invariant(rules.Count)}\">{string.Concat(rules)}</dataValidations>");
        }

        var turned = options.Landscape ? "landscape" : "portrait";
        writer.Write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        writer.Write($"<pageSetup paperSize=\"9\" orientation=\"{turned}\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>");
        if (notes)
        {
            writer.Write("<legacyDrawing r:id=\"rId1\"/>");
        }

        writer.Write("</worksheet>");
    }

    public static string Choices(string area, string source) =>
        $"<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" errorTitle=\"Giá trị không hợp lệ\" error=\"Chọn một giá trị trong danh sách.\" sqref=\"{area}\"><formula1>{Escaped(source)}</formula1></dataValidation>";

    public static string Numbers(string area, bool whole, string least)
    {
        var (type, kind) = whole ? ("whole", "số nguyên") : ("decimal", "số");
        return $"<dataValidation type=\"{type}\" operator=\"greaterThanOrEqual\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" errorTitle=\"Giá trị không hợp lệ\" error=\"Nhập {kind} không nhỏ hơn {least}.\" sqref=\"{area}\"><formula1>{least}</formula1></dataValidation>";
    }

    public static void Cell(TextWriter writer, string column, int row, object? value, int style)
    {
        writer.Write("<c r=\"");
        writer.Write(column);
        writer.Write(row.ToString(CultureInfo.InvariantCulture));
        writer.Write("\" s=\"");
        writer.Write(style.ToString(CultureInfo.InvariantCulture));
        if (Number(value) is { } number)
        {
            writer.Write("\"><v>");
            writer.Write(number);
            writer.Write("</v></c>");
        }
        else if (value is SheetLink link)
        {
            writer.Write("\" t=\"str\"><f>");
            writer.Write(Escaped($"HYPERLINK(\"{Quoted(link.Url)}\",\"{Quoted(link.Text)}\")"));
            writer.Write("</f><v>");
            writer.Write(Escaped(link.Text));
            writer.Write("</v></c>");
        }
        else if (Words(value) is { Length: > 0 } text)
        {
            writer.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            writer.Write(Escaped(text));
            writer.Write("</t></is></c>");
        }
        else
        {
            writer.Write("\"/>");
        }
    }

    public static string Escaped(string text)
    {
        var kept = OpenXmlParts.Printable(text);
        kept = kept.Length > LongestText ? kept[..(LongestText - 1)] + "…" : kept;
        return SecurityElement.Escape(EscapeLike().Replace(kept, "_x005F_"));
    }

    /// <summary>A text inside a formula: at most 255 characters, its quotation marks doubled.</summary>
    private static string Quoted(string text) => (text.Length > LongestInFormula ? text[..LongestInFormula] : text).Replace("\"", "\"\"", StringComparison.Ordinal);

    private static string? Number(object? value) => value switch
    {
        int or long or decimal or double => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateOnly day when day >= FirstDay => OpenXmlParts.Invariant((long)(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber)),
        DateTimeOffset at => at.ToOffset(Vietnam).DateTime.ToOADate().ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? Words(object? value) => value switch
    {
        null => null,
        MarkedCell marked => Words(marked.Value),
        string text => text,
        bool yes => yes ? "Có" : "Không",
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The format reads <c>_x0041_</c> as a letter: an underscore that looks like it is written out itself.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapeLike();
}
