using System.Text;

namespace ThenChot.Web.Platform.Export;

/// <summary>
/// Writes a .csv as Excel with Vietnamese settings reads it: UTF-8 with its mark, semicolons, decimal comma. A text that a program would take for
/// a formula gets an apostrophe before it.
/// </summary>
internal sealed class CsvWriter : IAsyncDisposable
{
    private const char Separator = ';';

    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];
    private static readonly char[] Quoted = [Separator, '"', '\n', '\r'];

    private readonly StreamWriter writer;

    public CsvWriter(Stream stream) => writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true);

    public async Task RowAsync(IReadOnlyList<object?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                await writer.WriteAsync(Separator);
            }

            await writer.WriteAsync(Cell(cells[i]));
        }

        await writer.WriteAsync("\r\n");
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    /// <summary>Numbers stay numbers, also negative ones; only texts can pretend to be formulas.</summary>
    internal static string Cell(object? value)
    {
        var text = value switch
        {
            null => string.Empty,
            string words => Array.IndexOf(Formula, words.Length > 0 ? words[0] : ' ') >= 0 ? "'" + words : words,
            bool yes => yes ? "Có" : "Không",
            int or long or decimal or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.############", CultureInfo.GetCultureInfo("vi-VN")),
            DateOnly day => VietnameseFormat.Date(day),
            DateTimeOffset at => VietnameseFormat.Instant(at),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        };
        return text.AsSpan().IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
