using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Ban Chỉ đạo và cơ quan thường trực tính đến ngày làm việc, và những người đã thôi.</summary>
[Demand(ProgrammePermissions.Read)]
public sealed class ShowGovernanceModel(AppDb db, ProgrammeAccess access, PersonDirectory people) : OfficePage
{
    public Programme Programme { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public IReadOnlyList<(SteeringSeat Seat, string? Person)> Serving { get; private set; } = [];

    public IReadOnlyList<(SteeringSeat Seat, string? Person)> Past { get; private set; } = [];

    public IReadOnlyList<StandingAgency> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ProgrammeId id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } programme)
        {
            return Gone();
        }

        Programme = programme;
        MayEdit = await access.MayAsync(ProgrammePermissions.Edit, programme.Issuer, cancel);
        var seats = await db.Set<SteeringSeat>().AsNoTracking().Where(s => s.Programme == id && s.From <= Day).ToListAsync(cancel);
        var names = await people.NamesAsync(seats.Select(s => s.Person).OfType<PersonId>(), cancel);
        var rows = seats.OrderBy(s => s.Role).ThenBy(s => s.From).Select(s => (Seat: s, Person: s.Person is { } person ? names.GetValueOrDefault(person) : null)).ToList();
        Serving = [.. rows.Where(r => r.Seat.HeldOn(Day))];
        Past = [.. rows.Where(r => !r.Seat.HeldOn(Day))];
        Agencies = await db.Set<StandingAgency>().AsNoTracking().Where(a => a.Programme == id && a.From <= Day).OrderByDescending(a => a.From).ToListAsync(cancel);
        return Page();
    }
}
