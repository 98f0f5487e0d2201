using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>A form on one tracked case, for whoever works in it; opening the form is a reading as well.</summary>
[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class TrackedPage(TrackedReach reach, TrackedLog log, AppDb db) : OfficePage
{
    [BindProperty]
    public int Version { get; set; }

    public TrackedCase Case { get; private set; } = null!;

    public virtual async Task<IActionResult> OnGetAsync(TrackedCaseId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, cancel: cancel) is not { MayWork: true, Case.LeftOn: null } found)
        {
            return Gone();
        }

        (Case, Version) = (found.Case, found.Case.Version);
        await LoadAsync();
        await log.ReadAsync(id, found.IsUrgent, cancel);
        return Page();
    }

    /// <summary>To be changed; false: nothing is there for this person.</summary>
    protected async Task<bool> FindAsync(TrackedCaseId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, tracked: true, cancel: cancel) is not { MayWork: true } found)
        {
            return false;
        }

        Case = found.Case;
        db.Expect(Case, Version);
        return true;
    }

    protected IActionResult Kept(string message)
    {
        db.Touch(Case);
        return Done(message, $"/vu-an/{Case.Id}");
    }
}
