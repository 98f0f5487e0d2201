using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>The unit a page is about: its name on the working day, its place today.</summary>
public sealed record UnitAtHand(UnitId Id, string Code, string Name, string Kind, TreePath Path, DateSpan Life)
{
    /// <summary>The day the unit is read on: of a closed one, at the latest its last.</summary>
    public DateOnly On(DateOnly day) => Life.LastDay is { } last && day > last ? last : day;
}

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

        return new UnitAtHand(unit.Id, unit.Code, unit.NameOn(day.Day), unit.Kind, path, unit.Life);
    }
}

/// <summary>A page about one unit, whose id stands in the address.</summary>
public abstract class UnitPage(UnitReach reach, Actor actor) : OfficePage
{
    [Microsoft.AspNetCore.Mvc.BindProperty(SupportsGet = true)]
    public UnitId Id { get; set; }

    /// <summary>Set once the unit was found.</summary>
    public UnitAtHand Unit { get; private set; } = null!;

    public bool MayEdit => actor.CanIn(OrganizationPermissions.Edit, Unit.Path);

    public bool MayEditPeople => actor.CanIn(OrganizationPermissions.EditPeople, Unit.Path);

    protected Scope ScopeOf(string permission) => actor.ScopeOf(permission);

    /// <summary>A day that has to be typed: asked for at its field when it was not.</summary>
    protected DateOnly? Asked(string field, DateOnly? day)
    {
        if (day is null)
        {
            AskForDay(field);
        }

        return day;
    }

    protected async Task<bool> FoundAsync(string permission, CancellationToken cancel)
    {
        Unit = (await reach.FindAsync(Id, permission, cancel))!;
        return Unit is not null;
    }
}
