using ThenChot.Domain.Reports;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Reports.Printing;

/// <summary>The annexes of a report as a workbook: one sheet an annex, the figures with their values as numbers.</summary>
public static class ReviewWorkbook
{
    public static byte[] Of(ReviewContent content, Rendering rendering, string state)
    {
        using var stream = new MemoryStream();
        using (var book = new Workbook(stream))
        {
            var above = $"Báo cáo {content.Head.Name}, {content.Head.Days()}, {state}";
            WriteFigures(book, content, above);
            foreach (var section in content.Sections.Where(section => section.Annex))
            {
                if (section.Kind == SectionKind.Grid)
                {
                    WriteGrid(book, section, content, above);
                }
                else
                {
                    WriteTable(book, section.Title, ReviewTables.Of(section, content), above);
                }
            }

            foreach (var series in content.Series)
            {
                WriteSeries(book, series, content, above);
            }

            if (rendering == Rendering.Internal)
            {
                WriteTable(book, "Phân nhóm đơn vị (nội bộ)", ReviewTables.OfUnits(content.Units, content.Head.IsDemo), above);
            }
        }

        return stream.ToArray();
    }

    private static void WriteFigures(Workbook book, ReviewContent content, string above)
    {
        var sheet = book.Sheet(
            "Số liệu",
            [new("TT", 6), new("Số liệu", 70) { Wrap = true }, new("Đơn vị tính", 22), new("Giá trị", 16) { Decimals = 2 }, .. Recast<SheetColumn>(content, new("Chưa phân bổ", 16) { Decimals = 2 }), new("Cách tính", 40) { Wrap = true }, new("Đơn vị chưa có báo cáo", 40) { Wrap = true }],
            new SheetOptions { Above = ["Số liệu nêu trong báo cáo", above] });
        for (var n = 0; n < content.Figures.Count; n++)
        {
            var figure = content.Figures[n];
            sheet.Row([n + 1, figure.Label, figure.Unit, figure.Value is { } value ? value : "chưa có số liệu", .. Recast<object?>(content, figure.Recast?.Unallocated), figure.Rule, string.Join(", ", figure.MissingUnits)]);
        }
    }

    /// <summary>A column of its own in a re-cast report alone.</summary>
    private static IEnumerable<T> Recast<T>(ReviewContent content, T cell) => content.Head.Tree is null ? [] : [cell];

    private static void WriteGrid(Workbook book, ReviewSection section, ReviewContent content, string above)
    {
        var sheet = book.Sheet(
            section.Title,
            [new("Nội dung", 60) { Wrap = true }, .. section.Columns.Select(title => new SheetColumn(title, 18))],
            new SheetOptions { Above = [section.Title, above] });
        foreach (var row in section.Rows)
        {
            sheet.Row([row.Label, .. row.Codes.Select(code => code.Length == 0 ? null : content.Figure(code) is { Recast.Unallocated: not 0 } split ? split.Display : (object?)content.Figure(code)?.Value)]);
        }
    }

    private static void WriteSeries(Workbook book, ReviewSeries series, ReviewContent content, string above)
    {
        var title = content.Figure(series.Code)?.Label ?? series.Code;
        var sheet = book.Sheet(title, [new("Kỳ", 18), new("Giá trị", 18)], new SheetOptions { Above = [title, above] });
        foreach (var point in series.Points)
        {
            sheet.Row(point.Period, point.Value);
        }
    }

    private static void WriteTable(Workbook book, string title, TableBlock table, string above)
    {
        var sheet = book.Sheet(
            title,
            [.. table.Columns.Select(column => new SheetColumn(column.Title, 6 + (column.Weight * 5)) { Wrap = true })],
            new SheetOptions { Above = table.Note is { } note ? [title, above, note] : [title, above] });
        foreach (var row in table.Rows)
        {
            if (row.Bold)
            {
                sheet.BoldRow(row.Cells);
            }
            else
            {
                sheet.Row(row.Cells);
            }
        }
    }
}
