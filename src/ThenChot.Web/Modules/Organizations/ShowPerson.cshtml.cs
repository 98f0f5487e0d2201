using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Một người: the posts held and the committees sat in, from and to.</summary>
[Demand(OrganizationPermissions.ReadPeople)]
public sealed class ShowPersonModel(AppDb db, PeopleReach reach, UnitDirectory units, ILegalBasis basis, Actor actor) : OfficePage
{
    public Shown View { get; private set; } = null!;

    public IReadOnlyList<Sitting> Seats { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken cancel) => await ShowAsync(id, cancel) ? Page() : Gone();

    private async Task<bool> ShowAsync(PersonId id, CancellationToken cancel)
    {
        var person = await reach.Within(actor.ScopeOf(OrganizationPermissions.ReadPeople), Today).AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null)
        {
            return false;
        }

        var posts = await db.Set<Post>().AsNoTracking().Where(p => p.PersonId == id && (p.To == null || p.From < p.To)).OrderByDescending(p => p.From).ToListAsync(cancel);
        var seats = await (
            from seat in db.Set<CommitteeSeat>().AsNoTracking()
            where seat.PersonId == id && (seat.To == null || seat.From < seat.To)
            join term in db.Set<CommitteeTerm>() on seat.TermId equals term.Id
            join unit in db.Set<Unit>() on term.UnitId equals unit.Id
            orderby seat.From descending
            select new { term.UnitId, term.Name, Seat = seat, unit.ClosedOn }).ToListAsync(cancel);
        var names = await units.NamesAsync(posts.Select(p => p.UnitId).Concat(seats.Select(s => s.UnitId)), Day, cancel);
        var titles = await basis.TitlesAsync(posts.SelectMany(p => new[] { p.DecisionId, p.EndDecisionId }).Concat(seats.Select(s => s.Seat.DecisionId)).OfType<DocumentId>(), cancel);
        Seats = [.. seats.Select(s => new Sitting(s.UnitId, names[s.UnitId], s.Name, s.Seat, (s.Seat.To < s.ClosedOn ? s.Seat.To : s.ClosedOn ?? s.Seat.To)?.AddDays(-1), s.Seat.DecisionId is { } d ? titles.GetValueOrDefault(d) : null))];
        View = new Shown(person.Id, person.FullName, person.BornOn?.Text, [.. posts.Select(p => new Held(p.Id, p.UnitId, names[p.UnitId], p.Title, p.From, p.To, p.DecisionId, p.DecisionId is { } d ? titles.GetValueOrDefault(d) : null, p.EndDecisionId, p.EndDecisionId is { } e ? titles.GetValueOrDefault(e) : null))]);
        MayEdit = await reach.Within(actor.ScopeOf(OrganizationPermissions.EditPeople), Today).AnyAsync(p => p.Id == id, cancel);
        return true;
    }

    public sealed record Shown(PersonId Id, string FullName, string? BornOn, IReadOnlyList<Held> Posts);

    public sealed record Held(PostId Id, UnitId UnitId, string Unit, string Title, DateOnly From, DateOnly? To, DocumentId? DecisionId, string? Decision, DocumentId? EndDecisionId, string? EndDecision);

    /// <summary>A seat lasts no longer than its unit; a null last day: until now.</summary>
    public sealed record Sitting(UnitId UnitId, string Unit, string Term, CommitteeSeat Seat, DateOnly? LastDay, string? Decision);
}
