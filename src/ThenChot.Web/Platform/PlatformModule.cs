using ThenChot.Web.Platform.Trust;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Web.Platform;

/// <summary>The platform's own pages, permissions and verbs, told in the same form as a module's.</summary>
public static class PlatformModule
{
    public static Module Module { get; } = new("platform")
    {
        Permissions = [new Permission(PlatformPermissions.ReadHistory, "Xem lịch sử thao tác"), new Permission(PlatformPermissions.Import, "Nạp dữ liệu từ tệp"), new Permission(PlatformPermissions.Verify, "Kiểm tra tính toàn vẹn của dữ liệu") { IsSensitive = true }],
        Navigation = [new NavItem("Việc cần xử lý", "/viec-can-xu-ly", "checklist", null, NavGroup.Desk, 1), new NavItem("Nạp dữ liệu", "/nhap-du-lieu", "table-import", PlatformPermissions.Import, NavGroup.Administration, 1), new NavItem("Toàn vẹn dữ liệu", "/quan-tri/toan-ven", "fingerprint", PlatformPermissions.Verify, NavGroup.Administration, 5)],
        Desk = TrustDesk.ReadAsync,
        Acts = [new ActKind("platform.configure", "Thiết lập hệ thống"), new ActKind("platform.export-list", "Xuất danh sách có thông tin cá nhân"), new ActKind("platform.upload-import", "Tải tệp nạp dữ liệu lên"), new ActKind("platform.decide-import", "Ghép cột, quyết định nạp tệp"), new ActKind("platform.check-data", "Yêu cầu kiểm tra tính toàn vẹn"), new ActKind(CheckpointNote.Kept, "Cất mốc kiểm tra ra ngoài hệ thống")],
        Verbs = [MigrateVerb.Create, SchemaVerb.Create, ServeVerb.Create, BackupVerb.Create, RestoreVerb.Create, VerifyVerb.Create],
    };
}

public static class PlatformPermissions
{
    public const string ReadHistory = "platform.history";
    public const string Verify = "platform.verify";
    public const string Import = "platform.import";
}
