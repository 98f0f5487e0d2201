namespace ThenChot.Domain.Votes;

/// <summary>Phiếu phát ra, thu về, không hợp lệ: one count for the merged box of the whole electorate.</summary>
public sealed record SlipCount
{
    private SlipCount(int issued, int returned, int invalid) => (Issued, Returned, Invalid) = (issued, returned, invalid);

    public int Issued { get; }

    public int Returned { get; }

    public int Invalid { get; }

    public int Valid => Returned - Invalid;

    /// <summary>Refuses more slips than people present, more back than out, more invalid than back.</summary>
    public static Outcome<SlipCount> Of(Electorate electorate, int issued, int returned, int invalid)
    {
        ArgumentNullException.ThrowIfNull(electorate);
        return issued < 0 || returned < 0 || invalid < 0 ? VotesRefusals.CountNegative()
            : issued > electorate.Present ? VotesRefusals.IssuedAbovePresent(issued, electorate.Present)
            : returned > issued ? VotesRefusals.ReturnedAboveIssued(returned, issued)
            : invalid > returned ? VotesRefusals.InvalidAboveReturned(invalid, returned)
            : new SlipCount(issued, returned, invalid);
    }
}
