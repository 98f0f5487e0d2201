using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Acts;
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
            .AddScoped<DirectionAccess>().AddScoped<DirectionChoices>().AddScoped<WorkItemRows>().AddScoped<DirectionSeeds>().AddScoped<WorkReader>()
            .AddScoped<IOpenWork, DirectionOpenWork>().AddScoped<ICitationSource, DirectionCitations>()
            .AddScoped<Crosswalk>().AddScoped<IDocumentSteps, DocumentSteps>(),
        Permissions =
        [
            new(DirectionPermissions.Read, "Xem nhiệm vụ trong phạm vi"),
            new(DirectionPermissions.Assign, "Giao nhiệm vụ, quyết định gia hạn, xác nhận hoàn thành"),
            new(DirectionPermissions.Work, "Tiếp nhận, cập nhật, đề nghị xác nhận nhiệm vụ của đơn vị"),
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
            new("direction.return", "Trả lại nhiệm vụ để làm tiếp"),
        ],
        Navigation = [new NavItem("Nhiệm vụ", "/nhiem-vu", "clipboard-check", DirectionPermissions.Read, 34)],
        Desk = DirectionDesk.ItemsAsync,
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal) { ["dir_work_item"] = ReadableAsync, ["dir_point_list"] = PointsReadableAsync },
    };

    /// <summary>Points are read by everyone who reads work; their work stays within reach.</summary>
    private static Task<bool> PointsReadableAsync(string id, IServiceProvider services, CancellationToken cancel) =>
        Task.FromResult(services.GetRequiredService<Actor>().Can(DirectionPermissions.Read));

    private static async Task<bool> ReadableAsync(string id, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(id, out var guid) && services.GetRequiredService<Actor>().Can(DirectionPermissions.Read)
        && await services.GetRequiredService<DirectionAccess>().Readable().AnyAsync(i => i.Id == WorkItemId.From(guid), cancel);
}
