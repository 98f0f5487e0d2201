using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>How units followed one another, for quy đổi theo tổ chức của ngày khác. Three queries whatever is re-cast.</summary>
public sealed class LineageReader(AppDb db)
{
    /// <summary>Acts that were reversed: they count on no day. Records number the acts of a bundle from 1, successions from 0.</summary>
    private IQueryable<RestructuringRecord> Reversed => db.Set<RestructuringRecord>().Where(r => r.ReversedById != null);

    /// <summary>Everything that is needed to carry figures of any day onto the tree of the day <paramref name="target"/>.</summary>
    public async Task<LineageOnto> OntoAsync(DateOnly target, CancellationToken cancel = default) => new(
        target,
        await db.Set<Succession>().AsNoTracking().Where(s => !Reversed.Any(r => r.ActId == s.Act && r.Order == s.Order + 1)).ToListAsync(cancel),
        await db.Set<Allocation>().AsNoTracking().Where(a => !Reversed.Any(r => r.ActId == a.Act && r.Order == a.Order + 1)).ToListAsync(cancel),
        await db.Set<UnitPosition>().AsNoTracking().Where(p => p.To == null || p.From < p.To).Select(p => new DatedParent(p.UnitId, p.ParentId, p.From, p.To)).ToListAsync(cancel));
}

/// <summary>Under which unit another stood, from a day to before another.</summary>
public sealed record DatedParent(UnitId Unit, UnitId? Parent, DateOnly From, DateOnly? To);

/// <summary>The lineage onto one tree; a <see cref="Recast"/> for each day figures come from.</summary>
public sealed class LineageOnto(DateOnly target, IReadOnlyList<Succession> successions, IReadOnlyList<Allocation> allocations, IReadOnlyList<DatedParent> parents)
{
    private readonly Dictionary<DateOnly, Recast> known = [];
    private readonly ILookup<UnitId, DatedParent> places = parents.ToLookup(place => place.Unit);
    private readonly TreeOnDay tree = new(target, parents
        .Where(place => place.From <= target && (place.To is null || target < place.To))
        .ToDictionary(place => place.Unit, place => place.Parent));

    public Recast From(DateOnly origin) => known.TryGetValue(origin, out var recast) ? recast : known[origin] =
        new Recast(origin, tree, successions, allocations, unit => (target >= origin ? places[unit].MaxBy(p => p.From) : places[unit].MinBy(p => p.From))?.Parent);
}
