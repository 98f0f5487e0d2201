using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations.Life;

/// <summary>How many units of a kind stand below a place.</summary>
public sealed class KindCount
{
    public string Path { get; init; } = string.Empty;

    public string Kind { get; init; } = string.Empty;

    public int Count { get; init; }
}

/// <summary>Counts of units by their kind of the day for the outline of the tree; each branch is one range of paths, all in one query.</summary>
public sealed class TreeCounts(AppDb db)
{
    private List<UnitKind>? kinds;

    /// <summary>For each branch (a place, and at which length its rows are told apart) the units strictly below each row.</summary>
    public async Task<ILookup<string, KindCount>> BelowAsync(IReadOnlyCollection<(TreePath Top, int Length)> branches, DateOnly day, CancellationToken cancel)
    {
        IQueryable<KindCount>? all = null;
        foreach (var (top, length) in branches)
        {
            var rows =
                from place in db.Set<UnitPosition>().AsNoTracking().Under(top, place => place.Path)
                where place.From <= day && (place.To == null || day < place.To) && place.Path.Length > length
                join unit in db.Set<Unit>() on place.UnitId equals unit.Id
                join name in db.Set<UnitName>() on place.UnitId equals name.UnitId
                where name.From <= day && (name.To == null || day < name.To)
                group unit by new { Path = place.Path.Substring(0, length), Kind = name.Kind ?? unit.Kind } into kinds
                select new KindCount { Path = kinds.Key.Path, Kind = kinds.Key.Kind, Count = kinds.Count() };
            all = all is null ? rows : all.Concat(rows);
        }

        return (all is null ? [] : await all.ToListAsync(cancel)).ToLookup(count => count.Path, StringComparer.Ordinal);
    }

    /// <summary>What the kinds are called, in their order.</summary>
    public async Task<IReadOnlyList<UnitKind>> KindsAsync(CancellationToken cancel) => kinds ??= await db.Set<UnitKind>().AsNoTracking().OrderBy(kind => kind.Number).ToListAsync(cancel);
}
