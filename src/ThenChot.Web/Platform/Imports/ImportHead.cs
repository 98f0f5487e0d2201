using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Imports;

/// <summary>The row of headings of a file, and which column of the file is which column of the kind.</summary>
internal sealed class ImportHead
{
    /// <summary>Titles and notes may stand above the headings, but not more rows than this.</summary>
    private const int SearchedRows = 30;

    private ImportHead(SheetRow row, SheetRow? sample) => (Row, Sample) = (row, sample);

    public SheetRow Row { get; }

    /// <summary>The first row beneath; null when there is none.</summary>
    public SheetRow? Sample { get; }

    public IReadOnlyList<string> Headings => Row.Cells;

    /// <summary>What identifies a set of headings, whatever marks and case.</summary>
    public string Key => ChangeRecord.Sha256(string.Join('\n', Headings.Select(VietnameseText.SearchKey)));

    /// <summary>The row that holds most names of the kind's columns; the first row when none holds any.</summary>
    public static Outcome<ImportHead> Find(ImportKind kind, IEnumerable<SheetRow> rows, string fileName)
    {
        var first = rows.Take(SearchedRows).ToList();
        if (first.Count == 0)
        {
            return SheetRefusals.Empty(fileName);
        }

        var names = kind.Columns.SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        var head = first.MaxBy(row => row.Cells.Count(cell => names.Contains(Word(cell))))!;
        var repeated = head.Cells.Where(static c => c.Length > 0).GroupBy(Word, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1 && names.Contains(g.Key));
        return repeated is null ? new ImportHead(head, first.FirstOrDefault(row => row.Number > head.Number)) : ImportRefusals.HeadingRepeated(repeated.First());
    }

    /// <summary>By heading, field name or alias; -1 where the file has nothing of the kind.</summary>
    public int[] Guess(ImportKind kind)
    {
        var words = Headings.Select(Word).ToList();
        return [.. kind.Columns.Select(column => Names(column).Select(name => words.IndexOf(name)).FirstOrDefault(static at => at >= 0, -1))];
    }

    /// <summary>Null when each required column is there.</summary>
    public static Refusal? Missing(ImportKind kind, int[] mapping, Func<ImportColumn, string> name)
    {
        var missing = kind.Columns.Where((column, at) => column.Required && mapping[at] < 0).Select(name).ToList();
        return missing.Count == 0 ? null : ImportRefusals.ColumnsMissing(string.Join(", ", missing));
    }

    private static IEnumerable<string> Names(ImportColumn column) => [Word(column.Heading), Word(column.Field), .. column.Aliases.Select(Word)];

    /// <summary>Letters and digits only: "Mã đơn vị (*)" and "ma_don_vi" are one heading.</summary>
    private static string Word(string text) => string.Concat(VietnameseText.SearchKey(text).Where(char.IsLetterOrDigit));
}
