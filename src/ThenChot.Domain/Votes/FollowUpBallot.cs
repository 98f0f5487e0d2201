namespace ThenChot.Domain.Votes;

/// <summary>Ai mở việc bỏ phiếu tín nhiệm hai mức.</summary>
public enum FollowUpOpener
{
    /// <summary>Kết quả tín nhiệm thấp.</summary>
    LowResult,

    /// <summary>Cơ quan thường trực tự đề nghị.</summary>
    StandingBody,

    /// <summary>Đủ số đại biểu kiến nghị.</summary>
    Deputies,

    /// <summary>Ủy ban Mặt trận Tổ quốc cùng cấp.</summary>
    FatherlandFront,
}

/// <summary>The counts of a two-level ballot.</summary>
public sealed record FollowUpCounts(int AllMembers, int Present, int Issued, int Returned, int Invalid, int Confidence, int NoConfidence);

/// <summary>
/// Bỏ phiếu tín nhiệm hai mức after a rating in three levels: an entity of its own, with its opener, the base of all members and the outcome. Entered after
/// it was announced. <c>ResignedOn</c>, <c>RemovedOn</c> null: has not happened.
/// </summary>
public sealed class FollowUpBallot : IVersioned
{
    private FollowUpBallot()
    {
    }

    public RatedRowId RowId { get; private set; }

    public ConfidenceVoteId VoteId { get; private set; }

    public FollowUpOpener Opener { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public int AllMembers { get; private set; }

    public int Present { get; private set; }

    public int SlipsIssued { get; private set; }

    public int SlipsReturned { get; private set; }

    public int SlipsInvalid { get; private set; }

    public int Confidence { get; private set; }

    public int NoConfidence { get; private set; }

    /// <summary>Quá nửa tổng số thành viên không tín nhiệm.</summary>
    public bool Carried { get; private set; }

    public DateOnly? ResignedOn { get; private set; }

    public DateOnly? RemovedOn { get; private set; }

    /// <summary>The document of the resignation or the removal; null: none.</summary>
    public DocumentId? DocumentId { get; private set; }

    public int Version { get; private set; }

    /// <param name="low">The result of the row reached a bracket: only then it opens the ballot by itself.</param>
    public static Outcome<FollowUpBallot> Record(ConfidenceVote vote, RatedRowId row, bool low, FollowUpOpener opener, DateOnly openedOn, DateOnly heldOn, FollowUpCounts counts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(counts);
        if (vote.Stage != VoteStage.CountClosed || vote.Rated.All(one => one.Id != row || !one.IsRated))
        {
            return VotesRefusals.WrongStage(vote.Stage);
        }

        if (opener == FollowUpOpener.LowResult && !low)
        {
            return VotesRefusals.OpenerNotLow();
        }

        if (openedOn < vote.HeldOn || heldOn < openedOn || heldOn > today)
        {
            return VotesRefusals.FollowUpDays(vote.HeldOn);
        }

        if (!Electorate.Of(counts.AllMembers, counts.AllMembers, counts.Present).TryGet(out var electorate, out var why) || !SlipCount.Of(electorate, counts.Issued, counts.Returned, counts.Invalid).TryGet(out var slips, out why))
        {
            return why;
        }

        if (counts.Confidence < 0 || counts.NoConfidence < 0)
        {
            return VotesRefusals.CountNegative();
        }

        return counts.Confidence + counts.NoConfidence != slips.Valid
            ? VotesRefusals.RowNotReconciled(counts.Confidence + counts.NoConfidence, slips.Valid)
            : new FollowUpBallot
            {
                RowId = row,
                VoteId = vote.Id,
                Opener = opener,
                OpenedOn = openedOn,
                HeldOn = heldOn,
                AllMembers = counts.AllMembers,
                Present = counts.Present,
                SlipsIssued = counts.Issued,
                SlipsReturned = counts.Returned,
                SlipsInvalid = counts.Invalid,
                Confidence = counts.Confidence,
                NoConfidence = counts.NoConfidence,
                Carried = TwoLevelBallot.Removes(counts.NoConfidence, counts.AllMembers),
            };
    }

    /// <summary>What a person decided afterwards: a resignation or a removal, with its document.</summary>
    public Refusal? Conclude(DateOnly? resignedOn, DateOnly? removedOn, DocumentId? document, DateOnly today)
    {
        if (EndRefused(OpenedOn, resignedOn, removedOn, document, today) is { } refusal)
        {
            return refusal;
        }

        (ResignedOn, RemovedOn, DocumentId) = (resignedOn, removedOn, document);
        return null;
    }

    /// <summary>One of the two days, not before <paramref name="first"/>; a removal names its document.</summary>
    internal static Refusal? EndRefused(DateOnly first, DateOnly? resignedOn, DateOnly? removedOn, DocumentId? document, DateOnly today) =>
        (resignedOn ?? removedOn) is not { } day || (resignedOn is not null && removedOn is not null) || day < first || day > today ? VotesRefusals.FollowUpDays(first)
        : removedOn is not null && document is null ? VotesRefusals.RemovalWithoutDocument()
        : null;

    public static string Label(FollowUpOpener opener) => opener switch
    {
        FollowUpOpener.LowResult => "kết quả tín nhiệm thấp",
        FollowUpOpener.StandingBody => "cơ quan thường trực đề nghị",
        FollowUpOpener.Deputies => "đủ số đại biểu kiến nghị",
        _ => "Ủy ban Mặt trận Tổ quốc kiến nghị",
    };
}
