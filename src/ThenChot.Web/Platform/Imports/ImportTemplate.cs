using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Imports;

/// <summary>The empty form of a kind: headings with notes, lists where only certain values may stand, a page of guidance.</summary>
internal static class ImportTemplate
{
    private const string Lists = "Danh mục";

    /// <summary>Ready rows keep codes such as 001 and days as they are typed; below them the program's own habits begin.</summary>
    private const int ReadyRows = 500;

    private const int ListedRows = 10_000;

    public static async Task WriteAsync(Stream stream, ImportKind kind, IServiceProvider services, CancellationToken cancel)
    {
        var lists = new List<(int Column, IReadOnlyList<string> Values)>();
        for (var i = 0; i < kind.Columns.Count; i++)
        {
            if (kind.Columns[i].Choices is { } choices)
            {
                lists.Add((i, await choices(services, cancel)));
            }
        }

        using var book = new Workbook(stream);
        var sheet = book.Sheet("Dữ liệu", [.. kind.Columns.Select(static c => new SheetColumn(c.Heading, c.Width))], new SheetOptions { FrozenColumns = 1 });
        for (var i = 0; i < kind.Columns.Count; i++)
        {
            sheet.Note(1, i, (kind.Columns[i].Required ? "Bắt buộc. " : "Có thể để trống. ") + kind.Columns[i].Note);
        }

        foreach (var (list, at) in lists.Select(static (list, at) => (list, at)).Where(static l => l.list.Values.Count > 0))
        {
            sheet.Choices(list.Column, 2, ListedRows, Lists, at, 2, list.Values.Count + 1);
        }

        for (var i = 0; i < ReadyRows; i++)
        {
            sheet.Row(new object?[kind.Columns.Count]);
        }

        Guide(book, kind);
        if (lists.Count > 0)
        {
            var values = book.Sheet(Lists, [.. lists.Select(l => new SheetColumn(kind.Columns[l.Column].Heading, 30))]);
            for (var row = 0; row < lists.Max(static l => l.Values.Count); row++)
            {
                values.Row([.. lists.Select(l => row < l.Values.Count ? (object?)l.Values[row] : null)]);
            }
        }
    }

    private static void Guide(Workbook book, ImportKind kind)
    {
        var guide = book.Sheet("Hướng dẫn", [new("Cột", 26), new("Bắt buộc", 12), new("Cách ghi", 70) { Wrap = true }, new("Ví dụ", 30)], new SheetOptions { Above = [kind.Name, kind.Help] });
        foreach (var column in kind.Columns)
        {
            guide.Row(column.Heading, column.Required ? "có" : "không", column.Note, column.Sample);
        }
    }
}
