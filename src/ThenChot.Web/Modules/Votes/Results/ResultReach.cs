using ThenChot.Domain.Votes;

namespace ThenChot.Web.Modules.Votes.Results;

/// <summary>Một lần mở kết quả chưa công khai: who read it and when. Only ever added to.</summary>
public sealed class ResultOpening : IOutsideActs
{
    public Guid Id { get; init; }

    public ConfidenceVoteId VoteId { get; init; }

    public int Round { get; init; }

    public string ByName { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>The result that stands, how many were convened, and whether the actor is one of them.</summary>
public sealed record StandingResult(ConfidenceResult Result, int Roll, bool IsVoter);

/// <summary>Who may see a result, circle by circle, and the log of who did while it was not public.</summary>
public sealed class ResultReach(AppDb db, VoteDesk desk, Actor actor, TimeProvider clock)
{
    /// <summary>The result that stands with the size of the roll and whether the actor is on it; null: the count is not closed, or begins anew.</summary>
    public Task<StandingResult?> StandingAsync(ConfidenceVote vote, CancellationToken cancel = default)
    {
        var (id, round, me) = (vote.Id, vote.Round, actor.PersonId);
        return db.Set<ConfidenceResult>().AsNoTracking().Where(result => result.VoteId == id && result.Round == round && result.ReplacedBecause == null)
            .Select(result => new StandingResult(result, db.Set<Voter>().Count(voter => voter.VoteId == id), db.Set<Voter>().Any(voter => voter.VoteId == id && voter.PersonId == me))).FirstOrDefaultAsync(cancel);
    }

    /// <summary>In the room: who was convened, rated or counted, and who discloses; then the managing authority; then everybody who reads votes.</summary>
    public async Task<bool> MaySeeAsync(ConfidenceVote vote, StandingResult standing, bool mayDisclose, CancellationToken cancel = default)
    {
        var result = standing.Result;
        if (result.Record is null)
        {
            return false;
        }

        var ofTheRoom = !actor.IsVisitor && (standing.IsVoter || vote.Board.Any(member => member.PersonId == actor.PersonId) || vote.Rated.Any(row => row.PersonId == actor.PersonId));
        return result.Disclosure == DisclosureState.MadePublic || ofTheRoom || mayDisclose
            || (result.Disclosure == DisclosureState.ToManagingAuthority && await desk.MayAsync(VotePermissions.Approve, vote, cancel));
    }

    /// <summary>Writes down that a person opened a result that is not public.</summary>
    public async Task NoteAsync(ConfidenceResult result, CancellationToken cancel = default)
    {
        if (result.Disclosure == DisclosureState.MadePublic)
        {
            return;
        }

        db.Add(new ResultOpening { Id = Guid.CreateVersion7(clock.GetUtcNow()), VoteId = result.VoteId, Round = result.Round, ByName = actor.Name, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
    }

    public async Task<IReadOnlyList<ResultOpening>> OpeningsAsync(ConfidenceVoteId vote, int take, CancellationToken cancel = default) =>
        await db.Set<ResultOpening>().AsNoTracking().Where(opening => opening.VoteId == vote).OrderByDescending(opening => opening.At).ThenBy(opening => opening.Id).Take(take).ToListAsync(cancel);
}
