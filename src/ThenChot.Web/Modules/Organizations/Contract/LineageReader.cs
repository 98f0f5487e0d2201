using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>How units followed one another, for quy đổi theo tổ chức của ngày khác. Four queries whatever is re-cast.</summary>
public sealed class LineageReader(AppDb db)
{
    private List<Succession>? successions;
    private List<Allocation>? allocations;

    /// <summary>Carries figures of the day <paramref name="origin"/> onto the tree of the day <paramref name="target"/>.</summary>
    public async Task<Recast> RecastAsync(DateOnly origin, DateOnly target, CancellationToken cancel = default)
    {
        successions ??= await db.Set<Succession>().AsNoTracking().ToListAsync(cancel);
        allocations ??= await db.Set<Allocation>().AsNoTracking().ToListAsync(cancel);
        var places = await db.Set<UnitPosition>().AsNoTracking()
            .Where(p => p.From <= target && (p.To == null || target < p.To))
            .Select(p => new { p.UnitId, p.ParentId })
            .ToDictionaryAsync(p => p.UnitId, p => p.ParentId, cancel);
        var edges = (await db.Set<UnitPosition>().AsNoTracking().Select(p => new { p.UnitId, p.ParentId, p.From }).ToListAsync(cancel)).ToLookup(p => p.UnitId);
        var forward = target >= origin;
        return new Recast(origin, new TreeOnDay(target, places), successions, allocations, unit =>
            (forward ? edges[unit].MaxBy(p => p.From) : edges[unit].MinBy(p => p.From))?.ParentId);
    }
}
