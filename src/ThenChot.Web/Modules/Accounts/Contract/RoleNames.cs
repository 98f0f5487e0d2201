namespace ThenChot.Web.Modules.Accounts.Contract;

/// <summary>Codes of the roles that rules/roles.yaml defines.</summary>
public static class RoleNames
{
    /// <summary>Chuyên viên Ban Tổ chức.</summary>
    public const string OrganisationSpecialist = "organisation_specialist";

    /// <summary>Cán bộ báo cáo cấp ủy.</summary>
    public const string CommitteeReporter = "committee_reporter";

    /// <summary>Lãnh đạo cấp ủy.</summary>
    public const string CommitteeLeader = "committee_leader";

    /// <summary>Lãnh đạo Thành ủy.</summary>
    public const string CityLeader = "city_leader";

    /// <summary>Quản trị.</summary>
    public const string Administrator = "administrator";

    /// <summary>Quản trị đơn vị: accounts and roles of the own unit and beneath, never above the own rights.</summary>
    public const string UnitAdministrator = "unit_administrator";

    /// <summary>Cán bộ quản lý đảng viên: keeps the files of members in the unit's subtree, numbers and family blocks included.</summary>
    public const string MemberKeeper = "member_keeper";

    /// <summary>Cán bộ kiểm tra: opens and works on cases of the unit's subtree.</summary>
    public const string InspectionOfficer = "inspection_officer";

    /// <summary>Lãnh đạo ủy ban kiểm tra: concludes and decides.</summary>
    public const string InspectionHead = "inspection_head";

    /// <summary>Bí thư chi bộ: carries the procedures of the own cell.</summary>
    public const string CellSecretary = "cell_secretary";

    /// <summary>Đảng viên: one's own handbook.</summary>
    public const string PartyMember = "party_member";

    /// <summary>Khách xem thử: whoever opens the demo on this machine without having taken a role; reads and changes nothing.</summary>
    public const string DemoVisitor = "demo_visitor";

    /// <summary>The roles in a cell, whose cards come after the others.</summary>
    public static IReadOnlyList<string> InCell { get; } = [CellSecretary, PartyMember];

    /// <summary>In the order of the demo's role cards.</summary>
    public static IReadOnlyList<string> All { get; } = [OrganisationSpecialist, CommitteeReporter, CommitteeLeader, MemberKeeper, InspectionOfficer, InspectionHead, CityLeader, Administrator];
}
