using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Enterprises;
using ThenChot.Domain.Organizations.Register;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Enterprises;

/// <summary>Counts Party organisations outside the State sector from the units themselves; five queries.</summary>
public sealed class NonStateReader(AppDb db, UnitDirectory units, RegisterRules rules, Actor actor, WorkingDay days)
{
    /// <summary>Units of such a type on the day that the scope reaches today, in the order of codes.</summary>
    public async Task<IReadOnlyList<NonStateUnit>> UnitsAsync(Scope scope, DateOnly day, CancellationToken cancel)
    {
        var types = rules.NonStateTypes().ToList();
        var rows = await (
            from fact in db.Set<UnitFact>().AsNoTracking()
            where fact.Kind == UnitFactKind.OrganizationType && types.Contains(fact.Code!) && fact.From <= day && (fact.To == null || day < fact.To)
            join place in units.Places(day).Where(p => units.Reached(scope, days.Today).Contains(p.UnitId)) on fact.UnitId equals place.UnitId
            join unit in db.Set<Unit>() on fact.UnitId equals unit.Id
            join name in db.Set<UnitName>() on fact.UnitId equals name.UnitId
            where name.From <= day && (name.To == null || day < name.To)
            select new { unit.Id, unit.Code, name.Name, place.Path, unit.FoundedOn }).ToListAsync(cancel);
        return [.. rows.Select(r => new NonStateUnit(r.Id, r.Code, r.Name, TreePath.Parse(r.Path), r.FoundedOn)).OrderBy(u => u.Code, StringComparer.Ordinal)];
    }

    /// <summary>Committees with a target of the year or such organisations, each with what it founded by the day.</summary>
    public async Task<IReadOnlyList<NonStateRow>> ReadAsync(int year, DateOnly day, CancellationToken cancel)
    {
        var scope = actor.ScopeOf(OrganizationPermissions.Read);
        var committees = await units.ReachedAmongAsync(await units.OfKindAsync(UnitKind.Committee, day, cancel), scope, day, days.Today, cancel);
        var all = await UnitsAsync(scope, day, cancel);
        var targets = await db.Set<FoundingTarget>().AsNoTracking().Where(t => t.Year == year).ToDictionaryAsync(t => t.UnitId, cancel);
        var rows = committees.Select(committee =>
        {
            var below = all.Where(u => u.Path.IsUnder(committee.Path)).ToList();
            return new NonStateRow(committee.Id, committee.Code, committee.Name, targets.GetValueOrDefault(committee.Id), [.. below.Where(u => u.FoundedOn.Year == year)], below.Count);
        });
        return [.. rows.Where(r => r.Target is not null || r.Present > 0)];
    }
}
