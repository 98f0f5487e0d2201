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

/// <summary>What holds for each kind of entry.</summary>
public static class UnitFactKinds
{
    /// <summary>Chỉ có một ở mỗi thời điểm: a new one ends the one before.</summary>
    public static bool IsSingle(this UnitFactKind kind) => kind is UnitFactKind.Seat or UnitFactKind.OrganizationType or UnitFactKind.OfficialMembers;

    /// <summary>Mốc đời: its day is the unit's own first or last, and there is one at most.</summary>
    public static bool IsMilestone(this UnitFactKind kind) => kind is UnitFactKind.FoundingDecision or UnitFactKind.ClosingDecision;

    /// <summary>Phải có quyết định.</summary>
    public static bool NeedsDecision(this UnitFactKind kind) => kind.IsMilestone() || kind is UnitFactKind.DelegatedPower;

    /// <summary>Chọn trong danh mục: the entry carries the code of a dated list.</summary>
    public static bool IsChosen(this UnitFactKind kind) => kind is UnitFactKind.OrganizationType or UnitFactKind.DelegatedPower;
}
