using Microsoft.AspNetCore.Mvc;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Ui;
using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Web.Platform.Export;

/// <summary>A column of a list as a workbook.</summary>
public sealed record ListColumn<TRow>(string Title, double Width, Func<TRow, object?> Cell, int Decimals = 0);

/// <summary>
/// "Xuất .xlsx" of a page: what its list or its pictures show, whole, as of the working day. The page answers it in
/// <c>OnGetTaiVeAsync</c>, and <c>&lt;export /&gt;</c> links to it with the filter that stands in the address.
/// </summary>
public static class ListSheet
{
    public const string Handler = "TaiVe";

    /// <summary>More rows than one sheet of this size are not asked for; the list says so in its head.</summary>
    public const int MostRows = 100_000;

    private const double WrappedFrom = 28;

    public static async Task<IActionResult> SheetAsync<TRow>(this OfficePage page, string fileName, string title, IEnumerable<TRow> rows, params IReadOnlyList<ListColumn<TRow>> columns)
    {
        var above = await AboveAsync(page, title);
        return File(fileName, book =>
        {
            var sheet = book.Sheet(title, [.. columns.Select(static c => Column(c.Title, c.Width, c.Decimals))], new SheetOptions { Above = above, FrozenColumns = 1 });
            foreach (var row in rows)
            {
                sheet.Row([.. columns.Select(c => c.Cell(row))]);
            }
        });
    }

    /// <summary>Each picture is a sheet with the numbers it is drawn from.</summary>
    public static async Task<IActionResult> ChartsAsync(this OfficePage page, string fileName, IEnumerable<Chart?> charts)
    {
        var drawn = charts.OfType<Chart>().ToList();
        var heads = new List<IReadOnlyList<string>>();
        foreach (var chart in drawn)
        {
            heads.Add(await AboveAsync(page, chart.Title));
        }

        return File(fileName, book =>
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

    private static async Task<IReadOnlyList<string>> AboveAsync(OfficePage page, string title)
    {
        var read = $"Đọc tại ngày làm việc {VietnameseFormat.Date(page.Day)}";
        var demo = await page.HttpContext.RequestServices.GetRequiredService<Installation>().IsDemoAsync(page.HttpContext.RequestAborted);
        return demo ? [title, read, "Số liệu từng đơn vị là minh họa"] : [title, read];
    }

    private static FileContentResult File(string fileName, Action<Workbook> write)
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            write(book);
        }

        return new FileContentResult(stream.ToArray(), Workbook.ContentType) { FileDownloadName = fileName };
    }
}
