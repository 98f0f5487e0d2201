namespace ThenChot.Domain.Votes;

/// <summary>Một chồng phiếu kiểm cho một người: the three marks and the void rows (bỏ trống hoặc hỏng) of all valid slips.</summary>
public sealed record RowCount
{
    private RowCount(SlipCount slips, int high, int medium, int low, int @void) => (Slips, High, Medium, Low, Void) = (slips, high, medium, low, @void);

    /// <summary>The slips this pile is made of: those of the ballot, or of this person where the rule counts so.</summary>
    public SlipCount Slips { get; }

    public int High { get; }

    public int Medium { get; }

    public int Low { get; }

    public int Void { get; }

    /// <summary>The sum of the four is the number of valid slips, or the pile is counted again.</summary>
    public static Outcome<RowCount> Of(SlipCount slips, int high, int medium, int low, int @void)
    {
        ArgumentNullException.ThrowIfNull(slips);
        var sum = (long)high + medium + low + @void;
        return high < 0 || medium < 0 || low < 0 || @void < 0 ? VotesRefusals.CountNegative()
            : sum != slips.Valid ? VotesRefusals.RowNotReconciled(sum, slips.Valid)
            : new RowCount(slips, high, medium, low, @void);
    }
}
