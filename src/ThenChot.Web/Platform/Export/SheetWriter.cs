using System.IO.Compression;

namespace ThenChot.Web.Platform.Export;

/// <summary>One sheet being written: head first, then rows in order; choices and notes may be added until the sheet ends.</summary>
public sealed class SheetWriter
{
    private const double LineHeight = 16;
    private const int MostLines = 25;

    /// <summary>A unit of width is a digit; letters of a text are narrower on average.</summary>
    private const double LettersPerUnit = 1.1;

    private readonly ZipArchive zip;
    private readonly SheetOptions options;
    private readonly SheetStyles styles;
    private readonly IReadOnlyList<SheetColumn> columns;
    private readonly List<SheetNote> notes = [];
    private readonly List<string> rules = [];
    private readonly StreamWriter writer;
    private bool ended;

    internal SheetWriter(ZipArchive zip, int number, string name, IReadOnlyList<SheetColumn> columns, SheetOptions options, SheetStyles styles)
    {
        this.zip = zip;
        this.options = options;
        this.styles = styles;
        this.columns = columns;
        Number = number;
        Name = name;
        writer = WorkbookParts.Part(zip, $"xl/worksheets/sheet{OpenXmlParts.Invariant(number)}.xml");
        HeadRow = options.Above.Count == 0 ? 1 : options.Above.Count + 2;
        SheetXml.Open(writer, columns, options, HeadRow);
        foreach (var (line, i) in options.Above.Select(static (line, i) => (line, i)))
        {
            Cells(i + 1, [line], (_, _) => styles.Of(new CellStyle(i == 0 ? CellKind.Title : CellKind.Remark)));
        }

        NextRow = HeadRow;
        Cells(NextRow++, [.. columns.Select(static c => (object?)c.Title)], (_, _) => styles.Of(new CellStyle(CellKind.Head)));
    }

    public string Name { get; }

    /// <summary>The number of the row that holds the titles of the columns, from 1.</summary>
    public int HeadRow { get; }

    /// <summary>The number the next row will have.</summary>
    public int NextRow { get; private set; }

    internal int Number { get; }

    internal bool Hidden => options.Hidden;

    internal bool HasNotes => notes.Count > 0;

    /// <summary>Texts, whole numbers, decimals, days (<see cref="DateOnly"/>), links (<see cref="SheetLink"/>); null leaves the cell empty.</summary>
    public void Row(params IReadOnlyList<object?> values) => Write(values, bold: false);

    /// <summary>A row of totals.</summary>
    public void BoldRow(params IReadOnlyList<object?> values) => Write(values, bold: true);

    /// <summary>Only these choices may be typed in the rows <paramref name="from"/> to <paramref name="to"/> of the column (from 0).</summary>
    public void Choices(int column, int from, int to, string sheetName, int choiceColumn, int firstRow, int lastRow) =>
        rules.Add(SheetXml.Choices(Area(column, from, to), $"'{sheetName}'!${ColumnName(choiceColumn)}${OpenXmlParts.Invariant(firstRow)}:${ColumnName(choiceColumn)}${OpenXmlParts.Invariant(lastRow)}"));

    /// <summary>Only numbers of at least <paramref name="least"/> may be typed; whole ones when <paramref name="whole"/>.</summary>
    public void Numbers(int column, int from, int to, bool whole, decimal least) =>
        rules.Add(SheetXml.Numbers(Area(column, from, to), whole, least.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A note on a cell; row from 1, column from 0.</summary>
    public void Note(int row, int column, string text) => notes.Add(new SheetNote(row, column, text));

    public static string ColumnName(int column)
    {
        var name = string.Empty;
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
        {
            name = (char)('A' + (rest % 26)) + name;
        }

        return name;
    }

    internal void End()
    {
        if (ended)
        {
            return;
        }

        ended = true;
        SheetXml.Close(writer, options, rules, HasNotes);
        writer.Dispose();
        if (HasNotes)
        {
            SheetNotes.Write(zip, Number, notes);
        }
    }

    private static string Area(int column, int from, int to) =>
        $"{ColumnName(column)}{OpenXmlParts.Invariant(from)}:{ColumnName(column)}{OpenXmlParts.Invariant(to)}";

    private void Write(IReadOnlyList<object?> values, bool bold)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        Cells(NextRow++, values, (i, value) =>
        {
            var column = i < columns.Count ? columns[i] : new SheetColumn(string.Empty);
            return styles.Of(CellStyle.For(value, column, bold));
        });
    }

    /// <summary>How many lines the tallest wrapped text takes, titles of columns always: not every program measures that itself when it opens a file.</summary>
    private int Lines(IReadOnlyList<object?> values, bool head)
    {
        var most = 1;
        for (var i = 0; i < values.Count && i < columns.Count; i++)
        {
            if ((head || columns[i].Wrap) && values[i] is string text)
            {
                most = Math.Max(most, (int)Math.Ceiling(text.Length / (columns[i].Width * LettersPerUnit)));
            }
        }

        return Math.Min(most, MostLines);
    }

    private void Cells(int row, IReadOnlyList<object?> values, Func<int, object?, int> style)
    {
        writer.Write("<row r=\"");
        writer.Write(row.ToString(CultureInfo.InvariantCulture));
        writer.Write(row >= HeadRow && Lines(values, row == HeadRow) is > 1 and var lines
            ? $"\" ht=\"{OpenXmlParts.Invariant(lines * LineHeight)}\" customHeight=\"1\">"
            : "\">");
        for (var i = 0; i < values.Count; i++)
        {
            SheetXml.Cell(writer, ColumnName(i), row, values[i], style(i, values[i]));
        }

        writer.Write("</row>");
    }
}

internal sealed record SheetNote(int Row, int Column, string Text);
