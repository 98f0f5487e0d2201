using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Chỉ đạo hằng ngày: work items given, done and confirmed.</summary>
public static class DirectionModule
{
    public static Module Module { get; } = new("direction")
    {
        Map = DirectionMap.Map,
        Services = services => services
            .AddScoped<DirectionAccess>().AddScoped<DirectionChoices>().AddScoped<WorkItemRows>().AddScoped<DirectionSeeds>()
            .AddScoped<IOpenWork, DirectionOpenWork>().AddScoped<ICitationSource, DirectionCitations>()
            .AddScoped<Crosswalk>().AddScoped<ShortcomingRows>().AddScoped<ShortcomingBook>().AddScoped<IDocumentSteps, DocumentSteps>(),
        Permissions =
        [
            new(DirectionPermissions.Read, "Xem nhiệm vụ trong phạm vi"),
            new(DirectionPermissions.Assign, "Giao nhiệm vụ, quyết định gia hạn, xác nhận hoàn thành"),
            new(DirectionPermissions.Work, "Tiếp nhận, cập nhật, đề nghị xác nhận nhiệm vụ và báo cáo khắc phục của đơn vị"),
            new(DirectionPermissions.Unsolved, "Nhận báo nhiệm vụ quá hạn mà cấp dưới chưa giải quyết xong"),
            new(DirectionPermissions.ReadShortcomings, "Xem sổ theo dõi khắc phục hạn chế, khuyết điểm"),
            new(DirectionPermissions.RecordShortcomings, "Ghi hạn chế, khuyết điểm; xác nhận khắc phục"),
        ],
        Acts =
        [
            new("direction.assign", "Giao nhiệm vụ"),
            new("direction.acknowledge", "Tiếp nhận nhiệm vụ, phân công người chịu trách nhiệm"),
            new("direction.progress", "Báo cáo tiến độ nhiệm vụ"),
            new("direction.ask-extension", "Đề nghị gia hạn nhiệm vụ"),
            new("direction.decide-extension", "Quyết định đề nghị gia hạn nhiệm vụ"),
            new("direction.extend", "Gia hạn nhiệm vụ"),
            new("direction.propose-completion", "Đề nghị xác nhận hoàn thành nhiệm vụ"),
            new("direction.confirm", "Xác nhận hoàn thành nhiệm vụ"),
            new("direction.mark-points", "Ghi các điểm phải làm của văn bản"),
            new("direction.cover-point", "Gắn điểm của văn bản với nhiệm vụ"),
            new("direction.record-shortcoming", "Ghi hạn chế, khuyết điểm"),
            new("direction.report-remedy", "Báo cáo kết quả khắc phục"),
            new("direction.confirm-remedy", "Xác nhận khắc phục"),
            new("direction.return-remedy", "Trả lại báo cáo khắc phục"),
            new("direction.briefing", "Ghi biên bản giao ban"),
            new("direction.return", "Trả lại nhiệm vụ để làm tiếp"),
        ],
        Search = [WorkItemSearch.Source],
        Navigation = [new NavItem("Nhiệm vụ", "/nhiem-vu", "clipboard-check", DirectionPermissions.Read, 34), new NavItem("Khắc phục", "/khac-phuc", "tool", DirectionPermissions.ReadShortcomings, 35)],
        Desk = DirectionDesk.ItemsAsync,
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal) { ["dir_work_item"] = ReadableAsync, ["dir_point_list"] = PointsReadableAsync, ["dir_shortcoming"] = ShortcomingReadableAsync, ["dir_briefing"] = BriefingReadableAsync },
    };

    /// <summary>Points are read by everyone who reads work; their work stays within reach.</summary>
    private static Task<bool> PointsReadableAsync(string id, IServiceProvider services, CancellationToken cancel) =>
        Task.FromResult(services.GetRequiredService<Actor>().Can(DirectionPermissions.Read));

    private static async Task<bool> BriefingReadableAsync(string id, IServiceProvider services, CancellationToken cancel)
    {
        var own = services.GetRequiredService<DirectionAccess>().Own(DirectionPermissions.Assign);
        return Guid.TryParse(id, out var guid) && await services.GetRequiredService<AppDb>().Set<Briefing>().AnyAsync(b => b.Id == BriefingId.From(guid) && own.Contains(b.Unit), cancel);
    }

    private static async Task<bool> ShortcomingReadableAsync(string id, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(id, out var guid) && services.GetRequiredService<Actor>().Can(DirectionPermissions.ReadShortcomings)
        && await services.GetRequiredService<ShortcomingRows>().Readable().AnyAsync(s => s.Id == ShortcomingId.From(guid), cancel);

    private static async Task<bool> ReadableAsync(string id, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(id, out var guid) && services.GetRequiredService<Actor>().Can(DirectionPermissions.Read)
        && await services.GetRequiredService<DirectionAccess>().Readable().AnyAsync(i => i.Id == WorkItemId.From(guid), cancel);
}
