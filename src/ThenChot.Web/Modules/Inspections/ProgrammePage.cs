using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>A page on one yearly programme, loaded within the scope of the right.</summary>
[Demand(InspectionPermissions.Read)]
public abstract class ProgrammePage(InspectionReach reach, AppDb db, UnitDirectory units, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public int Version { get; set; }

    public YearProgramme Programme { get; private set; } = null!;

    public UnitRef Unit { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public bool MayDecide { get; private set; }

    protected async Task<bool> FindAsync(YearProgrammeId id, bool tracked, CancellationToken cancel)
    {
        var query = reach.ReadableProgrammes().Where(p => p.Id == id).Include(p => p.Lines);
        if (await (tracked ? query.AsTracking() : query.AsNoTracking()).FirstOrDefaultAsync(cancel) is not { } found || await units.FindLastAsync(found.UnitId, Today, cancel) is not { } unit)
        {
            return false;
        }

        (Programme, Unit) = (found, unit);
        (MayEdit, MayDecide) = (actor.CanIn(InspectionPermissions.Edit, unit.Path), actor.CanIn(InspectionPermissions.Decide, unit.Path));
        if (tracked)
        {
            db.Expect(found, Version);
        }
        else
        {
            Version = found.Version;
        }

        return true;
    }

    protected IActionResult Kept(string message)
    {
        db.Touch(Programme);
        acts.Current.OnUnit(Programme.UnitId);
        return Done(message, $"/kiem-tra/chuong-trinh/{Programme.Id}");
    }
}
