using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;

namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>A page about one seat in the committee of a unit.</summary>
public abstract class SeatPage(AppDb db, UnitReach reach, Actor actor) : UnitPage(reach, actor)
{
    [BindProperty(SupportsGet = true, Name = "muc")]
    public CommitteeSeatId SeatId { get; set; }

    public CommitteeSeat Seat { get; private set; } = null!;

    public string FullName { get; private set; } = "";

    protected AppDb Db => db;

    protected CommitteeTerm Term { get; private set; } = null!;

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await SeatFoundAsync(HttpContext.RequestAborted);
            ModelState.SetModelValue("In.Version", Seat.Version, null);
        }
    }

    protected async Task<bool> SeatFoundAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.EditPeople, cancel))
        {
            return false;
        }

        var found = await (
            from seat in db.Set<CommitteeSeat>()
            where seat.Id == SeatId
            join held in db.Set<CommitteeTerm>() on seat.TermId equals held.Id
            where held.UnitId == Id
            join person in db.Set<Person>() on seat.PersonId equals person.Id
            select new { Seat = seat, Term = held, person.FullName }).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return false;
        }

        (Seat, Term, FullName) = (found.Seat, found.Term, found.FullName);
        return true;
    }
}
