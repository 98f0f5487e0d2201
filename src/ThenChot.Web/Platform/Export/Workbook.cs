using System.IO.Compression;
using System.Text;

namespace ThenChot.Web.Platform.Export;

/// <summary>
/// Writes an .xlsx straight into a stream: sheets one after the other, rows as they come, so that memory does not grow with them.
/// Every text is a text cell: a name that begins with "=" stays a name.
/// </summary>
public sealed class Workbook : IDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly ZipArchive zip;
    private readonly SheetStyles styles = new();
    private readonly List<SheetWriter> sheets = [];
    private SheetWriter? open;

    public Workbook(Stream stream)
    {
        zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    }

    /// <summary>Begins a sheet and ends the one before it.</summary>
    public SheetWriter Sheet(string name, IReadOnlyList<SheetColumn> columns, SheetOptions? options = null)
    {
        open?.End();
        open = new SheetWriter(zip, sheets.Count + 1, Named(name), columns, options ?? new SheetOptions(), styles);
        sheets.Add(open);
        return open;
    }

    public void Dispose()
    {
        if (sheets.Count == 0)
        {
            Sheet("Trang 1", [new SheetColumn(string.Empty)]);
        }

        open?.End();
        WorkbookParts.Write(zip, sheets, styles);
        zip.Dispose();
    }

    /// <summary>At most 31 characters, none of those the format forbids, no name twice.</summary>
    private string Named(string wanted)
    {
        var clean = new string([.. OpenXmlParts.Printable(wanted).Select(static c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? '-' : c)]).Trim('\'', ' ');
        clean = clean.Length == 0 ? "Trang" : clean.Length > 31 ? clean[..31] : clean;
        var name = clean;
        for (var n = 2; sheets.Any(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)); n++)
        {
            var tail = $" ({OpenXmlParts.Invariant(n)})";
            name = (clean.Length + tail.Length > 31 ? clean[..(31 - tail.Length)] : clean) + tail;
        }

        return name;
    }
}

/// <summary>A column: width in characters, decimals of its numbers, and whether a protected sheet lets it be typed in.</summary>
public sealed record SheetColumn(string Title, double Width = 16)
{
    public int Decimals { get; init; }

    public bool Wrap { get; init; }

    public bool Unlocked { get; init; }
}

/// <summary>A cell that opens an address of this office.</summary>
public sealed record SheetLink(string Url, string Text);

public sealed record SheetOptions
{
    /// <summary>Lines above the head of the table; the first is the title.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Columns that stay in sight at the left.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Only cells of unlocked columns can be changed (no password: it guards against slips, not against people).</summary>
    public bool Locked { get; init; }

    /// <summary>Not shown in the program's list of sheets: lists of choices and the key of a template.</summary>
    public bool Hidden { get; init; }

    public bool Landscape { get; init; } = true;
}
