namespace ThenChot.Web.Platform.Ui;

/// <summary>An entry of the main navigation, shown to those who hold the permission (null: everybody signed in).</summary>
public sealed record NavItem(string Title, string Url, string Icon, string? Permission, NavGroup Group, int Order);

/// <summary>The headings of the main navigation, in their order.</summary>
public enum NavGroup
{
    /// <summary>Without a heading: what waits today.</summary>
    Desk,

    /// <summary>Số liệu, báo cáo.</summary>
    Reports,

    /// <summary>Chương trình.</summary>
    Programmes,

    /// <summary>Chỉ đạo, điều hành.</summary>
    Direction,

    /// <summary>Đảng viên.</summary>
    Members,

    /// <summary>Kiểm tra, tín nhiệm.</summary>
    Oversight,

    /// <summary>Tổ chức.</summary>
    Organization,

    /// <summary>Quản trị.</summary>
    Administration,
}

/// <summary>The groups of "Việc cần xử lý".</summary>
public enum DeskGroup
{
    /// <summary>Được giao, cần làm.</summary>
    Asked,

    /// <summary>Quá hạn.</summary>
    Late,

    /// <summary>Bị trả lại.</summary>
    Returned,

    /// <summary>Có thay đổi.</summary>
    Changed,
}

/// <summary>One line of "Việc cần xử lý".</summary>
public sealed record DeskItem(DeskGroup Group, string Title, string Unit, DateOnly? DueOn, string Url);
