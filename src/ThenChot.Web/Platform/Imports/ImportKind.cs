using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Imports;

/// <summary>
/// Loại dữ liệu nạp từ tệp: what a module tells the platform so that people can bring a table in. Template, upload, mapping, dry run, marked
/// workbook, commit as one act and the verb come from the platform.
/// </summary>
public sealed record ImportKind(string Code, string Name, string Permission, string Act)
{
    public required IReadOnlyList<ImportColumn> Columns { get; init; }

    /// <summary>Makes the taker of one run; its fields are the memory of the run.</summary>
    public required Func<IServiceProvider, IImportTaker> Taker { get; init; }

    /// <summary>One or two sentences: what a row is, and what happens with it.</summary>
    public string Help { get; init; } = string.Empty;

    /// <summary>What people do once the rows are stored: words and address of the next page; null: nothing.</summary>
    public (string Words, string Url)? Next { get; init; }

    /// <summary>How many rows a taker sees at once. A kind whose rows lean on each other takes the whole file: as many as <see cref="MostRows"/>.</summary>
    public int BatchRows { get; init; } = 2_000;

    public int MostRows { get; init; } = 600_000;

    /// <summary>What all units share: only whoever has the permission in the whole city brings it in.</summary>
    public bool OfCity { get; init; }

    internal bool IsFor(Actor actor) => OfCity ? actor.ScopeOf(Permission).Covers(TreePath.Root(1)) : actor.Can(Permission);

    internal SheetLimits Limits => new() { Rows = MostRows + 50, UnpackedBytes = 1024L * 1024 * 1024 };

    internal int At(string field)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Field == field)
            {
                return i;
            }
        }

        return -1;
    }

    internal string HeadingOf(string field) => At(field) is var at && at >= 0 ? Columns[at].Heading : field;
}
