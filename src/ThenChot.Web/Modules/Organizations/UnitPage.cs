namespace ThenChot.Web.Modules.Organizations;

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
