using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Votes;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;

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

/// <summary>Who may see a result, circle by circle, and the log of who did while it was not public.</summary>
public sealed class ResultReach(AppDb db, VoteDesk desk, Actor actor, TimeProvider clock)
{
    /// <summary>The result that stands; null: the count is not closed, or begins anew.</summary>
    public Task<ConfidenceResult?> StandingAsync(ConfidenceVote vote, CancellationToken cancel = default)
    {
        var (id, round) = (vote.Id, vote.Round);
        return db.Set<ConfidenceResult>().AsNoTracking().FirstOrDefaultAsync(result => result.VoteId == id && result.Round == round && result.ReplacedBecause == null, cancel);
    }

    /// <summary>In the room: who was convened, rated or counted, and who discloses; then the managing authority; then everybody who reads votes.</summary>
    public async Task<bool> MaySeeAsync(ConfidenceVote vote, ConfidenceResult result, CancellationToken cancel = default)
    {
        if (result.Record is null)
        {
            return false;
        }

        if (result.Disclosure == DisclosureState.MadePublic || (IsOfTheRoom(vote) && !actor.IsVisitor))
        {
            return true;
        }

        return await desk.MayAsync(VotePermissions.Disclose, vote, cancel)
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

    private bool IsOfTheRoom(ConfidenceVote vote) => actor.PersonId is { } me
        && (vote.Voters.Any(voter => voter.PersonId == me) || vote.Board.Any(member => member.PersonId == me) || vote.Rated.Any(row => row.PersonId == me));
}
