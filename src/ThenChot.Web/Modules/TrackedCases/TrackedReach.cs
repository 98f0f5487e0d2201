using System.Linq.Expressions;
using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>A case at hand: whether the actor may write in it, and whether they read it by an urgent opening alone.</summary>
public sealed record TrackedAtHand(TrackedCase Case, bool MayWork, bool IsUrgent);

/// <summary>What a case opens to somebody: reading and writing as one of the circle, or reading alone during an urgent opening.</summary>
public sealed class TrackedRight
{
    public TrackedCase Case { get; init; } = null!;

    public bool Reads { get; init; }

    public bool Works { get; init; }

    public bool IsUrgent { get; init; }
}

/// <summary>What of the whole compartment is open to the actor.</summary>
public sealed record TrackedDoor(bool IsInside, bool MayEnter, bool IsUrgent);

/// <summary>
/// Which tracked cases an actor reaches: those a dated access names, as a person and not by any role, or all for reading during an urgent opening that two others
/// confirmed. Asked anew at each request, so that what was taken back is gone at the next.
/// </summary>
public sealed class TrackedReach(AppDb db, Actor actor, WorkingDay day, TimeProvider clock)
{
    private PersonId? Me => actor.IsVisitor ? null : actor.PersonId;

    /// <summary>True for whoever lets others in and confirms urgent openings; it opens no case.</summary>
    public bool KeepsCircle => Me is not null && actor.Can(TrackedPermissions.Circle);

    public IQueryable<TrackedCase> Readable() => Rights(db.Set<TrackedCase>().AsNoTracking()).Where(static right => right.Reads || right.IsUrgent).Select(static right => right.Case);

    /// <summary>The rule itself, for every case of a query at once.</summary>
    public IQueryable<TrackedRight> Rights(IQueryable<TrackedCase> cases)
    {
        var (mine, urgent) = (Mine(), Urgent());
        return cases.Select(c => new TrackedRight
        {
            Case = c, Reads = mine.Any(a => a.CaseId == null || a.CaseId == c.Id), Works = mine.Any(a => a.MayWork && (a.CaseId == null || a.CaseId == c.Id)), IsUrgent = urgent.Any(),
        });
    }

    /// <summary>In one query; a new case may be entered by whoever works on the whole list.</summary>
    public async Task<TrackedDoor> DoorAsync(CancellationToken cancel)
    {
        if (Me is null)
        {
            return new(false, false, false);
        }

        var urgent = Urgent();
        var found = await Mine().GroupBy(static _ => 1).Select(g => new { Enters = g.Count(a => a.CaseId == null && a.MayWork) }).SingleOrDefaultAsync(cancel);
        return found is not null ? new(true, found.Enters > 0, false) : await urgent.AnyAsync(cancel) ? new(true, false, true) : new(false, false, false);
    }

    /// <summary>The case with its parts when the actor reaches it; to be changed when <paramref name="tracked"/>. One query.</summary>
    public async Task<TrackedAtHand?> FindAsync(TrackedCaseId id, bool tracked = false, CancellationToken cancel = default)
    {
        var cases = db.Set<TrackedCase>().Where(c => c.Id == id).Include(c => c.Stages).Include(c => c.Opinions).AsSingleQuery();
        var found = await Rights(tracked ? cases.AsTracking() : cases.AsNoTracking()).FirstOrDefaultAsync(cancel);
        return found is not null && (found.Reads || found.IsUrgent) ? new(found.Case, found.Works, !found.Reads) : null;
    }

    /// <summary>The same rule for somebody else: who may be given work in a case.</summary>
    public Task<bool> IsInsideAsync(PersonId person, TrackedCaseId of, CancellationToken cancel) =>
        Open(person).AnyAsync(a => a.CaseId == null || a.CaseId == of, cancel);

    /// <summary>What is open to a person of the circle.</summary>
    public IQueryable<TrackedCase> OpenTo(PersonId person)
    {
        var theirs = Open(person);
        return db.Set<TrackedCase>().AsNoTracking().Where(c => theirs.Any(a => a.CaseId == null || a.CaseId == c.Id));
    }

    /// <summary>Everybody who is let in to a case now.</summary>
    public async Task<IReadOnlyList<PersonId>> InsideAsync(TrackedCaseId of, CancellationToken cancel) =>
        await db.Set<CircleAccess>().AsNoTracking().Where(IsOpen()).Where(a => a.CaseId == null || a.CaseId == of).Select(a => a.PersonId).Distinct().ToListAsync(cancel);

    /// <summary>Who may read the history of a case: whoever reaches it.</summary>
    public static async Task<bool> CaseHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<TrackedReach>().FindAsync(TrackedCaseId.From(id), cancel: cancel) is not null;

    /// <summary>Of a stage or an opinion: the same.</summary>
    public static async Task<bool> PartHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        var readable = services.GetRequiredService<TrackedReach>().Readable();
        return Guid.TryParse(recordId, out var id) && await readable.AnyAsync(c => c.Stages.Any(s => s.Id == TrackedStageId.From(id)) || c.Opinions.Any(o => o.Id == SteeringOpinionId.From(id)), cancel);
    }

    /// <summary>Of an access or an urgent opening: whoever keeps the circle.</summary>
    public static Task<bool> CircleHistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) => Task.FromResult(services.GetRequiredService<TrackedReach>().KeepsCircle);

    // Not AsNoTracking: inside the query of a case it would stop the case itself from being tracked.
    private IQueryable<CircleAccess> Mine() => Open(Me ?? default);

    private IQueryable<CircleAccess> Open(PersonId person) => db.Set<CircleAccess>().Where(IsOpen()).Where(a => a.PersonId == person);

    private Expression<Func<CircleAccess, bool>> IsOpen()
    {
        var today = day.Today;
        return a => a.RevokedAt == null && a.From <= today && (a.To == null || a.To > today);
    }

    private IQueryable<UrgentOpening> Urgent()
    {
        var (me, now) = (Me ?? default, clock.GetUtcNow());
        return db.Set<UrgentOpening>().Where(u => u.PersonId == me && u.ClosedAt == null && u.EndsAt > now);
    }
}
