using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>Thôi tham gia cấp ủy from a day on; the record stays.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class EndSeatModel(AppDb db, UnitReach reach, ILegalBasis basis, Actor actor, Acts acts) : UnitPage(reach, actor)
{
    private CommitteeTerm term = null!;

    [BindProperty(SupportsGet = true, Name = "muc")]
    public CommitteeSeatId SeatId { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public CommitteeSeat Seat { get; private set; } = null!;

    public string FullName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        In = new Input { On = Today, Version = Seat.Version };
        return Page();
    }

    [Writes("organizations.unseat")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        var on = Asked("In.On", In.On);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (on is not { } day || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Expect(Seat, In.Version);
        if (Seat.Leave(day, In.Because, term) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "organizations.fact-text-too-long" ? "In.Because" : "In.On", refusal);
        }

        acts.Current.OnUnit(Id).Citing(decision).Because(In.Because);
        return Done($"{FullName} thôi tham gia cấp ủy từ ngày {VietnameseFormat.Date(day)}.", $"/to-chuc/{Id}/cap-uy");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await FindAsync(HttpContext.RequestAborted);
            ModelState.SetModelValue("In.Version", Seat.Version, null);
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
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
            select new { Seat = seat, Term = held, person.FullName }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return false;
        }

        (Seat, term, FullName) = (found.Seat, found.Term, found.FullName);
        return true;
    }

    public sealed class Input
    {
        public DateOnly? On { get; set; }

        public string? Because { get; set; }

        public int Version { get; set; }
    }
}
