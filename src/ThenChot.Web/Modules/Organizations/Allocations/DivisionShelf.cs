using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Restructurings;

namespace ThenChot.Web.Modules.Organizations.Allocations;

/// <summary>A division with the act it belongs to and what waits there.</summary>
public sealed record DivisionLine(Division Division, string Title, TreePath Path, IReadOnlyList<DividedAmount> Waiting);

/// <summary>One division with what counts there now; <see cref="Waiting"/> as if no share had been entered for it.</summary>
public sealed record OpenDivision(DivisionLine Line, IReadOnlyList<Allocation> Shares, IReadOnlyList<AllocationEntry> Entries, IReadOnlyDictionary<UnitId, PicturedUnit> Units)
{
    public DivisionKey Key => Line.Division.Key;
}

/// <summary>Divisions of figures within a person's reach.</summary>
public sealed class DivisionShelf(AppDb db, Actor actor, IEnumerable<IDividedAmounts> amounts, AppliedShelf applied)
{
    /// <summary>Where something waits, the latest act first, with the units they name.</summary>
    public async Task<(IReadOnlyList<DivisionLine> Lines, IReadOnlyDictionary<UnitId, PicturedUnit> Units)> WaitingAsync(CancellationToken cancel)
    {
        var (lineage, waiting) = await ReadAsync(null, cancel);
        var at = waiting.ToLookup(amount => amount.At);
        var divisions = (lineage?.Divisions ?? []).Where(division => at.Contains(division.Key)).ToList();
        var ids = divisions.Select(division => division.Key.Act).Distinct().ToList();
        var records = (await Records.Where(record => ids.Contains(record.ActId)).Select(record => new { record.ActId, record.Order, record.Draft, record.Path }).ToListAsync(cancel))
            .ToDictionary(record => (record.ActId, record.Order - 1));
        List<DivisionLine> lines =
        [
            .. from division in divisions
               let key = (division.Key.Act, division.Key.Order)
               where records.ContainsKey(key)
               orderby division.On descending, division.Key.Order
               select new DivisionLine(division, RestructuringWords.Title(RestructuringJson.Draft(records[key].Draft)), TreePath.Parse(records[key].Path), [.. at[division.Key]]),
        ];
        return (lines, await applied.UnitsAsync(lines.SelectMany(line => line.Division.Onto.Append(line.Division.Key.Of)), cancel));
    }

    /// <summary>Null when there is no such division, or its act lies beyond the actor's reach or was reversed.</summary>
    public async Task<OpenDivision?> FindAsync(DivisionKey key, CancellationToken cancel)
    {
        var order = key.Order + 1;
        var record = await Records.Where(r => r.ActId == key.Act && r.Order == order).Select(r => new
        {
            r.Draft,
            r.Path,
            Entries = db.Set<AllocationEntry>().Where(e => e.ActId == r.ActId && e.Order == key.Order && e.Direction == key.Direction && e.OfId == key.Of).OrderByDescending(e => e.MadeAt).ToList(),
        }).FirstOrDefaultAsync(cancel);
        if (record is null)
        {
            return null;
        }

        var (lineage, waiting) = await ReadAsync(key, cancel);
        if (lineage?.Divisions.FirstOrDefault(one => one.Key == key) is not { } division)
        {
            return null;
        }

        var line = new DivisionLine(division, RestructuringWords.Title(RestructuringJson.Draft(record.Draft)), TreePath.Parse(record.Path), [.. waiting.Where(amount => amount.At == key)]);
        return new(
            line,
            [.. lineage.Allocations.Where(share => new DivisionKey(share.Act, share.Order, share.Direction, share.Of) == key)],
            record.Entries,
            await applied.UnitsAsync(division.Onto.Append(key.Of), cancel));
    }

    private IQueryable<RestructuringRecord> Records =>
        db.Set<RestructuringRecord>().AsNoTracking().Within(actor.ScopeOf(OrganizationPermissions.ReadRestructurings), record => record.Path).Where(record => record.ReversedById == null);

    private async Task<(LineageOnto? Lineage, List<DividedAmount> Waiting)> ReadAsync(DivisionKey? anew, CancellationToken cancel)
    {
        LineageOnto? lineage = null;
        var all = new List<DividedAmount>();
        foreach (var source in amounts)
        {
            var read = await source.WaitingAsync(anew, cancel);
            lineage ??= read.Lineage;
            all.AddRange(read.Amounts);
        }

        return (lineage, all);
    }
}
