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
