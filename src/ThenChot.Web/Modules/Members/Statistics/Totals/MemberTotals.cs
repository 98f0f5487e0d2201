using System.Text.Json;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics.Totals;

/// <summary>
/// Keeps the totals in the act that changes what they count. The cells an act touched are counted anew from their files, units that moved take
/// their members along, and the differences are added to every unit above: so the city is read as fast as a cell.
/// </summary>
public sealed class MemberTotals(AppDb db, UnitDirectory units, PersonDirectory people, TimeProvider clock) : IActCloser
{
    private const int CellsAtOnce = 500;
    private static readonly string[] Counted = ["cell_id", "left_on", "sex", "official_on", "age_from", "merged_into_id"];
    private readonly HashSet<UnitId> poured = [];

    private DateOnly Today => VietnameseFormat.DayOf(clock.GetUtcNow());

    /// <summary>Members were added to these cells by the thousand, past the change tracker.</summary>
    public void Poured(IEnumerable<UnitId> cells) => poured.UnionWith(cells);

    public async Task CloseAsync(IReadOnlyList<ActChange> changes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var cells = poured.Concat(await CellsOfAsync(changes, cancel)).ToHashSet();
        poured.Clear();
        var moved = changes.Where(static c => c.TableName == "org_unit_position").Select(static c => UnitId.From(Guid.Parse(c.RecordId.AsSpan(0, 36)))).ToHashSet();
        if (cells.Count + moved.Count > 0)
        {
            await RefreshAsync(cells, moved, cancel);
        }
    }

    /// <summary>Units whose place has come, or gone, with the day: a restructuring may have been decided ahead.</summary>
    public async Task FollowTreeAsync(CancellationToken cancel)
    {
        var moved = await (
            from place in units.LastPlaces(Today)
            join seat in db.Set<TotalSeat>() on place.UnitId equals seat.UnitId
            where place.Path != seat.Path
            select place.UnitId).ToListAsync(cancel);
        await RefreshAsync(new HashSet<UnitId>(), moved.ToHashSet(), cancel);
    }

    /// <summary>Counts these cells anew, and adds units where they stand today.</summary>
    private async Task RefreshAsync(IReadOnlySet<UnitId> cells, IReadOnlySet<UnitId> moved, CancellationToken cancel)
    {
        foreach (var piece in cells.Union(moved).OrderBy(static u => u.Value).Chunk(CellsAtOnce))
        {
            await RefreshAsync([.. piece], cells, cancel);
        }
    }

    private async Task RefreshAsync(List<UnitId> piece, IReadOnlySet<UnitId> cells, CancellationToken cancel)
    {
        var kept = (await db.Set<MemberTotal>().AsNoTracking().Where(t => piece.Contains(t.UnitId) && t.Own != 0).ToListAsync(cancel)).ToLookup(static t => t.UnitId);
        var recounted = piece.FindAll(cells.Contains);
        var fresh = recounted.Count == 0 ? [] : await CountAsync(recounted, cancel);
        var old = await db.Set<TotalSeat>().AsNoTracking().Where(s => piece.Contains(s.UnitId)).ToDictionaryAsync(static s => s.UnitId, static s => TreePath.Parse(s.Path), cancel);
        var now = await units.LastPlaces(Today).Where(p => piece.Contains(p.UnitId)).Select(static p => new { p.UnitId, p.Path }).ToListAsync(cancel);
        var seats = now.ToDictionary(static p => p.UnitId, static p => TreePath.Parse(p.Path));
        var above = await AboveAsync([.. old.Values.Concat(seats.Values).SelectMany(static p => p.Chain).Distinct()], cancel);

        var sheet = new TotalSheet();
        foreach (var unit in piece)
        {
            var before = kept[unit].Select(static t => (Of: new TraitValue(t.Trait, t.Value), t.Own)).ToList();
            var after = cells.Contains(unit) ? [.. fresh.GetValueOrDefault(unit, []).Select(static f => (f.Key, f.Value))] : before;
            if (before.Count + after.Count == 0)
            {
                continue;
            }

            var from = old.GetValueOrDefault(unit);
            var to = seats.GetValueOrDefault(unit, from);
            Put(sheet, unit, before, from, above, -1);
            Put(sheet, unit, after, to, above, 1);
            if (from != to)
            {
                sheet.Seat(unit, to);
            }
        }

        await sheet.StoreAsync(db, cancel);
    }

    /// <summary>A unit that stands nowhere counts for itself alone; a closed one counts in the units it last stood under, wherever they are now.</summary>
    private static void Put(TotalSheet sheet, UnitId unit, List<(TraitValue Of, int Own)> rows, TreePath path, Dictionary<string, UnitId> above, int sign)
    {
        foreach (var (of, own) in rows)
        {
            sheet.Add(unit, of, sign * own, sign * own);
            foreach (var ancestor in path == default ? [] : path.Chain.Where(p => p != path).Select(p => above[p.Value]))
            {
                sheet.Add(ancestor, of, 0, sign * own);
            }
        }
    }

    /// <summary>What the files of these cells say today.</summary>
    private async Task<Dictionary<UnitId, Dictionary<TraitValue, int>>> CountAsync(List<UnitId> cells, CancellationToken cancel)
    {
        var counts = new Dictionary<UnitId, Dictionary<TraitValue, int>>();
        await foreach (var line in Lines().Where(l => cells.Contains(l.CellId)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!counts.TryGetValue(line.CellId, out var cell))
            {
                counts[line.CellId] = cell = [];
            }

            foreach (var of in line.Traits)
            {
                cell[of] = cell.GetValueOrDefault(of) + 1;
            }
        }

        return counts;
    }

    /// <summary>Everybody in the register with what is counted of them.</summary>
    internal IQueryable<CountedMember> Lines() =>
        from file in db.Set<MemberFile>().AsNoTracking()
        where file.LeftOn == null
        join person in people.Lines() on file.PersonId equals person.Id
        select new CountedMember { CellId = file.CellId, Sex = file.Sex, OfficialOn = file.OfficialOn, BornOn = person.BornOn, AgeFrom = file.AgeFrom };

    private async Task<Dictionary<string, UnitId>> AboveAsync(List<TreePath> paths, CancellationToken cancel)
    {
        var wanted = paths.ConvertAll(static p => p.Value);
        var found = await units.EverPlaces().Where(p => EF.Parameter(wanted).Contains(p.Path)).Select(static p => new { p.Path, p.UnitId }).Distinct().ToListAsync(cancel);
        return found.DistinctBy(static p => p.Path, StringComparer.Ordinal).ToDictionary(static p => p.Path, static p => p.UnitId, StringComparer.Ordinal);
    }

    /// <summary>The cells, old and new, of every file that changed in something counted, also by the birth date of its person.</summary>
    private async Task<HashSet<UnitId>> CellsOfAsync(IReadOnlyList<ActChange> changes, CancellationToken cancel)
    {
        var (cells, files, persons) = (new HashSet<UnitId>(), new List<MemberId>(), new List<PersonId>());
        foreach (var change in changes)
        {
            if (change.TableName == "member_file" && change.Operation != BulkRow.Operation && Columns(change).Intersect(Counted, StringComparer.Ordinal).Any())
            {
                files.Add(MemberId.From(Guid.Parse(change.RecordId)));
                cells.UnionWith(new[] { change.Before, change.After }.Select(CellOf).OfType<UnitId>());
            }
            else if (change.TableName == "org_person" && change.Before is not null && Columns(change).Contains("born_on", StringComparer.Ordinal))
            {
                persons.Add(PersonId.From(Guid.Parse(change.RecordId)));
            }
        }

        if (files.Count + persons.Count > 0)
        {
            cells.UnionWith(await db.Set<MemberFile>().IgnoreQueryFilters().AsNoTracking().Where(f => files.Contains(f.Id) || persons.Contains(f.PersonId)).Select(static f => f.CellId).ToListAsync(cancel));
        }

        return cells;
    }

    private static IEnumerable<string> Columns(ActChange change)
    {
        using var columns = JsonDocument.Parse(change.After ?? change.Before ?? "{}");
        return [.. columns.RootElement.EnumerateObject().Select(static c => c.Name)];
    }

    private static UnitId? CellOf(string? columns)
    {
        if (columns is null)
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(columns);
        return parsed.RootElement.TryGetProperty("cell_id", out var cell) && cell.GetString() is { } id ? UnitId.From(Guid.Parse(id)) : null;
    }
}

/// <summary>What is counted of one member.</summary>
internal sealed class CountedMember
{
    public UnitId CellId { get; init; }

    public Sex? Sex { get; init; }

    public PartialDate? OfficialOn { get; init; }

    public PartialDate? BornOn { get; init; }

    public PartialDate AgeFrom { get; init; }

    public IReadOnlyList<TraitValue> Traits => TraitValue.Of(Sex, OfficialOn is not null, BornOn, AgeFrom);
}
