using System.Buffers;
using System.Text;

namespace ThenChot.Web.Platform.Export;

/// <summary>
/// Reads a .csv row by row: UTF-8, UTF-16, Windows-1258, or the bytes of an old Vietnamese font as they stand; comma, semicolon or tab as the first line shows; quotes as Excel
/// writes them.
/// </summary>
internal sealed class CsvText
{
    private const int Buffer = 64 * 1024;
    private const int LongestField = 1_000_000;

    /// <summary>These have no letter in Windows-1258.</summary>
    private static readonly SearchValues<byte> Unused = SearchValues.Create([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0E, 0x0F, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E]);

    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly Stream content;
    private readonly string fileName;
    private readonly SheetLimits limits;
    private readonly Encoding encoding;

    private CsvText(Stream content, string fileName, SheetLimits limits, Encoding encoding) =>
        (this.content, this.fileName, this.limits, this.encoding) = (content, fileName, limits, encoding);

    /// <summary>How much of the file was read, 0 to 1.</summary>
    public double Share { get; private set; }

    public static Outcome<CsvText> Open(Stream content, string fileName, SheetLimits limits) =>
        EncodingOf(content) is { } encoding ? new CsvText(content, fileName, limits, encoding) : SheetRefusals.NotUnicode(fileName);

    /// <summary>Null when the bytes are no text in any of the three. An old Vietnamese code page has no byte that UTF-8 could be mistaken for.</summary>
    public static Encoding? EncodingOf(Stream content)
    {
        content.Position = 0;
        var (bytes, letters) = (new byte[Buffer], new char[Buffer + 1]);
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (isUtf8, isOld, first) = (true, true, true);
        while (content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) is var read && read > 0)
        {
            var piece = bytes.AsSpan(0, read);
            if (first && Marked(piece) is { } marked)
            {
                return marked;
            }

            first = false;
            if (piece.Contains((byte)0))
            {
                return null;
            }

            isUtf8 = isUtf8 && IsUtf8(decoder, piece, letters, last: false);
            isOld = isOld && piece.IndexOfAny(Unused) < 0;
        }

        isUtf8 = isUtf8 && IsUtf8(decoder, [], letters, last: true);
        return isUtf8 ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true) : isOld ? CodePagesEncodingProvider.Instance.GetEncoding(IsOfOldFont(content) ? 1252 : 1258) : null;
    }

    public IEnumerable<SheetRow> Rows()
    {
        var separator = Separator(out var marked);
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: Buffer, leaveOpen: true);
        var line = 1;
        if (marked)
        {
            reader.ReadLine(); // Excel does not show this line, so it is not counted
        }

        var fields = new List<string>();
        var field = new StringBuilder();
        var rowLine = line;
        var count = 0;
        var (quoted, ended) = (false, false);
        while (!ended)
        {
            var next = Next(reader);
            ended = next < 0;
            var c = ended ? '\n' : (char)next;
            if (quoted && !ended)
            {
                line += c == '\n' ? 1 : 0;
                if (c != '"')
                {
                    field.Append(c);
                    Bound(field.Length <= LongestField);
                }
                else if (reader.Peek() == '"')
                {
                    field.Append((char)Next(reader));
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
                    while (fields.Count > 0 && fields[^1].Length == 0)
                    {
                        fields.RemoveAt(fields.Count - 1);
                    }

                    if (fields.Count > 0)
                    {
                        Bound(fields.Count <= limits.Columns && ++count <= limits.Rows);
                        Share = (double)content.Position / content.Length;
                        yield return new SheetRow(rowLine, fields);
                        fields = [];
                    }

                    rowLine = ++line;
                }
            }
            else
            {
                field.Append(c);
                Bound(field.Length <= LongestField);
            }
        }
    }

    /// <summary>The bytes read as the letters of an old font would be: syllables, which those of Windows-1258 are not.</summary>
    private static bool IsOfOldFont(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[Buffer];
        var tally = new LegacyTally();
        foreach (var field in Encoding.Latin1.GetString(bytes, 0, content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).Split([.. Separators, '\n', '"']))
        {
            tally.Add(field);
        }

        return tally.Code is not null;
    }

    private static UnicodeEncoding? Marked(ReadOnlySpan<byte> first) => first switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => null,
    };

    private static bool IsUtf8(Decoder decoder, ReadOnlySpan<byte> piece, char[] letters, bool last)
    {
        try
        {
            decoder.GetChars(piece, letters, last);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false; // another code page, or no text
        }
    }

    private static char? Named(string first) => first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length >= 5 ? first[4] : null;

    private char Separator(out bool marked)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Lenient(), detectEncodingFromByteOrderMarks: false, bufferSize: Buffer, leaveOpen: true);
        var first = (reader.ReadLine() ?? string.Empty).TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF');
        marked = Named(first) is not null;
        return Named(first) ?? Separators.MaxBy(candidate => first.Count(c => c == candidate));
    }

    private int Next(StreamReader reader)
    {
        try
        {
            var c = reader.Read();
            return c == '\uFEFF' ? reader.Read() : c;
        }
        catch (DecoderFallbackException)
        {
            throw new SheetFaultException(SheetRefusals.NotUnicode(fileName));
        }
    }

    private void Bound(bool within)
    {
        if (!within)
        {
            throw new SheetFaultException(SheetRefusals.TooBig(fileName, limits));
        }
    }

    /// <summary>The first piece of a file may end inside a letter: only its separators matter here.</summary>
    private Encoding Lenient() => encoding is UnicodeEncoding ? Encoding.GetEncoding(encoding.WebName) : Encoding.Latin1;
}
