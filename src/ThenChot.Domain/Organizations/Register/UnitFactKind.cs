namespace ThenChot.Domain.Organizations.Register;

/// <summary>Loại mục trong hồ sơ đơn vị.</summary>
public enum UnitFactKind
{
    /// <summary>Trụ sở.</summary>
    Seat,

    /// <summary>Chức năng.</summary>
    Function,

    /// <summary>Nhiệm vụ.</summary>
    Duty,

    /// <summary>Quyết định thành lập.</summary>
    FoundingDecision,

    /// <summary>Quyết định kết thúc hoạt động.</summary>
    ClosingDecision,

    /// <summary>Giao quyền: a power of a superior given to the unit.</summary>
    DelegatedPower,

    /// <summary>Loại hình theo danh mục thống kê, among them enterprises outside the State sector.</summary>
    OrganizationType,

    /// <summary>Số đảng viên chính thức, as counted; the conditions of size are read against it.</summary>
    OfficialMembers,
}
