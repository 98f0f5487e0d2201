using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Chương trình: programmes, governance, targets, assigned work, local plans.</summary>
public static class ProgrammesModule
{
    public static Module Module { get; } = new("programmes")
    {
        Map = ProgrammesMap.Map,
        Services = services => services
            .AddScoped<ProgrammeReader>().AddScoped<ProgrammeSeeds>().AddScoped<TargetRows>().AddScoped<DeliverableRows>()
            .AddScoped<ProgrammeAccess>().AddScoped<Choices>().AddScoped<TargetValues>().AddScoped<ProgrammeCounts>().AddScoped<ProgrammeDays>().AddScoped<IDerivedFigures, ProgrammeFigures>().AddScoped<IOpenWork, ProgrammeOpenWork>().AddScoped<ICitationSource, ProgrammeCitations>(),
        Permissions =
        [
            new(ProgrammePermissions.Read, "Xem chương trình, chỉ tiêu, việc được giao"),
            new(ProgrammePermissions.Edit, "Nhập và sửa chương trình, chỉ tiêu, việc được giao"),
            new(ProgrammePermissions.Work, "Cập nhật việc do đơn vị chủ trì"),
            new(ProgrammePermissions.Extend, "Gia hạn việc được giao"),
            new(ProgrammePermissions.Unsolved, "Nhận báo việc quá hạn mà cấp dưới chưa giải quyết xong"),
            new(ProgrammePermissions.Propose, "Đề xuất đánh giá chỉ tiêu"),
            new(ProgrammePermissions.Check, "Kiểm tra đánh giá chỉ tiêu"),
            new(ProgrammePermissions.Confirm, "Xác nhận đánh giá chỉ tiêu"),
            new(ProgrammePermissions.ReadPlans, "Xem kế hoạch và số giao của đơn vị"),
            new(ProgrammePermissions.EditPlans, "Nhập và sửa kế hoạch của đơn vị"),
        ],
        Acts =
        [
            new("programmes.programme", "Nhập, sửa chương trình"),
            new("programmes.governance", "Cập nhật Ban Chỉ đạo, cơ quan thường trực"),
            new("programmes.provision", "Nhập, sửa mục tiêu, yêu cầu, nhóm nhiệm vụ"),
            new("programmes.target", "Nhập, sửa chỉ tiêu"),
            new("programmes.quota", "Giao chỉ tiêu năm cho đơn vị"),
            new("programmes.claim", "Ghi số công bố của chỉ số"),
            new("programmes.adopt", "Chọn số công bố của chỉ số"),
            new("programmes.judge-propose", "Đề xuất đánh giá chỉ tiêu"),
            new("programmes.judge-check", "Kiểm tra đánh giá chỉ tiêu"),
            new("programmes.judge-confirm", "Xác nhận đánh giá chỉ tiêu"),
            new("programmes.assign", "Giao việc, sửa việc được giao"),
            new("programmes.milestone", "Ghi mốc của việc"),
            new("programmes.hand", "Chuyển việc"),
            new("programmes.extend", "Gia hạn việc"),
            new("programmes.close", "Kết thúc việc"),
            new("programmes.reopen", "Mở lại việc"),
            new("programmes.plan", "Nhập, sửa kế hoạch của đơn vị"),
            new("programmes.local-target", "Nhập, sửa chỉ tiêu của đơn vị"),
        ],
        Search = [DeliverableSearch.Source],
        Navigation =
        [
            new NavItem("Chương trình", "/chuong-trinh", "target", ProgrammePermissions.Read, NavGroup.Programmes, 1),
            new NavItem("Việc được giao", "/chuong-trinh/viec", "checklist", ProgrammePermissions.Read, NavGroup.Programmes, 2),
            new NavItem("Kế hoạch đơn vị", "/chuong-trinh/ke-hoach", "files", ProgrammePermissions.ReadPlans, NavGroup.Programmes, 3),
            new NavItem("Chỉ số bên ngoài", "/chuong-trinh/chi-so", "chart-line", ProgrammePermissions.Read, NavGroup.Programmes, 4),
        ],
        Desk = ProgrammesDesk.ItemsAsync,
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal)
        {
            ["prog_programme"] = ReadableAsync,
            ["prog_target"] = ReadableAsync,
            ["prog_judgement"] = ReadableAsync,
            ["prog_deliverable"] = ReadableAsync,
            ["prog_local_plan"] = PlanReadableAsync,
        },
    };

    /// <summary>What everyone who works here reads, its history included.</summary>
    private static Task<bool> ReadableAsync(string id, IServiceProvider services, CancellationToken cancel) =>
        Task.FromResult(services.GetRequiredService<Actor>().Can(ProgrammePermissions.Read));

    private static async Task<bool> PlanReadableAsync(string id, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var guid))
        {
            return false;
        }

        var plan = LocalPlanId.From(guid);
        var issuer = await services.GetRequiredService<AppDb>().Set<LocalPlan>().Where(p => p.Id == plan).Select(p => (UnitId?)p.Issuer).FirstOrDefaultAsync(cancel);
        return await services.GetRequiredService<ProgrammeAccess>().MayAsync(ProgrammePermissions.ReadPlans, issuer, cancel);
    }
}
