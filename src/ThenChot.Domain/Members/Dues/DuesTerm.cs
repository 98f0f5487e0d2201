namespace ThenChot.Domain.Members.Dues;

/// <summary>
/// Mức đóng của một đảng viên từ một tháng: the group, the pay or pension it is counted from, and a relief with its ground and last month
/// (null: none). It holds until a later one.
/// </summary>
public sealed class DuesTerm
{
    public const int MaxLength = 300;
    public const long MostVnd = 1_000_000_000;

    private DuesTerm()
    {
    }

    public MemberId MemberId { get; private set; }

    /// <summary>The first day of its first month.</summary>
    public DateOnly From { get; private set; }

    public string GroupCode { get; private set; } = "";

    public long BaseVnd { get; private set; }

    public string? ReliefCode { get; private set; }

    /// <summary>The last day the relief holds; null: as long as its ground.</summary>
    public DateOnly? ReliefUntil { get; private set; }

    public string? Ground { get; private set; }

    public static Outcome<DuesTerm> Set(MemberId member, Period month, string? group, long? baseVnd, string? relief, Period? until, string? ground, DuesRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var term = new DuesTerm { MemberId = member, From = month.Start };
        return term.Change(group, baseVnd, relief, until, ground, rule) is { } refusal ? refusal : term;
    }

    /// <summary>Ghi lại mức của cùng tháng.</summary>
    public Refusal? Change(string? group, long? baseVnd, string? relief, Period? until, string? ground, DuesRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Group(group) is not { } of)
        {
            return DuesRefusals.GroupMissing;
        }

        if (of.FixedVnd is null && baseVnd is not (>= 0 and <= MostVnd))
        {
            return DuesRefusals.BaseMissing(of.BaseName);
        }

        var cut = rule.Relief(relief);
        if ((relief is not null && cut is null) || (cut is not null && VietnameseText.Nfc(ground).Length == 0) || ground?.Length > MaxLength)
        {
            return DuesRefusals.GroundMissing;
        }

        if (cut?.MostMonths is { } most && (until is not { } last || last.Start < From || last.Start >= From.AddMonths(most)))
        {
            return DuesRefusals.ReliefTooLong(most);
        }

        (GroupCode, BaseVnd) = (of.Code, of.FixedVnd is null ? baseVnd!.Value : 0);
        (ReliefCode, ReliefUntil, Ground) = (cut?.Code, cut is null ? null : until?.End, VietnameseText.NfcOrNull(ground));
        return null;
    }

    /// <summary>The relief of that month; null: none, or run out.</summary>
    public DuesRelief? ReliefIn(Period month, DuesRule rule) => ReliefUntil is { } last && last < month.Start ? null : rule.Relief(ReliefCode);
}
