using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThenChot.Web.Platform.Export;

/// <summary>Native tables: plain ones that only place text side by side, and ruled ones whose head repeats on each page.</summary>
internal static class PartyDocumentTables
{
    public static int TextWidth(PartyLayout layout, bool landscape) => OpenXmlParts.Twips(
        (landscape ? layout.Paper.HeightMm : layout.Paper.WidthMm) - layout.Margins.LeftMm - layout.Margins.RightMm);

    /// <summary>A table without borders.</summary>
    public static Table Plain(IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<IReadOnlyList<OpenXmlElement>>> rows)
    {
        var table = new Table(
            Properties(widths.Sum(), ruled: false, margin: 0),
            Grid(widths));
        foreach (var row in rows)
        {
            var made = new DocumentFormat.OpenXml.Wordprocessing.TableRow(new TableRowProperties(new CantSplit()));
            for (var i = 0; i < row.Count; i++)
            {
                var cell = Cell(widths[i], 1);
                cell.Append(row[i].Select(static part => part.CloneNode(true)));
                made.Append(cell);
            }

            table.Append(made);
        }

        return table;
    }

    public static IEnumerable<OpenXmlElement> Render(TableBlock block, int textWidth)
    {
        if (block.Caption is { } caption)
        {
            yield return OpenXmlParts.Line(PartyStyleSheet.Caption, caption);
        }

        var widths = Widths(block.Columns, textWidth);
        var table = new Table(Properties(textWidth, ruled: true, margin: 80), Grid(widths));
        table.Append(HeadRows(block.Columns, widths));
        table.Append(block.Rows.Select(row => BodyRow(block.Columns, widths, row)));
        yield return table;
        yield return OpenXmlParts.Line(PartyStyleSheet.TableNote, block.Note ?? string.Empty);
    }

    public static string Display(object? value, int decimals) => value switch
    {
        null => string.Empty,
        string text => text,
        DateOnly day => VietnameseFormat.Date(day),
        decimal or double or int or long => VietnameseFormat.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), decimals),
        _ => value.ToString() ?? string.Empty,
    };

    private static int[] Widths(IReadOnlyList<TableColumn> columns, int total)
    {
        var weight = columns.Sum(static c => c.Weight);
        var widths = columns.Select(c => (int)(total * c.Weight / weight)).ToArray();
        widths[^1] += total - widths.Sum();
        return widths;
    }

    private static TableProperties Properties(int width, bool ruled, int margin)
    {
        var properties = new TableProperties(
            new TableWidth { Width = OpenXmlParts.Invariant(width), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center });
        if (ruled)
        {
            properties.Append(new TableBorders(
                Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(),
                Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>()));
        }

        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = (short)margin, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = (short)margin, Type = TableWidthValues.Dxa }));
        return properties;
    }

    private static T Rule<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static TableGrid Grid(IReadOnlyList<int> widths) =>
        new(widths.Select(static w => new GridColumn { Width = OpenXmlParts.Invariant(w) }));

    private static TableCell Cell(int width, int span, MergedCellValues? vertical = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = OpenXmlParts.Invariant(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (vertical is { } merged)
        {
            properties.Append(new VerticalMerge { Val = merged });
        }

        return new TableCell(properties);
    }

    private static IEnumerable<OpenXmlElement> HeadRows(IReadOnlyList<TableColumn> columns, int[] widths)
    {
        if (columns.All(static c => c.Group is null))
        {
            yield return HeadRow(columns.Select((c, i) => HeadCell(c.Title, widths[i], 1, null)));
            yield break;
        }

        var upper = new List<TableCell>();
        for (var i = 0; i < columns.Count;)
        {
            var group = columns[i].Group;
            var span = group is null ? 1 : columns.Skip(i).TakeWhile(c => string.Equals(c.Group, group, StringComparison.Ordinal)).Count();
            upper.Add(group is null
                ? HeadCell(columns[i].Title, widths[i], 1, MergedCellValues.Restart)
                : HeadCell(group, widths.Skip(i).Take(span).Sum(), span, null));
            i += span;
        }

        yield return HeadRow(upper);
        yield return HeadRow(columns.Select((c, i) => c.Group is null
            ? HeadCell(string.Empty, widths[i], 1, MergedCellValues.Continue)
            : HeadCell(c.Title, widths[i], 1, null)));
    }

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow HeadRow(IEnumerable<TableCell> cells)
    {
        var row = new DocumentFormat.OpenXml.Wordprocessing.TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(cells);
        return row;
    }

    private static TableCell HeadCell(string text, int width, int span, MergedCellValues? vertical)
    {
        var cell = Cell(width, span, vertical);
        cell.TableCellProperties!.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        cell.Append(OpenXmlParts.Line(PartyStyleSheet.TableHeader, text));
        return cell;
    }

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow BodyRow(IReadOnlyList<TableColumn> columns, int[] widths, TableRow row)
    {
        var made = new DocumentFormat.OpenXml.Wordprocessing.TableRow(new TableRowProperties(new CantSplit()));
        if (row.Span)
        {
            made.Append(BodyCell(row, row.Cells[0], new TableColumn(string.Empty, 1), widths.Sum(), columns.Count));
            return made;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            made.Append(BodyCell(row, i < row.Cells.Count ? row.Cells[i] : null, columns[i], widths[i], 1));
        }

        return made;
    }

    private static TableCell BodyCell(TableRow row, object? value, TableColumn column, int width, int span)
    {
        var cell = Cell(width, span);
        cell.TableCellProperties!.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        cell.Append(OpenXmlParts.Line(PartyStyleSheet.TableCell, [new Inline(Display(value, column.Decimals), row.Bold)], Align(column, value)));
        return cell;
    }

    private static JustificationValues Align(TableColumn column, object? value) => column.Align switch
    {
        CellAlign.Left => JustificationValues.Left,
        CellAlign.Centre => JustificationValues.Center,
        CellAlign.Right => JustificationValues.Right,
        _ => value switch
        {
            decimal or double or int or long => JustificationValues.Right,
            DateOnly => JustificationValues.Center,
            _ => JustificationValues.Left,
        },
    };
}
