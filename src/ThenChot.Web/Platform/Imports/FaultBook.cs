using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Imports;

/// <summary>
/// The workbook a person gets back: the rows as they were, faulty cells coloured and with a note, and a last column that says what is wrong.
/// Corrected, it is uploaded again as it is.
/// </summary>
internal sealed class FaultBook : IDisposable
{
    public const string Heading = "Lỗi cần sửa";

    /// <summary>Notes stay in memory until the sheet ends; beyond these the last column alone says it.</summary>
    private const int MostNotes = 2_000;

    private readonly Workbook book;
    private readonly SheetWriter sheet;
    private readonly ImportKind kind;
    private readonly int[] mapping;
    private readonly int width;
    private int notes;

    public FaultBook(Stream stream, ImportKind kind, ImportHead head, int[] mapping)
    {
        (this.kind, this.mapping, width) = (kind, mapping, head.Headings.Count);
        book = new Workbook(stream);
        sheet = book.Sheet("Dữ liệu", [.. head.Headings.Select(static h => new SheetColumn(h, 22)), new SheetColumn(Heading, 60) { Wrap = true }]);
    }

    public void Write(ImportBatch batch)
    {
        var faults = batch.Faults.ToLookup(static f => f.Row);
        foreach (var row in batch.Rows)
        {
            var wrong = faults[row.Number].ToList();
            var cells = new object?[width + 1];
            for (var i = 0; i < width; i++)
            {
                cells[i] = row.Source[i] is { Length: > 0 } text ? text : null;
            }

            foreach (var fault in wrong)
            {
                if (kind.At(fault.Column) is var at && at >= 0 && mapping[at] is var column && column >= 0 && column < width)
                {
                    cells[column] = cells[column] as MarkedCell ?? new MarkedCell(cells[column]);
                    if (notes++ < MostNotes)
                    {
                        sheet.Note(sheet.NextRow, column, fault.Reason);
                    }
                }
            }

            cells[width] = wrong.Count == 0 ? null : new MarkedCell(string.Join(" ", wrong.Select(f => $"{kind.HeadingOf(f.Column)}: {f.Reason}")));
            sheet.Row(cells);
        }
    }

    public void Dispose() => book.Dispose();
}
