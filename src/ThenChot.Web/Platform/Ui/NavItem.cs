namespace ThenChot.Web.Platform.Ui;

/// <summary>An entry of the main navigation, shown to those who hold the permission (null: everybody signed in).</summary>
public sealed record NavItem(string Title, string Url, string Icon, string? Permission, int Order);

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
