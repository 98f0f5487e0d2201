using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Finds a unit within the actor's reach; one query.</summary>
public sealed class UnitReach(AppDb db, Actor actor, WorkingDay day)
{
    /// <summary>Null when it is not there or the actor does not hold the permission in it.</summary>
    public async Task<UnitAtHand?> FindAsync(UnitId id, string permission, CancellationToken cancel)
    {
        var unit = await db.Set<Unit>().AsNoTracking().Include(u => u.Names).Include(u => u.Positions).AsSingleQuery().FirstOrDefaultAsync(u => u.Id == id, cancel);
        if (unit is null || unit.SeatOn(day.Today).Path is var path && !actor.CanIn(permission, path))
        {
            return null;
        }

        return new UnitAtHand(unit.Id, unit.Code, unit.NameOn(day.Day), unit.KindOn(day.Day), path, unit.Life);
    }
}
