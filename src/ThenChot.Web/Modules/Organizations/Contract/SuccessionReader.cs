using ThenChot.Domain.Organizations.Restructuring;

namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>Which units took over from which, for rights; acts that were reversed do not count. Each call is one query.</summary>
public sealed class SuccessionReader(AppDb db)
{
    /// <summary>The units that took over from each of these, itself left out.</summary>
    public async Task<ILookup<UnitId, UnitId>> SuccessorsAsync(IEnumerable<UnitId> units, CancellationToken cancel = default)
    {
        var wanted = units.Distinct().ToList();
        var reversed = db.Set<RestructuringRecord>().Where(r => r.ReversedById != null);
        var rows = wanted.Count == 0 ? [] : await db.Set<Succession>().AsNoTracking()
            .Where(s => wanted.Contains(s.From) && s.To != s.From && !reversed.Any(r => r.ActId == s.Act && r.Order == s.Order + 1))
            .Select(s => new { s.From, s.To }).Distinct().ToListAsync(cancel);
        return rows.ToLookup(s => s.From, s => s.To);
    }

    /// <summary>
    /// Every place that closed units ever had which a unit of this subtree succeeds, at whatever remove: their figures,
    /// reports and history may be read. Paths are never given again, so each names one unit.
    /// </summary>
    public async Task<IReadOnlyList<TreePath>> ClosedPlacesAsync(TreePath subtree, DateOnly today, CancellationToken cancel = default)
    {
        var (from, to) = (subtree.Value, subtree.UpperBound);
        var paths = await db.Database.SqlQuery<string>($"""
            with recursive counted as (
              select s."from", s."to" from org_succession s
              where s."from" <> s."to" and not exists (select 1 from org_restructuring r where r.act_id = s.act and r."order" = s."order" + 1 and r.reversed_by_id is not null)
            ), past(id) as (
              select c."from" from counted c join org_unit_position p on p.unit_id = c."to"
              where p."from" <= {today} and (p."to" is null or p."to" > {today}) and p.path >= {from} and p.path < {to}
              union
              select c."from" from counted c join past on c."to" = past.id
            )
            select distinct p.path as "Value" from past
            join org_unit u on u.id = past.id
            join org_unit_position p on p.unit_id = past.id
            where u.closed_on is not null and u.closed_on <= {today}
            """).ToListAsync(cancel);
        return [.. paths.Select(TreePath.Parse)];
    }
}
