using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Jobs;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Việc phải làm: who must do what by when, for every module with cases; and the calendar their clocks run on.</summary>
public static class DutiesModule
{
    public static Module Module { get; } = new("duties")
    {
        Map = DutiesMap.Map,
        Services = services => services
            .AddScoped<WorkingDays>().AddScoped<DutyBook>().AddScoped<DutyRows>().AddSingleton<DutyKinds>()
            .AddScoped<IOpenWork, PersonalDuties>().AddScoped<IRestructuringConsequence, DutiesFollow>(),
        Permissions = [new Permission(DutyPermissions.Unsolved, "Nhận báo việc quá hạn mà cấp dưới chưa giải quyết xong")],
        Acts = [new ActKind(DutiesFollow.Followed, "Chuyển việc phải làm sang đơn vị tiếp nhận")],
        Navigation = [new NavItem("Việc phải làm", "/viec-phai-lam", "list-check", null, 2)],
        Desk = DutiesDesk.ItemsAsync,
        Jobs = [new DailyJob("duties.follow", DutiesFollow.RunAsync)],
    };
}
