namespace ThenChot.Domain.Members.Statistics;

/// <summary>Một quãng sinh hoạt chính thức, as statistics read it, with how it began and ended where that was from or to outside the register.</summary>
public readonly record struct StayLine(UnitId Unit, DateSpan Span, EntryWay? CameAs = null, LeavingKind? LeftAs = null);

/// <summary>
/// Quá trình sinh hoạt của một đảng viên: every stay in the order of days. <paramref name="LeftAs"/>: how the last stay ended; null while
/// it goes on. <paramref name="OfficialFrom"/>: null while on probation.
/// </summary>
public sealed record MemberHistory(MemberId Id, PartialDate JoinedOn, DateOnly? OfficialFrom, LeavingKind? LeftAs, IReadOnlyList<StayLine> Stays)
{
    /// <summary>Place among the stays of the one that holds the day; -1 when not in the register that day.</summary>
    public int StayOn(DateOnly day)
    {
        for (var n = Stays.Count - 1; n >= 0; n--)
        {
            if (Stays[n].Span.Contains(day))
            {
                return n;
            }
        }

        return -1;
    }

    public bool IsProbationaryOn(DateOnly day) => OfficialFrom is not { } official || official > day;
}
