using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>
/// Sums of the entries that count, per figure and period, over the tree as it stood on each period's last day (a unit that
/// closed within the period: on its own last day). Two queries, a third only where values of the scope "toàn đảng bộ" exist.
/// </summary>
public sealed class FigureCells(AppDb db, UnitDirectory units)
{
    /// <summary>The sums of <paramref name="adding"/> over the subtree, and the unit's own entries of <paramref name="alone"/>, which do not add up over units.</summary>
    public async Task<IReadOnlyList<CellSum>> SumsAsync(
        UnitId unit, IReadOnlyCollection<string> adding, IReadOnlyCollection<string> alone, DateOnly from, DateOnly asOf, CancellationToken cancel)
    {
        var own = Slim(Counting(alone, from, asOf).Where(entry => entry.UnitId == unit));
        var counting = adding.Count == 0 ? own : Slim(await EntriesUnderAsync(unit, Counting(adding, from, asOf), cancel));
        var sums = await (adding.Count > 0 && alone.Count > 0 ? counting.Concat(own) : counting)
            .GroupBy(entry => new { entry.FigureCode, entry.Period, entry.Scope })
            .Select(cell => new { cell.Key.FigureCode, cell.Key.Period, cell.Key.Scope, Value = cell.Sum(entry => entry.Value) ?? 0, Count = cell.Count() })
            .ToListAsync(cancel);
        var whole = sums.Where(sum => sum.Scope == EntryScope.WholeBody && adding.Contains(sum.FigureCode, StringComparer.Ordinal)).ToList();
        var cells = sums.Except(whole).Select(sum => new CellSum(sum.FigureCode, sum.Period, sum.Value, sum.Count)).ToList();
        if (whole.Count > 0)
        {
            var rows = await PlacedAsync(unit, Counting(adding, from, asOf).Where(entry => entry.Scope == EntryScope.WholeBody), cancel);
            cells.AddRange(rows.GroupBy(row => (row.Entry.FigureCode, row.Entry.Period)).Select(cell =>
            {
                var top = TopMost(cell);
                return new CellSum(cell.Key.FigureCode, cell.Key.Period, top.Sum(row => row.Entry.Value ?? 0), top.Count);
            }));
        }

        return cells;
    }

    /// <summary>Every counting entry in the unit's subtree with its place, lower entries of a whole-body value left out.</summary>
    public async Task<IReadOnlyList<PlacedEntry>> RowsAsync(
        UnitId unit, IReadOnlyCollection<string> codes, DateOnly from, DateOnly asOf, CancellationToken cancel)
    {
        var rows = await PlacedAsync(unit, Counting(codes, from, asOf), cancel);
        return [.. rows.Where(row => row.Entry.Scope == EntryScope.OwnLevel), .. rows
            .Where(row => row.Entry.Scope == EntryScope.WholeBody)
            .GroupBy(row => (row.Entry.FigureCode, row.Entry.Period)).SelectMany(TopMost)];
    }

    /// <summary>Every place of the unit, as it is asked for throughout the request.</summary>
    public Task<IReadOnlyList<DatedPlace>> PlacesOfAsync(UnitId unit, CancellationToken cancel) => units.PlacesOfAsync(unit, cancel);

    private static List<PlacedEntry> TopMost(IEnumerable<PlacedEntry> cell)
    {
        var kept = new List<PlacedEntry>();
        foreach (var row in cell.OrderBy(row => row.Path, StringComparer.Ordinal))
        {
            if (kept.Count == 0 || !row.Path.StartsWith(kept[^1].Path, StringComparison.Ordinal))
            {
                kept.Add(row);
            }
        }

        return kept;
    }

    private static IQueryable<SlimEntry> Slim(IQueryable<Entry> entries) => entries.Select(entry => new SlimEntry
    {
        FigureCode = entry.FigureCode,
        Period = entry.Period,
        Scope = entry.Scope,
        Value = entry.Value,
    });

    private IQueryable<Entry> Counting(IReadOnlyCollection<string> codes, DateOnly from, DateOnly asOf) => db.Set<Entry>().AsNoTracking()
        .Where(entry => entry.Live && codes.Contains(entry.FigureCode) && entry.PeriodStart >= from && entry.PeriodEnd <= asOf);

    private async Task<IQueryable<Entry>> EntriesUnderAsync(UnitId unit, IQueryable<Entry> counting, CancellationToken cancel)
    {
        var own = await PlacesOfAsync(unit, cancel);

        // Everything stands under the root: no join is needed there.
        return own.Any(place => place.Level == 1) ? counting : Placed(own, counting).Select(row => row.Entry);
    }

    private async Task<List<PlacedEntry>> PlacedAsync(UnitId unit, IQueryable<Entry> counting, CancellationToken cancel) =>
        await Placed(await PlacesOfAsync(unit, cancel), counting).ToListAsync(cancel);

    private IQueryable<PlacedEntry> Placed(IReadOnlyList<DatedPlace> own, IQueryable<Entry> counting)
    {
        IQueryable<PlacedEntry>? all = null;
        foreach (var top in own)
        {
            var (first, until) = (top.From, top.To is null || top.To == top.ClosedOn ? DateOnly.MaxValue : top.To.Value);
            var rows =
                from place in units.DatedPlaces().Under(TreePath.Parse(top.Path), place => place.Path)
                join entry in counting on place.UnitId equals entry.UnitId
                where entry.PeriodEnd >= first && entry.PeriodEnd < until
                    && place.From <= entry.PeriodEnd
                    && (place.To == null || place.To > entry.PeriodEnd || (place.To == place.ClosedOn && place.To > entry.PeriodStart))
                select new PlacedEntry { Entry = entry, Path = place.Path };
            all = all is null ? rows : all.Concat(rows);
        }

        return all ?? counting.Where(_ => false).Select(entry => new PlacedEntry { Entry = entry, Path = string.Empty });
    }

    private sealed class SlimEntry
    {
        public required string FigureCode { get; init; }

        public required Period Period { get; init; }

        public required EntryScope Scope { get; init; }

        public required long? Value { get; init; }
    }
}
