using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>
/// How units followed one another, for quy đổi theo tổ chức của ngày khác. Reads the carried units, all that ever took over or were taken over, and
/// what stood above them: two queries, one more for each level of units above that nobody named; none while no act was stored since they were read.
/// </summary>
public sealed class LineageReader(AppDb db, UnitDirectory units, LineageShelf shelf)
{
    /// <summary>Acts that were reversed: they count on no day. Records number the acts of a bundle from 1, successions from 0.</summary>
    private IQueryable<RestructuringRecord> Reversed => db.Set<RestructuringRecord>().Where(r => r.ReversedById != null);

    /// <summary>
    /// What is needed to read figures of these units: on the trees as they stood (<paramref name="target"/> null) or carried onto
    /// the tree of a day.
    /// </summary>
    public Task<LineageOnto> OntoAsync(DateOnly? target, IEnumerable<UnitId> carried, CancellationToken cancel = default) => ReadAsync(target, carried, true, cancel);

    /// <summary>As above, for who took over from whom alone: no shares, and a query less.</summary>
    public Task<LineageOnto> HeirsOntoAsync(DateOnly target, IEnumerable<UnitId> carried, CancellationToken cancel = default) => ReadAsync(target, carried, false, cancel);

    /// <summary>Onto the tree of a day for any unit there ever was, without shares: two queries and every place of every unit, for readings that cannot name the units before.</summary>
    public async Task<LineageOnto> WholeAsync(DateOnly target, CancellationToken cancel = default)
    {
        var kept = await db.StateAsync(cancel) is { } state ? shelf.At(state) : new LineageKept("");
        var successions = kept.Successions ??= await CountingAsync(cancel);
        return new LineageOnto(target, successions, [], kept.Places ??= await units.DatedPlaces().ToListAsync(cancel));
    }

    private async Task<LineageOnto> ReadAsync(DateOnly? target, IEnumerable<UnitId> carried, bool shares, CancellationToken cancel)
    {
        var kept = await db.StateAsync(cancel) is { } state ? shelf.At(state) : new LineageKept("");
        var wanted = carried.ToHashSet();
        IReadOnlyList<Succession> successions = [];
        IReadOnlyList<Allocation> allocations = [];
        if (target is not null)
        {
            if (shares && kept.Allocations is null)
            {
                (kept.Successions, kept.Allocations) = await StepsAsync(cancel);
            }

            successions = kept.Successions ??= await CountingAsync(cancel);
            allocations = shares ? kept.Allocations! : [];
            wanted.UnionWith(successions.SelectMany(static step => new[] { step.From, step.To }));
        }

        return new LineageOnto(target, successions, allocations, kept.PlacesOf(wanted, target) ?? kept.Keep(wanted, target, await PlacesAsync([.. wanted], target ?? default, cancel)));
    }

    private IQueryable<Succession> Counting => db.Set<Succession>().AsNoTracking().Where(s => !Reversed.Any(r => r.ActId == s.Act && r.Order == s.Order + 1));

    private async Task<IReadOnlyList<Succession>> CountingAsync(CancellationToken cancel) => InOrder(await (
        from step in Counting
        join old in db.Set<Unit>() on step.From equals old.Id
        join heir in db.Set<Unit>() on step.To equals heir.Id
        select new Coded { Step = step, From = old.CodeKey, To = heir.CodeKey }).ToListAsync(cancel));

    /// <summary>By the codes of the units, so that remainders of a division go to the same units in every installation, whatever their ids.</summary>
    private static IReadOnlyList<Succession> InOrder(IEnumerable<Coded> steps) =>
        [.. steps.OrderBy(step => step.From, StringComparer.Ordinal).ThenBy(step => step.To, StringComparer.Ordinal).Select(step => step.Step).Distinct()];

    /// <summary>Who took over from whom, each with the shares entered for it.</summary>
    private async Task<(IReadOnlyList<Succession> Steps, IReadOnlyList<Allocation> Shares)> StepsAsync(CancellationToken cancel)
    {
        var shares = db.Set<Allocation>().AsNoTracking();
        var read = await (
            from step in Counting
            join forward in shares.Where(share => share.Direction == RecastDirection.Forward)
                on new { step.Act, step.Order, Of = step.From, Onto = step.To } equals new { forward.Act, forward.Order, forward.Of, forward.Onto } into forwards
            from forward in forwards.DefaultIfEmpty()
            join backward in shares.Where(share => share.Direction == RecastDirection.Backward)
                on new { step.Act, step.Order, Of = step.To, Onto = step.From } equals new { backward.Act, backward.Order, backward.Of, backward.Onto } into backwards
            from backward in backwards.DefaultIfEmpty()
            join old in db.Set<Unit>() on step.From equals old.Id
            join heir in db.Set<Unit>() on step.To equals heir.Id
            select new { step, forward, backward, From = old.CodeKey, To = heir.CodeKey }).ToListAsync(cancel);
        return (InOrder(read.Select(row => new Coded { Step = row.step, From = row.From, To = row.To })), [.. read.SelectMany(row => new[] { row.forward, row.backward }).OfType<Allocation>().Distinct()]);
    }

    private sealed class Coded
    {
        public Succession Step { get; init; } = null!;

        public string From { get; init; } = "";

        public string To { get; init; } = "";
    }

    /// <summary>Every place of these units and of all that ever stood above them, with the names of a day.</summary>
    private async Task<List<DatedPlace>> PlacesAsync(List<UnitId> wanted, DateOnly day, CancellationToken cancel)
    {
        var parents = db.Set<UnitPosition>().Where(position => EF.Parameter(wanted).Contains(position.UnitId)).Select(position => position.ParentId);
        var places = await Named(day).Where(place => EF.Parameter(wanted).Contains(place.UnitId) || parents.Contains(place.UnitId) || place.ParentId == null).ToListAsync(cancel);
        while (true)
        {
            var known = places.Select(place => place.Path).ToHashSet(StringComparer.Ordinal);
            var above = places.SelectMany(place => TreePath.Parse(place.Path).Chain).Select(path => path.Value).Where(path => !known.Contains(path)).Distinct(StringComparer.Ordinal).ToList();
            if (above.Count == 0)
            {
                return places;
            }

            var more = await Named(day).Where(place => db.Set<UnitPosition>().Any(other => other.UnitId == place.UnitId && EF.Parameter(above).Contains(other.Path))).ToListAsync(cancel);
            if (more.Count == 0)
            {
                return places;
            }

            places.AddRange(more);
        }
    }

    /// <summary>All places, with the name each unit bears on a day.</summary>
    private IQueryable<DatedPlace> Named(DateOnly day) =>
        from place in units.DatedPlaces()
        select new DatedPlace
        {
            UnitId = place.UnitId, Code = place.Code, ParentId = place.ParentId, Path = place.Path, Level = place.Level, From = place.From, To = place.To, ClosedOn = place.ClosedOn,
            Name = db.Set<UnitName>().Where(name => name.UnitId == place.UnitId && name.From <= day && (name.To == null || day < name.To)).Max(name => name.Name) ?? "",
        };
}

/// <summary>The lineage onto one tree; a <see cref="Recast"/> for each day figures come from.</summary>
public sealed class LineageOnto(DateOnly? target, IReadOnlyList<Succession> successions, IReadOnlyList<Allocation> allocations, IReadOnlyList<DatedPlace> places)
{
    private readonly Dictionary<(bool Forward, int Before), Recast> known = [];
    private readonly List<DateOnly> acts = [.. successions.Select(step => step.On).Distinct().Order()];
    private readonly TreeOnDay tree = new(target ?? default, places
        .Where(place => place.From <= target && (place.To is null || target < place.To))
        .ToDictionary(place => place.UnitId, place => place.ParentId));

    /// <summary>Every place where figures of one unit pass to several.</summary>
    public IReadOnlyList<Division> Divisions => field ??= Division.Among(successions);

    /// <summary>The shares that count.</summary>
    public IReadOnlyList<Allocation> Allocations => allocations;

    /// <summary>Every unit that took over from one or was taken over, also from itself.</summary>
    public IReadOnlySet<UnitId> Passed => field ??= successions.SelectMany(static step => new[] { step.From, step.To }).ToHashSet();

    /// <summary>The same lineage onto the tree of another day, without reading again.</summary>
    public LineageOnto Onto(DateOnly other) => new(other, successions, allocations, places);

    /// <summary>As if no share had been entered for this division.</summary>
    public LineageOnto Without(DivisionKey division) =>
        new(Target, successions, [.. allocations.Where(share => new DivisionKey(share.Act, share.Order, share.Direction, share.Of) != division)], places);

    /// <summary>Where each of the units stood, and all that stood above them.</summary>
    public ILookup<UnitId, DatedPlace> Places { get; } = places.ToLookup(place => place.UnitId);

    /// <summary>Null when figures are read as they stood.</summary>
    public DateOnly? Target { get; } = target;

    /// <summary>The day figures of a period pass on from: its last; of a unit that closed within it, the unit's own last day.</summary>
    public DateOnly OriginOf(UnitId unit, DateOnly periodEnd) =>
        Places[unit].Select(place => place.ClosedOn).FirstOrDefault() is { } closed && closed <= periodEnd ? closed.AddDays(-1) : periodEnd;

    /// <summary>The units of the tree that stand for a unit of the end of a period; empty when nobody took over.</summary>
    public IReadOnlyList<UnitId> HeirsOf(UnitId unit, DateOnly periodEnd) => From(OriginOf(unit, periodEnd)).HeirsOf(unit);

    /// <summary>Days between the same two acts carry alike.</summary>
    public Recast From(DateOnly origin) => (tree.Day >= origin, acts.Count(day => day <= origin)) is var between && known.TryGetValue(between, out var recast) ? recast : known[between] =
        new Recast(origin, tree, successions, allocations, unit => (tree.Day >= origin ? Places[unit].MaxBy(place => place.From) : Places[unit].MinBy(place => place.From))?.ParentId);
}
