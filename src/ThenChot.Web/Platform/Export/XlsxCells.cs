using System.Text.RegularExpressions;
using System.Xml;

namespace ThenChot.Web.Platform.Export;

/// <summary>What a cell of a workbook holds, as text: formulas give their value, dates their day, numbers a decimal comma.</summary>
internal static partial class XlsxCells
{
    private const int LongestText = 32_767;
    private const int DaysFrom1900To1904 = 1462;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The text of the element the reader stands on, read in pieces: one cell cannot fill the memory.</summary>
    public static string Content(XmlReader xml, char[] buffer, string fileName, SheetLimits limits)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var length = 0;
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
            {
                continue;
            }

            for (var read = xml.ReadValueChunk(buffer, length, buffer.Length - length); read > 0; read = xml.ReadValueChunk(buffer, length, buffer.Length - length))
            {
                length += read;
                if (length >= LongestText)
                {
                    throw new SheetFaultException(SheetRefusals.TooBig(fileName, limits));
                }
            }
        }

        return new string(buffer, 0, length);
    }

    public static char[] NewBuffer() => new char[LongestText + 1];

    /// <summary>The text as it was typed: the format writes some letters as <c>_x000A_</c>.</summary>
    public static string Text(string written) => SheetReader.Clean(written.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(written, static m => ((char)int.Parse(m.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : written);

    public static string Number(string value, XlsxStyles.Look look, bool since1904)
    {
        if (look == XlsxStyles.Look.Number && value.Length <= 15 && value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return value;
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        return look == XlsxStyles.Look.Number || number is < 0 or > 2_958_465 ? Plain(number) : Instant(number + (since1904 ? DaysFrom1900To1904 : 0));
    }

    /// <summary>A day of the form 2023-04-19T00:00:00, as newer programs write it.</summary>
    public static string IsoDay(string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? Day(at) : value;

    /// <summary>The number of a column, from 0, of a place such as <c>AB12</c>; -1 when it names none.</summary>
    public static int Column(string? place)
    {
        var column = 0;
        foreach (var letter in place ?? string.Empty)
        {
            if (letter is < 'A' or > 'Z')
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
            if (column > 16_384)
            {
                break;
            }
        }

        return column - 1;
    }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();

    private static string Plain(double number) => Math.Abs(number) < 1e15
        ? ((decimal)number).ToString("0.###############", Vietnamese)
        : number.ToString(Vietnamese);

    private static string Instant(double serial) => Day(DateTime.FromOADate(serial));

    private static string Day(DateTime at) => at.TimeOfDay.Ticks == 0
        ? at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : at.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
