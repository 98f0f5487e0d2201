using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.TrackedCases.Contract;
using ThenChot.Web.Modules.TrackedCases.Counting;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Vụ án, vụ việc thuộc diện theo dõi, chỉ đạo: a compartment of its own, which an installation may be without.</summary>
public static class TrackedCasesModule
{
    public static Module Module { get; } = new("trackedcases")
    {
        Map = TrackedMap.Map,
        MayBeLeftOut = new("tracked_", "0150_tracked_cases"),
        Services = services => services.AddSingleton<TrackedRules>().AddScoped<TrackedReach>().AddScoped<TrackedLog>().AddScoped<TrackedDuties>().AddScoped<TrackedSeeds>()
            .AddScoped<TrackedCounts>().AddScoped<IDerivedFigures, TrackedAdded>().AddScoped<IDerivedFigures, TrackedTotal>().AddSingleton(TrackedDuties.Opinion).AddSingleton(TrackedDuties.Stage),
        Permissions =
        [
            new(TrackedPermissions.Count, "Xem số lượng vụ án, vụ việc theo dõi, chỉ đạo; đề nghị mở khẩn cấp"),
            new(TrackedPermissions.Circle, "Cho vào, thu hồi quyền vào vòng hồ sơ theo dõi, chỉ đạo; xác nhận mở khẩn cấp") { IsSensitive = true },
        ],
        Acts =
        [
            new("tracked.read", "Đọc hồ sơ kín"),
            new("tracked.enter", "Đưa vào diện theo dõi, chỉ đạo"),
            new("tracked.reach-stage", "Ghi giai đoạn của hồ sơ theo dõi"),
            new("tracked.direct", "Ghi ý kiến chỉ đạo"),
            new("tracked.finish", "Ghi kết quả thực hiện ý kiến chỉ đạo"),
            new("tracked.leave", "Kết thúc theo dõi, chỉ đạo"),
            new("tracked.let-in", "Cho một người vào vòng"),
            new("tracked.shut-out", "Thu hồi quyền vào vòng"),
            new("tracked.ask-urgent", "Đề nghị mở khẩn cấp"),
            new("tracked.confirm-urgent", "Xác nhận mở khẩn cấp"),
            new("tracked.close-urgent", "Đóng mở khẩn cấp"),
        ],
        Navigation = [new NavItem("Vụ án, vụ việc theo dõi", "/vu-an", "lock", TrackedPermissions.Count, NavGroup.Oversight, 6)],
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal)
        {
            ["tracked_case"] = TrackedReach.CaseHistoryAsync,
            ["tracked_stage"] = TrackedReach.PartHistoryAsync,
            ["tracked_opinion"] = TrackedReach.PartHistoryAsync,
            ["tracked_access"] = TrackedReach.CircleHistoryAsync,
            ["tracked_urgent"] = TrackedReach.CircleHistoryAsync,
        },
    };
}
