using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics.Totals;

/// <summary>A kept total that is not what the files say.</summary>
public sealed record TotalDifference(UnitId Unit, TraitValue Of, int KeptOwn, int CountedOwn, int Kept, int Counted);

/// <summary>Kiểm tra lại số tổng: counts every file again and names each total that differs.</summary>
public sealed class TotalsCheck(AppDb db, MemberTotals totals, UnitDirectory units, Acts acts, TimeProvider clock)
{
    /// <summary>Reads files, places and totals once each; empty when all is right.</summary>
    public async Task<IReadOnlyList<TotalDifference>> CompareAsync(CancellationToken cancel = default)
    {
        var counted = await CountAsync(await PathsAsync(cancel), cancel);
        var found = new List<TotalDifference>();
        await foreach (var kept in db.Set<MemberTotal>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = (kept.UnitId, new TraitValue(kept.Trait, kept.Value));
            counted.Remove(key, out var right);
            if ((kept.Own, kept.Whole) != right)
            {
                found.Add(new TotalDifference(key.UnitId, key.Item2, kept.Own, right.Own, kept.Whole, right.Whole));
            }
        }

        found.AddRange(counted.Select(static c => new TotalDifference(c.Key.Unit, c.Key.Of, 0, c.Value.Own, 0, c.Value.Whole)));
        return found;
    }

    /// <summary>Writes what was counted; gives what differed.</summary>
    public async Task<IReadOnlyList<TotalDifference>> MendAsync(CancellationToken cancel = default)
    {
        IReadOnlyList<TotalDifference> found = [];
        await acts.AloneAsync(
            async () =>
            {
                found = await CompareAsync(cancel);
                var sheet = new TotalSheet();
                foreach (var one in found)
                {
                    sheet.Add(one.Unit, one.Of, one.CountedOwn - one.KeptOwn, one.Counted - one.Kept);
                }

                var known = await db.Set<TotalSeat>().AsNoTracking().ToDictionaryAsync(static s => s.UnitId, static s => s.Path, cancel);
                var own = found.Where(static f => f.CountedOwn > 0).Select(static f => f.Unit).Concat(known.Keys).ToHashSet();
                foreach (var (unit, path) in (await PathsAsync(cancel)).Where(p => own.Contains(p.Key) && known.GetValueOrDefault(p.Key) != p.Value.Value))
                {
                    sheet.Seat(unit, path);
                }

                await sheet.StoreAsync(db, cancel);
            },
            cancel);
        return found;
    }

    /// <summary>Once a day: units whose new place begins today take their members along; a register from before totals were kept gets them.</summary>
    public async Task KeepAsync(CancellationToken cancel)
    {
        if (await db.Set<TotalSeat>().AnyAsync(cancel))
        {
            await acts.AloneAsync(() => totals.FollowTreeAsync(cancel), cancel);
        }
        else
        {
            await MendAsync(cancel);
        }
    }

    private async Task<Dictionary<UnitId, TreePath>> PathsAsync(CancellationToken cancel) =>
        await units.LastPlaces(VietnameseFormat.DayOf(clock.GetUtcNow())).Select(static p => new { p.UnitId, p.Path }).ToDictionaryAsync(static p => p.UnitId, static p => TreePath.Parse(p.Path), cancel);

    private async Task<Dictionary<(UnitId Unit, TraitValue Of), (int Own, int Whole)>> CountAsync(Dictionary<UnitId, TreePath> paths, CancellationToken cancel)
    {
        var ever = await units.EverPlaces().Select(static p => new { p.Path, p.UnitId }).Distinct().ToListAsync(cancel);
        var byPath = ever.DistinctBy(static p => p.Path, StringComparer.Ordinal).ToDictionary(static p => p.Path, static p => p.UnitId, StringComparer.Ordinal);
        var above = paths.ToDictionary(static p => p.Key, p => p.Value.Chain.Where(path => path != p.Value).Select(path => byPath[path.Value]).ToList());
        var counted = new Dictionary<(UnitId Unit, TraitValue Of), (int Own, int Whole)>();
        await foreach (var line in totals.Lines().AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var of in line.Traits)
            {
                Add(line.CellId, of, 1);
                foreach (var unit in above.GetValueOrDefault(line.CellId, []))
                {
                    Add(unit, of, 0);
                }
            }
        }

        return counted;

        void Add(UnitId unit, TraitValue of, int own)
        {
            var old = counted.GetValueOrDefault((unit, of));
            counted[(unit, of)] = (old.Own + own, old.Whole + 1);
        }
    }
}
