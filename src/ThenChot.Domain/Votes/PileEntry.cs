namespace ThenChot.Domain.Votes;

/// <summary>
/// Một lần nhập của một chồng phiếu by one member: four counts under the key of the board, in a text of one length whatever they are. No time, no device,
/// no order. Taken away when the two entries differ, and all of them when the count is closed.
/// </summary>
public sealed class PileEntry
{
    private PileEntry()
    {
    }

    public RatedRowId RowId { get; private set; }

    public BoardMemberId MemberId { get; private set; }

    public ConfidenceVoteId VoteId { get; private set; }

    public string SealedCounts { get; private set; } = "";

    /// <summary>The two entries of the pile said the same.</summary>
    public bool Agreed { get; private set; }

    public static PileEntry Of(ConfidenceVoteId vote, RatedRowId row, BoardMemberId member, string sealedCounts) => new() { VoteId = vote, RowId = row, MemberId = member, SealedCounts = sealedCounts };

    public void Agree() => Agreed = true;
}
