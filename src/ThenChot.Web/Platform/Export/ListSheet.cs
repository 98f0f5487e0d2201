using System.Runtime.CompilerServices;
using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Web.Platform.Export;

/// <summary>A column of a list as a file.</summary>
public sealed record ListColumn<TRow>(string Title, double Width, Func<TRow, object?> Cell, int Decimals = 0);

/// <summary>What a list is called as a file; <paramref name="Name"/> without an ending.</summary>
public sealed record ListFile(string Name, string Title)
{
    /// <summary>It holds personal data: taking it out is an act.</summary>
    public bool Personal { get; init; }

    /// <summary>The day the list was read at; null: the working day.</summary>
    public DateOnly? ReadOn { get; init; }
}

/// <summary>
/// "Xuất danh sách" of a page: what its list or its pictures show, whole, as of the working day, as .xlsx or .csv. The page answers it in
/// <c>OnGetTaiVeAsync</c>, and <c>&lt;export /&gt;</c> links to it with the filter that stands in the address. Rows go through a temporary
/// file as they are read, so a list of any length takes the memory of one piece of it.
/// </summary>
public static class ListSheet
{
    public const string Handler = "TaiVe";
    public const string FormatName = "dang";
    public const string Csv = "csv";

    /// <summary>How many rows a page reads at once while it streams.</summary>
    public const int Piece = 1_000;

    private const double WrappedFrom = 28;

    /// <summary>
    /// Rows that need more than one query: the keys of the list are read once, in its order, then the rows of a thousand of them at a time. A key is all that
    /// stays in memory of a row that was written. What <paramref name="read"/> leaves out is not in the list.
    /// </summary>
    public static async IAsyncEnumerable<TRow> InPiecesAsync<TKey, TRow>(
        IQueryable<TKey> keys, Func<IReadOnlyList<TKey>, Task<IReadOnlyList<TRow>>> read, Func<TRow, TKey> keyOf, [EnumeratorCancellation] CancellationToken cancel = default)
        where TKey : notnull
    {
        foreach (var piece in (await keys.ToListAsync(cancel)).Chunk(Piece))
        {
            var rows = (await read(piece)).ToLookup(keyOf);
            foreach (var row in piece.SelectMany(key => rows[key]))
            {
                yield return row;
            }
        }
    }

    /// <summary>Rows of a list that is short by its nature, such as the units of one round.</summary>
    public static Task<IActionResult> ListAsync<TRow>(this OfficePage page, ListFile file, IEnumerable<TRow> rows, params IReadOnlyList<ListColumn<TRow>> columns) =>
        page.ListAsync(file, rows.ToAsyncEnumerable(), columns);

    /// <summary>Rows as they are read from the database.</summary>
    public static async Task<IActionResult> ListAsync<TRow>(this OfficePage page, ListFile file, IAsyncEnumerable<TRow> rows, params IReadOnlyList<ListColumn<TRow>> columns)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Personal)
        {
            await ListExport.RecordAsync(page, file, IsCsv(page));
        }

        var above = await AboveAsync(page, file.Title, file.ReadOn);
        return await SentAsync(
            page,
            file.Name,
            async stream =>
            {
                await using var csv = new CsvWriter(stream);
                await csv.RowAsync([.. columns.Select(static c => c.Title)]);
                await foreach (var row in rows.WithCancellation(page.HttpContext.RequestAborted))
                {
                    await csv.RowAsync([.. columns.Select(c => c.Cell(row))]);
                }
            },
            async book =>
            {
                var sheet = book.Sheet(file.Title, [.. columns.Select(static c => Column(c.Title, c.Width, c.Decimals))], new SheetOptions { Above = above, FrozenColumns = 1 });
                await foreach (var row in rows.WithCancellation(page.HttpContext.RequestAborted))
                {
                    sheet.Row([.. columns.Select(c => c.Cell(row))]);
                }
            });
    }

    /// <summary>Each picture is a sheet with the numbers it is drawn from; in a .csv they stand beneath each other.</summary>
    public static async Task<IActionResult> ChartsAsync(this OfficePage page, string name, IEnumerable<Chart?> charts)
    {
        var drawn = charts.OfType<Chart>().ToList();
        var heads = new List<IReadOnlyList<string>>();
        foreach (var chart in drawn)
        {
            heads.Add(await AboveAsync(page, chart.Title, null));
        }

        return await SentAsync(
            page,
            name,
            async stream =>
            {
                await using var csv = new CsvWriter(stream);
                foreach (var chart in drawn)
                {
                    var (columns, rows) = Table(chart);
                    await csv.RowAsync([.. columns.Select(static c => c.Title)]);
                    foreach (var row in rows)
                    {
                        await csv.RowAsync(row);
                    }
                }
            },
            book =>
            {
                foreach (var (chart, above) in drawn.Zip(heads))
                {
                    var (columns, rows) = Table(chart);
                    var sheet = book.Sheet(chart.Title, columns, new SheetOptions { Above = above, FrozenColumns = 1 });
                    foreach (var row in rows)
                    {
                        sheet.Row(row);
                    }
                }

                return Task.CompletedTask;
            });
    }

    private static (IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows) Table(Chart chart) => chart switch
    {
        BarChart bars => ([Column(bars.LabelHeading, 44), Column(bars.ValueHeading, 18, Decimals(bars.Bars.Select(static b => b.Value))), Column("Đánh giá", 20)],
            bars.Bars.Select(static b => (IReadOnlyList<object?>)[b.Label, b.Value, b.Word])),
        HeatChart heat => ([Column(heat.RowHeading, 44), .. heat.Columns.Select(static c => Column(c, 22))],
            heat.Rows.Select(static r => (IReadOnlyList<object?>)[r.Label, .. r.Cells.Select(static c => c.Text)])),
        PeriodChart periods => ([Column("Kỳ", 22), .. periods.Series.Select(static s => Column(s.Name, 18, Decimals(s.Points.Select(static p => p.Value))))],
            periods.Periods.Select((period, i) => (IReadOnlyList<object?>)[period, .. periods.Series.Select(s => (object?)s.Points[i].Value)])),
        TimelineChart line => ([Column(line.LabelHeading, 44), Column("Bắt đầu", 14), Column("Hạn", 14), Column("Tình trạng", 22), Column("Mốc", 60)],
            line.Rows.Select(static r => (IReadOnlyList<object?>)[r.Label, r.Start, r.End, r.Word, string.Join("; ", r.Marks.Select(static m => $"{VietnameseFormat.Date(m.On)} {m.Text}"))])),
        _ => throw new InvalidOperationException($"No table for {chart.GetType().Name}."),
    };

    private static SheetColumn Column(string title, double width, int decimals = 0) => new(title, width) { Wrap = width >= WrappedFrom, Decimals = decimals };

    private static int Decimals(IEnumerable<decimal?> values) => values.OfType<decimal>().Select(static v => v == decimal.Truncate(v) ? 0 : 2).DefaultIfEmpty(0).Max();

    private static bool IsCsv(OfficePage page) => page.Request.Query[FormatName] == Csv;

    private static async Task<IReadOnlyList<string>> AboveAsync(OfficePage page, string title, DateOnly? readOn)
    {
        var read = readOn is { } on ? $"Tính đến {VietnameseFormat.Date(on)}" : $"Đọc tại ngày làm việc {VietnameseFormat.Date(page.Day)}";
        var demo = await page.HttpContext.RequestServices.GetRequiredService<Installation>().IsDemoAsync(page.HttpContext.RequestAborted);
        return demo ? [title, read, "Số liệu từng đơn vị là minh họa"] : [title, read];
    }

    private static async Task<IActionResult> SentAsync(OfficePage page, string name, Func<Stream, Task> csv, Func<Workbook, Task> sheets)
    {
        var stream = Spool.Open();
        try
        {
            if (IsCsv(page))
            {
                await csv(stream);
            }
            else
            {
                using var book = new Workbook(stream);
                await sheets(book);
            }

            stream.Position = 0;
            return IsCsv(page)
                ? new FileStreamResult(stream, "text/csv; charset=utf-8") { FileDownloadName = name + ".csv" }
                : new FileStreamResult(stream, Workbook.ContentType) { FileDownloadName = name + ".xlsx" };
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }
}
