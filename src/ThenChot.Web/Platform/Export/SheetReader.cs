using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ThenChot.Web.Platform.Export;

/// <summary>
/// Reads an uploaded .xlsx, .xls or .csv: whole (<see cref="Read"/>), or its first sheet row by row (<see cref="SheetStream"/>).
/// What the file is decides its content, which must agree with its name.
/// </summary>
public static class SheetReader
{
    private const int Beginning = 64 * 1024;

    /// <summary>Of the private area: stands for the hyphen nobody sees while the rest is cleaned.</summary>
    private const char Kept = '\uE0AD';

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Outcome<SheetFile> Read(byte[] bytes, string fileName, SheetLimits? limits = null)
    {
        using var content = new MemoryStream(bytes, writable: false);
        if (!KindOf(content, fileName).TryGet(out var kind, out var why))
        {
            return why;
        }

        try
        {
            var sheets = Guarded(fileName, () => Sheets(content, fileName, kind, limits ?? new SheetLimits()));
            return sheets.All(static s => s.Rows.Count == 0) ? SheetRefusals.Empty(fileName) : new SheetFile([.. sheets.Select(static s => new SheetTable(s.Name, [.. s.Rows.Select(Seen)]))]);
        }
        catch (SheetFaultException fault) when (fault.Refusal is not null)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Trimmed, composed, and with plain spaces: pasted cells often bring spaces that do not break.</summary>
    internal static string Clean(string text) => text.Contains(LegacyText.Unseen, StringComparison.Ordinal)
        ? VietnameseText.Nfc(text.Replace(LegacyText.Unseen, Kept)).Replace(Kept, LegacyText.Unseen) // a letter of an old font; whoever does not ask for old fonts drops it
        : VietnameseText.Nfc(text);

    /// <summary>The ending of the name, when the content agrees with it.</summary>
    internal static Outcome<string> KindOf(Stream content, string fileName)
    {
        if (content.Length == 0)
        {
            return SheetRefusals.Empty(fileName);
        }

        var named = Path.GetExtension(fileName).ToLowerInvariant();
        if (named is not (".xlsx" or ".xls" or ".csv"))
        {
            return SheetRefusals.UnknownKind(fileName);
        }

        return string.Equals(Sniffed(content), named, StringComparison.Ordinal) ? named : SheetRefusals.NotWhatItsNameSays(fileName);
    }

    /// <summary>The libraries answer a damaged file in many ways; the person needs one.</summary>
    internal static T Guarded<T>(string fileName, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is ExcelReaderException or InvalidDataException or System.Xml.XmlException
            or FormatException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or OverflowException
            or InvalidOperationException or NullReferenceException or EndOfStreamException)
        {
            throw new SheetFaultException(SheetRefusals.Unreadable(fileName));
        }
    }

    /// <summary>The old format holds at most 65,536 rows a sheet, so it is read whole.</summary>
    internal static List<SheetTable> OldWorkbook(Stream content, string fileName, SheetLimits limits)
    {
        content.Position = 0;
        using var reader = ExcelReaderFactory.CreateBinaryReader(content, new ExcelReaderConfiguration { LeaveOpen = true });
        var sheets = new List<SheetTable>();
        do
        {
            sheets.Add(new SheetTable(Clean(reader.Name ?? string.Empty), Rows(reader) is var rows && rows.Count <= limits.Rows && rows.All(r => r.Cells.Count <= limits.Columns)
                ? rows
                : throw new SheetFaultException(SheetRefusals.TooBig(fileName, limits))));
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>By its beginning; what no text is shows there.</summary>
    private static string Sniffed(Stream content)
    {
        content.Position = 0;
        var beginning = new byte[Beginning];
        return Sniffed(beginning.AsSpan(0, content.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)));
    }

    private static string Sniffed(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] => ".xlsx",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => ".xls",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => ".csv",
        var bytes => bytes.Contains((byte)0) || bytes.StartsWith("%PDF"u8) ? string.Empty : ".csv",
    };

    private static SheetRow Seen(SheetRow row) =>
        row.Cells.Any(static c => c.Contains(LegacyText.Unseen, StringComparison.Ordinal)) ? new SheetRow(row.Number, [.. row.Cells.Select(VietnameseText.Nfc)]) : row;

    private static List<SheetTable> Sheets(Stream content, string fileName, string kind, SheetLimits limits)
    {
        switch (kind)
        {
            case ".csv":
                return CsvText.Open(content, fileName, limits).TryGet(out var text, out var why)
                    ? [new SheetTable(Path.GetFileNameWithoutExtension(fileName), [.. text.Rows()])]
                    : throw new SheetFaultException(why);
            case ".xls":
                return OldWorkbook(content, fileName, limits);
            default:
                using (var book = new XlsxBook(content, fileName, limits))
                {
                    return [.. book.Sheets.Select((sheet, at) => new SheetTable(sheet.Name, [.. book.Rows(at)]))];
                }
        }
    }

    private static List<SheetRow> Rows(IExcelDataReader reader)
    {
        var rows = new List<SheetRow>();
        for (var number = 1; reader.Read(); number++)
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i))).ToList();
            while (cells.Count > 0 && cells[^1].Length == 0)
            {
                cells.RemoveAt(cells.Count - 1);
            }

            if (cells.Count > 0)
            {
                rows.Add(new SheetRow(number, cells));
            }
        }

        return rows;
    }

    private static string Text(object? value) => value switch
    {
        null => string.Empty,
        string text => Clean(text),
        bool yes => yes ? "Có" : "Không",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString("0.###############", Vietnamese),
        IFormattable other => other.ToString(null, Vietnamese),
        _ => value.ToString() ?? string.Empty,
    };
}
