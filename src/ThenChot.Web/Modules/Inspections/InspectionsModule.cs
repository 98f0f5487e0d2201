using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Kiểm tra, giám sát, kỷ luật.</summary>
public static class InspectionsModule
{
    public static Module Module { get; } = new("inspections")
    {
        Services = services => services.AddSingleton<InspectionRules>(),
        Permissions =
        [
            new(InspectionPermissions.Read, "Xem cuộc kiểm tra, giám sát, trường hợp kỷ luật") { IsSensitive = true },
            new(InspectionPermissions.Edit, "Mở và cập nhật cuộc kiểm tra, giám sát") { IsSensitive = true },
            new(InspectionPermissions.Decide, "Kết luận, quyết định kỷ luật, kết thúc cuộc kiểm tra, giám sát") { IsSensitive = true },
        ],
        Navigation = [new NavItem("Quy định kiểm tra", "/kiem-tra/quy-dinh", "scale", InspectionPermissions.Read, 37)],
    };
}
