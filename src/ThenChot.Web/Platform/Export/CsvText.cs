using System.Text;
using ThenChot.Domain.Kernel;

namespace ThenChot.Web.Platform.Export;

/// <summary>Reads a .csv: UTF-8 (or UTF-16 with its mark), comma, semicolon or tab as the first line shows, quotes as Excel writes them.</summary>
internal static class CsvText
{
    private static readonly char[] Separators = [',', ';', '\t'];

    public static Outcome<SheetFile> Read(byte[] content, string fileName, SheetLimits limits)
    {
        if (Decoded(content) is not { } text)
        {
            return SheetRefusals.NotUnicode(fileName);
        }

        var rows = new List<SheetRow>();
        var separator = Separator(text, out var start);
        var fields = new List<string>();
        var field = new StringBuilder();
        var line = 1;
        var rowLine = line;
        var quoted = false;
        for (var i = start; i <= text.Length; i++)
        {
            var c = i == text.Length ? '\n' : text[i];
            if (quoted && i < text.Length)
            {
                line += c == '\n' ? 1 : 0;
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                fields.Add(SheetReader.Clean(field.ToString()));
                field.Clear();
                if (c == '\n')
                {
                    if (!Keep(rows, rowLine, fields, limits))
                    {
                        return SheetRefusals.TooBig(fileName, limits);
                    }

                    fields = [];
                    rowLine = ++line;
                }
            }
            else
            {
                field.Append(c);
            }
        }

        return new SheetFile([new SheetTable(Path.GetFileNameWithoutExtension(fileName), rows)]);
    }

    private static bool Keep(List<SheetRow> rows, int number, List<string> fields, SheetLimits limits)
    {
        while (fields.Count > 0 && fields[^1].Length == 0)
        {
            fields.RemoveAt(fields.Count - 1);
        }

        if (fields.Count > 0)
        {
            rows.Add(new SheetRow(number, fields));
        }

        return fields.Count <= limits.Columns && rows.Count <= limits.Rows;
    }

    private static char Separator(string text, out int start)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        if (first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length >= 5)
        {
            start = end < 0 ? text.Length : end + 1;
            return first[4];
        }

        start = 0;
        return Separators.MaxBy(candidate => first.Count(c => c == candidate));
    }

    private static string? Decoded(byte[] content)
    {
        Encoding encoding = content.AsSpan() switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };
        try
        {
            return encoding.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
