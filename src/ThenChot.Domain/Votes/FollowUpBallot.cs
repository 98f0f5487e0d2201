namespace ThenChot.Domain.Votes;

/// <summary>
/// The counts of a two-level ballot. <c>Left</c>: how many of all members of the first vote have left the body since; the base itself is not typed.
/// </summary>
public sealed record FollowUpCounts(int Left, int Present, int Issued, int Returned, int Invalid, int Confidence, int NoConfidence);

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

    /// <summary>How many members asked for it; null: the opener is not so many members.</summary>
    public int? Movers { get; private set; }

    /// <summary>The document that lets another body ask; null: none was named.</summary>
    public DocumentId? OpenerDocumentId { get; private set; }

    public DateOnly HeldOn { get; private set; }

    /// <summary>Kỳ họp, hội nghị; null: not named.</summary>
    public string? Sitting { get; private set; }

    /// <summary>Tổng số thành viên: those of the roll of the first vote without those who left since. The base of the outcome.</summary>
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

    /// <summary>Refuses a ballot nobody could open under the rule, days out of order, and counts that do not reconcile.</summary>
    public static Outcome<FollowUpBallot> Record(ConfidenceVote vote, ConfidenceRule rule, RatedRowId row, FollowUpOpening opening, (DateOnly On, string? Sitting) held, FollowUpCounts counts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(counts);
        if (vote.Stage != VoteStage.CountClosed || vote.Rated.All(one => one.Id != row || !one.IsRated))
        {
            return VotesRefusals.WrongStage(vote.Stage);
        }

        if (counts.Left < 0 || counts.Left >= vote.AllMembers)
        {
            return VotesRefusals.LeftImpossible(counts.Left, vote.AllMembers ?? 0);
        }

        var allMembers = (vote.AllMembers ?? 0) - counts.Left;
        if (opening.RefusedBy(rule, allMembers) is { } closed)
        {
            return closed;
        }

        if (opening.On < vote.HeldOn || held.On < opening.On || held.On > today)
        {
            return VotesRefusals.FollowUpDays(vote.HeldOn);
        }

        if (!Electorate.Of(allMembers, allMembers, counts.Present).TryGet(out var electorate, out var why) || !SlipCount.Of(electorate, counts.Issued, counts.Returned, counts.Invalid).TryGet(out var slips, out why))
        {
            return why;
        }

        if (counts.Confidence < 0 || counts.NoConfidence < 0)
        {
            return VotesRefusals.CountNegative();
        }

        return (long)counts.Confidence + counts.NoConfidence is var sum && sum != slips.Valid
            ? VotesRefusals.TwoLevelNotReconciled(sum, slips.Valid)
            : new FollowUpBallot
            {
                RowId = row,
                VoteId = vote.Id,
                Opener = opening.Opener,
                OpenedOn = opening.On,
                Movers = opening.Movers,
                OpenerDocumentId = opening.Document,
                HeldOn = held.On,
                Sitting = VietnameseText.NfcOrNull(held.Sitting),
                AllMembers = allMembers,
                Present = counts.Present,
                SlipsIssued = counts.Issued,
                SlipsReturned = counts.Returned,
                SlipsInvalid = counts.Invalid,
                Confidence = counts.Confidence,
                NoConfidence = counts.NoConfidence,
                Carried = TwoLevelBallot.Removes(counts.NoConfidence, allMembers),
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
        FollowUpOpener.Deputies => "đại biểu Hội đồng nhân dân kiến nghị",
        FollowUpOpener.FatherlandFront => "Ủy ban Mặt trận Tổ quốc kiến nghị",
        FollowUpOpener.AssemblyCommittee => "Hội đồng Dân tộc, Ủy ban của Quốc hội kiến nghị",
        FollowUpOpener.AssemblyDeputies => "đại biểu Quốc hội kiến nghị",
        _ => "nơi khác, theo văn bản",
    };
}
