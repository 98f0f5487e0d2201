using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using ThenChot.Domain.Kernel;

namespace ThenChot.Web.Platform.Export;

/// <summary>Reads an uploaded .xlsx, .xls or .csv. What the file is decides its content, which must agree with its name.</summary>
public static class SheetReader
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Outcome<SheetFile> Read(byte[] content, string fileName, SheetLimits? limits = null)
    {
        var bounds = limits ?? new SheetLimits();
        if (content.Length == 0)
        {
            return SheetRefusals.Empty(fileName);
        }

        var named = Path.GetExtension(fileName).ToLowerInvariant();
        if (named is not (".xlsx" or ".xls" or ".csv"))
        {
            return SheetRefusals.UnknownKind(fileName);
        }

        if (!string.Equals(Sniffed(content), named, StringComparison.Ordinal))
        {
            return SheetRefusals.NotWhatItsNameSays(fileName);
        }

        var read = named == ".csv" ? CsvText.Read(content, fileName, bounds) : Workbook(content, fileName, named, bounds);
        return read.TryGet(out var file, out _) && file.Sheets.All(static s => s.Rows.Count == 0)
            ? SheetRefusals.Empty(fileName)
            : read;
    }

    /// <summary>Trimmed, composed, and with plain spaces: pasted cells often bring spaces that do not break.</summary>
    internal static string Clean(string text) => VietnameseText.Nfc(text);

    private static string Sniffed(byte[] content) => content.AsSpan() switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] => ".xlsx",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => ".xls",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => ".csv",
        var bytes => bytes.Contains((byte)0) || bytes.StartsWith("%PDF"u8) ? string.Empty : ".csv",
    };

    private static Outcome<SheetFile> Workbook(byte[] content, string fileName, string kind, SheetLimits limits)
    {
        try
        {
            if (kind == ".xlsx" && Unpacked(content, limits) is { } fault)
            {
                return fault(fileName, limits);
            }

            using var stream = new MemoryStream(content, writable: false);
            using var reader = ExcelReaderFactory.CreateReader(stream);
            var sheets = new List<SheetTable>();
            do
            {
                if (Rows(reader, limits) is not { } rows)
                {
                    return SheetRefusals.TooBig(fileName, limits);
                }

                sheets.Add(new SheetTable(Clean(reader.Name ?? string.Empty), rows));
            }
            while (reader.NextResult());
            return new SheetFile(sheets);
        }
        catch (Exception fault) when (fault is ExcelReaderException or InvalidDataException or System.Xml.XmlException
            or FormatException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or OverflowException
            or InvalidOperationException or NullReferenceException or EndOfStreamException)
        {
            // The reading library answers a damaged file in many ways; the person needs one.
            return SheetRefusals.Unreadable(fileName);
        }
    }

    /// <summary>Unpacks once into nothing, counting: what the archive says of its own sizes is not believed.</summary>
    private static Func<string, SheetLimits, Refusal>? Unpacked(byte[] content, SheetLimits limits)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (zip.GetEntry("[Content_Types].xml") is null || !zip.Entries.Any(static e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            return static (name, _) => SheetRefusals.NotWhatItsNameSays(name);
        }

        var total = 0L;
        var buffer = new byte[81_920];
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                total += read;
                if (total > limits.UnpackedBytes)
                {
                    return SheetRefusals.TooBig;
                }
            }
        }

        return null;
    }

    private static List<SheetRow>? Rows(IExcelDataReader reader, SheetLimits limits)
    {
        var rows = new List<SheetRow>();
        for (var number = 1; reader.Read(); number++)
        {
            var cells = new List<string>();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var text = Text(reader.GetValue(i));
                if (text.Length == 0)
                {
                    continue;
                }

                if (i >= limits.Columns)
                {
                    return null;
                }

                while (cells.Count < i)
                {
                    cells.Add(string.Empty);
                }

                cells.Add(text);
            }

            if (cells.Count == 0)
            {
                continue;
            }

            rows.Add(new SheetRow(number, cells));
            if (rows.Count > limits.Rows)
            {
                return null;
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
