namespace ThenChot.Domain.Votes;

/// <summary>
/// Kết quả kiểm phiếu của một người: marks high, medium, low and the base they are shares of. A count that is not known is null and stays so:
/// it is never computed from the others, because spoiled rows exist.
/// </summary>
public sealed record ConfidenceCount
{
    private ConfidenceCount(int? high, int? medium, int? low, int countedOf)
    {
        (High, Medium, Low, CountedOf) = (high, medium, low, countedOf);
    }

    public int? High { get; }

    public int? Medium { get; }

    public int? Low { get; }

    /// <summary>The base (mẫu số), above zero; 0 only in <see cref="Unmarked"/>.</summary>
    public int CountedOf { get; }

    /// <summary>Số phiếu của mẫu số không có dấu hợp lệ ở dòng này (bỏ trống, hỏng, vắng mặt); null while a count is unknown.</summary>
    public int? Gap => CountedOf - High - Medium - Low;

    /// <summary>Dòng không có dấu hợp lệ nào, where the base is the marks of the row itself: closed without shares, for there is nothing to take them of.</summary>
    public static ConfidenceCount Unmarked { get; } = new(0, 0, 0, 0);

    /// <summary>Refuses a base of zero, negative counts, and marks above the base.</summary>
    public static Outcome<ConfidenceCount> Of(int? high, int? medium, int? low, int countedOf)
    {
        if (countedOf <= 0)
        {
            return VotesRefusals.BaseNotPositive(countedOf);
        }

        if (high < 0 || medium < 0 || low < 0)
        {
            return VotesRefusals.CountNegative();
        }

        var marks = (long)(high ?? 0) + (medium ?? 0) + (low ?? 0);
        return marks > countedOf ? VotesRefusals.MarksAboveBase(marks, countedOf) : new ConfidenceCount(high, medium, low, countedOf);
    }

    /// <summary>A share in percent, a point between; two decimals, or one where the body prints one. Null for an unknown count or rounding, and where there is no mark to take it of.</summary>
    public string? Percent(int? count, ShareRounding rounding, int decimals = 2)
    {
        if (count is not { } known || rounding == ShareRounding.Unknown || CountedOf == 0)
        {
            return null;
        }

        var unit = decimals == 1 ? 10L : 100L;
        var parts = rounding == ShareRounding.Truncated
            ? known * 100L * unit / CountedOf
            : ((known * 200L * unit) + CountedOf) / (2L * CountedOf);
        return (parts / unit).ToString(CultureInfo.InvariantCulture) + "." + (parts % unit).ToString(decimals == 1 ? "0" : "00", CultureInfo.InvariantCulture);
    }
}
