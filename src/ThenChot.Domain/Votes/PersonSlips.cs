using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Votes;

/// <summary>Phiếu phát ra, thu về, không hợp lệ riêng của một người được lấy phiếu, where the rule counts slips per person and they differ from those of the ballot.</summary>
public sealed class PersonSlips
{
    private PersonSlips()
    {
    }

    public RatedRowId RowId { get; private set; }

    public ConfidenceVoteId VoteId { get; private set; }

    public int SlipsIssued { get; private set; }

    public int SlipsReturned { get; private set; }

    public int SlipsInvalid { get; private set; }

    internal static PersonSlips Of(ConfidenceVoteId vote, RatedRowId row, SlipCount slips) => new() { VoteId = vote, RowId = row, SlipsIssued = slips.Issued, SlipsReturned = slips.Returned, SlipsInvalid = slips.Invalid };
}
