using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>A form on one case: loads it within reach and with the right the form needs, else there is nothing there.</summary>
[SignedIn]
public abstract class CasePage(InspectionReach reach, AppDb db, Acts acts) : OfficePage
{
    [BindProperty]
    public int Version { get; set; }

    public CaseAtHand Current { get; private set; } = null!;

    public InspectionCase Case => Current.Case;

    /// <summary>False for pages that show nothing of the papers.</summary>
    protected virtual bool NeedsPapers => true;

    /// <summary>The right that the form needs.</summary>
    protected abstract bool May(CaseAtHand found);

    protected async Task<bool> FindAsync(InspectionCaseId id, bool tracked, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, tracked, NeedsPapers, cancel) is not { } found || !May(found))
        {
            return false;
        }

        Current = found;
        if (tracked)
        {
            db.Expect(Case, Version);
        }
        else
        {
            Version = Case.Version;
        }

        return true;
    }

    /// <summary>Stored with the act: on the unit of the body, without any name.</summary>
    protected IActionResult Kept(string message)
    {
        db.Touch(Case);
        acts.Current.OnUnit(Case.UnitId);
        return Done(message, $"/kiem-tra/{Case.Id}");
    }
}
