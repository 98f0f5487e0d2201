using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>Stores planned units: finds each its parent and its number among the siblings. Runs inside an act.</summary>
public sealed class UnitFounder(AppDb db, Acts acts, TimeProvider clock)
{
    /// <summary>Founds one unit in the open act; only the root has no parent.</summary>
    public async Task<Outcome<UnitId>> FoundAsync(UnitSeed seed, CancellationToken cancel = default)
    {
        var known = await KnownAsync(cancel);
        var row = new UnitRow(1, seed.Code, seed.Name, seed.Kind, seed.ParentCode ?? string.Empty, VietnameseFormat.Date(seed.FoundedOn), string.Empty);
        var import = UnitImport.Read([row], known, await KindsAsync(cancel));
        return import.Faults.Count > 0
            ? new Refusal("organizations.unit-refused", import.Faults[0].Reason)
            : (await FoundAsync(import.Plan, known, cancel))[UnitCode.Key(seed.Code)];
    }

    internal Task<List<UnitKind>> KindsAsync(CancellationToken cancel) =>
        db.Set<UnitKind>().AsNoTracking().OrderBy(k => k.Number).ToListAsync(cancel);

    /// <summary>Every unit there ever was, by <see cref="UnitCode.Key"/>.</summary>
    internal async Task<Dictionary<string, KnownUnit>> KnownAsync(CancellationToken cancel)
    {
        var rows = await (
            from position in db.Set<UnitPosition>().AsNoTracking()
            join unit in db.Set<Unit>() on position.UnitId equals unit.Id
            join name in db.Set<UnitName>() on position.UnitId equals name.UnitId
            select new { unit.CodeKey, unit.Id, position.Path, unit.FoundedOn, unit.ClosedOn, name.Name, position.From, position.To, Named = name.From }).ToListAsync(cancel);
        return rows.GroupBy(r => r.CodeKey, StringComparer.Ordinal)
            .Select(g => g.OrderBy(r => r.To > r.From || r.To is null).ThenBy(r => r.From).ThenBy(r => r.Named).Last())
            .ToDictionary(
                r => r.CodeKey,
                r => new KnownUnit(r.Name, new UnitSeat(r.Id, TreePath.Parse(r.Path), new DateSpan(r.FoundedOn, r.ClosedOn))),
                StringComparer.Ordinal);
    }

    /// <summary>Adds the units of a sound plan to the open act; gives their ids by key.</summary>
    internal async Task<Dictionary<string, UnitId>> FoundAsync(IReadOnlyList<PlannedUnit> plan, IReadOnlyDictionary<string, KnownUnit> known, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var seats = new Dictionary<string, UnitSeat>(StringComparer.Ordinal);
        var numbers = await LastNumbersAsync([.. plan.Select(p => p.ParentKey).OfType<string>().Where(known.ContainsKey).Select(k => known[k].Seat.Id).Distinct()], cancel);
        var made = new Dictionary<string, UnitId>(StringComparer.Ordinal);
        foreach (var planned in plan)
        {
            var parent = planned.ParentKey is null ? null : seats.TryGetValue(planned.ParentKey, out var seat) ? seat : known[planned.ParentKey].Seat;
            var number = 1;
            if (parent is not null)
            {
                number = numbers.GetValueOrDefault(parent.Id) + 1;
                numbers[parent.Id] = number;
            }

            if (!Unit.Found(planned.Founding, parent, number, now, acts.Current.Id).TryGet(out var unit, out var why))
            {
                throw new InvalidOperationException($"{planned.Row.Code}: {why.Sentence}");
            }

            db.Add(unit);
            made.Add(unit.CodeKey, unit.Id);
            seats.Add(unit.CodeKey, unit.SeatOn(unit.FoundedOn));
        }

        return made;
    }

    /// <summary>The highest number given to a child so far; numbers of closed units are not given again.</summary>
    private async Task<Dictionary<UnitId, int>> LastNumbersAsync(List<UnitId> parents, CancellationToken cancel)
    {
        if (parents.Count == 0)
        {
            return [];
        }

        var last = await db.Set<UnitPosition>().AsNoTracking()
            .Where(p => p.ParentId != null && parents.Contains(p.ParentId.Value))
            .GroupBy(p => p.ParentId)
            .Select(g => new { Parent = g.Key, Path = g.Max(p => p.Path.Substring(p.Path.Length - TreePath.SegmentLength)) })
            .ToListAsync(cancel);
        return last.ToDictionary(l => l.Parent!.Value, l => TreePath.Parse(l.Path!).Number);
    }
}
