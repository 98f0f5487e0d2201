using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Votes;

/// <summary>Từ chức hoặc miễn nhiệm sau kết quả, decided without a two-level ballot. One of the two days is set; <c>DocumentId</c> null: a resignation without one.</summary>
public sealed class FollowUpOutcome
{
    private FollowUpOutcome()
    {
    }

    public RatedRowId RowId { get; private set; }

    public ConfidenceVoteId VoteId { get; private set; }

    public DateOnly? ResignedOn { get; private set; }

    public DateOnly? RemovedOn { get; private set; }

    public DocumentId? DocumentId { get; private set; }

    public static Outcome<FollowUpOutcome> Record(ConfidenceVote vote, RatedRowId row, DateOnly? resignedOn, DateOnly? removedOn, DocumentId? document, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return FollowUpBallot.EndRefused(vote.HeldOn, resignedOn, removedOn, document, today) is { } refusal
            ? refusal
            : new FollowUpOutcome { RowId = row, VoteId = vote.Id, ResignedOn = resignedOn, RemovedOn = removedOn, DocumentId = document };
    }
}
