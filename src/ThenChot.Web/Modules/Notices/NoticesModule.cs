using ThenChot.Web.Modules.Notices.Contract;
using ThenChot.Web.Modules.Notices.Packages;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Notices;

/// <summary>Thông báo công khai: what may be read by everybody, carried to the installation on the Internet by signed packages. Stands without any other module.</summary>
public static class NoticesModule
{
    public const string Publish = "notices.publish-notice";
    public const string Withdraw = "notices.withdraw-notice";
    public const string Make = "notices.make-package";
    public const string Take = "notices.take-package";

    public static Module Module { get; } = new(NoticesName)
    {
        Map = NoticesMap.Map,
        Services = services => services.AddScoped<PackageDesk>().AddScoped<NoticeSeeds>(),
        Permissions = [new Permission(NoticePermissions.Publish, "Công bố và gỡ thông báo công khai")],
        Acts =
        [
            new ActKind(Publish, "Công bố thông báo"),
            new ActKind(Withdraw, "Gỡ thông báo"),
            new ActKind(Make, "Lập gói chuyển sang vùng công khai"),
            new ActKind(Take, "Nhận gói chuyển từ vùng nội bộ"),
        ],
        Navigation = [new NavItem("Thông báo công khai", "/cong-bo", "speakerphone", NoticePermissions.Publish, NavGroup.Direction, 5)],
        Verbs = [PackageVerb.Create],
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal)
        {
            ["notice_notice"] = static (_, services, _) => Task.FromResult(services.GetRequiredService<Actor>().Can(NoticePermissions.Publish)),
        },
    };

    private const string NoticesName = "notices";
}

public static class NoticePermissions
{
    public const string Publish = "notices.publish";
}
