using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Organizations.Committees;

/// <summary>Số được đếm khi xét quy định về số lượng.</summary>
public enum SizeMeasure
{
    /// <summary>Số ủy viên cấp ủy.</summary>
    CommitteeMembers,

    /// <summary>Số ủy viên ban thường vụ.</summary>
    StandingMembers,

    /// <summary>Ban thường vụ so với cấp ủy.</summary>
    StandingShare,

    /// <summary>Số bí thư.</summary>
    Secretaries,

    /// <summary>Số phó bí thư.</summary>
    Deputies,

    /// <summary>Số đảng viên chính thức.</summary>
    OfficialMembers,
}

/// <summary>
/// Quy định về số lượng: a bound on a count of a committee or a unit, with the document it comes from. A null value is not
/// entered yet. It speaks of units whose official members lie between both bounds; null: without bound.
/// </summary>
public sealed record SizeRule(string Name, SizeMeasure Measure, bool IsAtMost, Fraction? Value, string Document, string Source, bool IsVerified)
{
    public int? MembersFrom { get; init; }

    public int? MembersTo { get; init; }

    /// <summary>Explains, never forbids: what was counted, what the rule allows.</summary>
    public SizeFinding Check(CommitteeCount count)
    {
        var found = count.Of(Measure);
        var conditional = MembersFrom is not null || MembersTo is not null;
        if (conditional && count.OfficialMembers is { } members && (members < MembersFrom || members > MembersTo))
        {
            return new SizeFinding(this, SizeAnswer.NotConcerned, found, null);
        }

        if (Value is not { } value)
        {
            return new SizeFinding(this, SizeAnswer.NotEntered, found, null);
        }

        var whole = value.Numerator * (Measure is SizeMeasure.StandingShare ? count.CommitteeMembers : 1);
        var allowed = (int)(IsAtMost ? whole / value.Denominator : (whole + value.Denominator - 1) / value.Denominator);
        if (found is not { } number || (conditional && count.OfficialMembers is null))
        {
            return new SizeFinding(this, SizeAnswer.NotCounted, found, allowed);
        }

        return new SizeFinding(this, (IsAtMost ? number <= allowed : number >= allowed) ? SizeAnswer.Kept : SizeAnswer.Broken, number, allowed);
    }
}

/// <summary>Kết quả xét một quy định về số lượng.</summary>
public enum SizeAnswer
{
    /// <summary>Đúng quy định.</summary>
    Kept,

    /// <summary>Chưa đúng quy định.</summary>
    Broken,

    /// <summary>Chưa nhập giá trị của quy định.</summary>
    NotEntered,

    /// <summary>Chưa có số để xét.</summary>
    NotCounted,

    /// <summary>Không áp dụng cho đơn vị này.</summary>
    NotConcerned,
}

/// <summary>Kết quả xét: null where nothing was counted or the rule has no value.</summary>
public sealed record SizeFinding(SizeRule Rule, SizeAnswer Answer, int? Found, int? Allowed);

/// <summary>Số người trong cấp ủy ngày đó; the official members are null while nobody counted them.</summary>
public sealed record CommitteeCount(int CommitteeMembers, int StandingMembers, int Secretaries, int Deputies, int? OfficialMembers)
{
    /// <summary>Counts those seated on the day.</summary>
    public static CommitteeCount On(DateOnly day, IEnumerable<CommitteeSeat> seats, int? officialMembers)
    {
        var seated = seats.Where(s => s.Span.Contains(day)).ToList();
        return new(seated.Count, seated.Count(s => s.IsStanding), seated.Count(s => s.IsSecretary), seated.Count(s => s.IsDeputy), officialMembers);
    }

    public int? Of(SizeMeasure measure) => measure switch
    {
        SizeMeasure.CommitteeMembers => CommitteeMembers,
        SizeMeasure.StandingMembers or SizeMeasure.StandingShare => StandingMembers,
        SizeMeasure.Secretaries => Secretaries,
        SizeMeasure.Deputies => Deputies,
        _ => OfficialMembers,
    };
}
