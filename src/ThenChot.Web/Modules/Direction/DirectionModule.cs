using ThenChot.Domain.Direction;
using ThenChot.Domain.Direction.Inquiries;
using ThenChot.Domain.Direction.YearPlans;
using ThenChot.Web.Modules.Comments.Contract;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Direction.Inquiries;
using ThenChot.Web.Modules.Direction.Leading;
using ThenChot.Web.Modules.Direction.YearPlans;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Chỉ đạo hằng ngày: work items given, done and confirmed.</summary>
public static class DirectionModule
{
    public static Module Module { get; } = new("direction")
    {
        Map = DirectionMap.Map,
        Services = services => services
            .AddScoped<DirectionAccess>().AddScoped<ICalendarSource, DirectionCalendar>().AddScoped<DirectionChoices>().AddScoped<WorkItemRows>().AddScoped<WorkDuties>().AddSingleton(WorkDuties.Taking).AddSingleton(WorkDuties.Doing).AddSingleton(WorkDuties.Mending).AddSingleton(WorkDuties.Confirming).AddSingleton(WorkDuties.Extending).AddSingleton(WorkDuties.Looking).AddScoped<DirectionSeeds>()
            .AddScoped<IOpenWork, DirectionOpenWork>().AddScoped<IOpenWork, ShortcomingOpenWork>().AddScoped<ICitationSource, DirectionCitations>()
            .AddScoped<LeadingDesk>().AddScoped<IFurtherStep, OpinionStep>().AddScoped<YearPlanDesk>().AddScoped<YearTaskDuties>().AddSingleton(YearTaskDuties.Doing).AddScoped<YearPlanSeeds>().AddScoped<InquiryDesk>().AddScoped<InquiryDuties>().AddScoped<InquirySeeds>().AddSingleton(InquiryDuties.Answering).AddSingleton(InquiryDuties.Signing).AddSingleton(InquiryDuties.Gathering).AddScoped<Crosswalk>().AddScoped<ShortcomingRows>().AddScoped<ShortcomingDuties>().AddSingleton(ShortcomingDuties.Remedying).AddSingleton(ShortcomingDuties.Confirming).AddScoped<ShortcomingBook>().AddScoped<IDocumentSteps, DocumentSteps>().AddScoped<ICommented, WorkItemTalk>(),
        Permissions =
        [
            new(DirectionPermissions.Read, "Xem nhiệm vụ trong phạm vi"),
            new(DirectionPermissions.Assign, "Giao nhiệm vụ, quyết định gia hạn, xác nhận hoàn thành"),
            new(DirectionPermissions.Work, "Tiếp nhận, cập nhật, đề nghị xác nhận nhiệm vụ và báo cáo khắc phục của đơn vị"),
            new(DirectionPermissions.Unsolved, "Nhận báo nhiệm vụ quá hạn mà cấp dưới chưa giải quyết xong"),
            new(DirectionPermissions.Lead, "Trang điều hành của lãnh đạo, cho ý kiến chỉ đạo, phân công phụ trách"),
            new(DirectionPermissions.Ask, "Mở đợt báo cáo, tiếp nhận hoặc trả lại trả lời"),
            new(DirectionPermissions.SignAnswers, "Duyệt gửi trả lời đợt báo cáo của đơn vị"),
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
            new("direction.extend", "Gia hạn, ấn định hạn nhiệm vụ"),
            new("direction.look-again", "Ghi ngày xem lại nhiệm vụ đang chờ"),
            new("direction.propose-completion", "Đề nghị xác nhận hoàn thành nhiệm vụ"),
            new("direction.confirm", "Xác nhận hoàn thành nhiệm vụ"),
            new("direction.mark-points", "Ghi các điểm phải làm của văn bản"),
            new("direction.cover-point", "Gắn điểm của văn bản với nhiệm vụ"),
            new("direction.record-shortcoming", "Ghi hạn chế, khuyết điểm"),
            new("direction.report-remedy", "Báo cáo kết quả khắc phục"),
            new("direction.confirm-remedy", "Xác nhận khắc phục"),
            new("direction.return-remedy", "Trả lại báo cáo khắc phục"),
            new("direction.briefing", "Ghi biên bản giao ban"),
            new("direction.open-inquiry", "Mở đợt báo cáo"),
            new("direction.fill-answer", "Nhập trả lời đợt báo cáo"),
            new("direction.send-answer", "Gửi trả lời đợt báo cáo"),
            new("direction.sign-answer", "Duyệt gửi trả lời đợt báo cáo"),
            new("direction.withdraw-answer", "Thu hồi trả lời đợt báo cáo"),
            new("direction.receive-answers", "Tiếp nhận trả lời đợt báo cáo"),
            new("direction.return-answer", "Trả lại trả lời đợt báo cáo"),
            new("direction.reopen-answer", "Mở lại trả lời đợt báo cáo để điều chỉnh"),
            new("direction.close-inquiry", "Kết thúc đợt báo cáo"),
            new("direction.reopen", "Mở lại nhiệm vụ đã xác nhận hoàn thành"),
            new("direction.detach-point", "Gỡ điểm của văn bản khỏi nhiệm vụ"),
            new("direction.opinion", "Cho ý kiến chỉ đạo"),
            new("direction.assign-portfolio", "Phân công phụ trách lĩnh vực, địa bàn"),
            new("direction.end-portfolio", "Ghi thôi phụ trách lĩnh vực, địa bàn"),
            new("direction.year-plan", "Lập chương trình công tác năm"),
            new("direction.issue-year-plan", "Ghi văn bản ban hành chương trình công tác năm"),
            new("direction.add-year-task", "Ghi việc vào chương trình công tác năm"),
            new("direction.adjust-year-task", "Điều chỉnh việc của chương trình công tác năm"),
            new("direction.drop-year-task", "Đưa việc ra khỏi chương trình công tác năm"),
            new("direction.tick-year-task", "Đánh dấu việc của chương trình công tác năm đã thực hiện"),
            new("direction.untick-year-task", "Bỏ đánh dấu việc của chương trình công tác năm"),
            new("direction.return", "Trả lại nhiệm vụ để làm tiếp"),
            new("direction.open-duties", "Đưa việc đang mở vào việc phải làm"),
        ],
        Search = [WorkItemSearch.Source],
        Navigation =
        [
            new NavItem("Điều hành", "/lanh-dao", "gauge", DirectionPermissions.Lead, NavGroup.Desk, 4),
            new NavItem("Nhiệm vụ", "/nhiem-vu", "clipboard-check", DirectionPermissions.Read, NavGroup.Direction, 1),
            new NavItem("Khắc phục", "/khac-phuc", "tool", DirectionPermissions.ReadShortcomings, NavGroup.Direction, 2),
            new NavItem("Đợt báo cáo", "/dot-bao-cao", "message-report", DirectionPermissions.Read, NavGroup.Reports, 2),
            new NavItem("Công tác năm", "/chuong-trinh-cong-tac", "calendar-event", DirectionPermissions.Read, NavGroup.Direction, 3),
        ],
        Jobs = [new("direction.daily", MissingDuties.RunAsync)],
        Files = [new("dir_inquiry_answer", static (db, file) => db.Set<InquiryValue>().Where(value => value.File == file).Select(static value => value.Answer.Value))],
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal)
        {
            ["dir_work_item"] = ReadableAsync,
            ["dir_point_list"] = PointsReadableAsync,
            ["dir_shortcoming"] = ShortcomingReadableAsync,
            ["dir_briefing"] = BriefingReadableAsync,
            ["dir_year_plan"] = async (id, services, cancel) => Guid.TryParse(id, out var guid) && await services.GetRequiredService<YearPlanDesk>().Readable().AnyAsync(p => p.Id == YearPlanId.From(guid), cancel),
            ["dir_year_task"] = async (id, services, cancel) => Guid.TryParse(id, out var guid) && await services.GetRequiredService<YearPlanDesk>().Readable().AnyAsync(p => p.Tasks.Any(t => t.Id == YearTaskId.From(guid)), cancel),
            ["dir_inquiry"] = async (id, services, cancel) => Guid.TryParse(id, out var guid) && await services.GetRequiredService<InquiryDesk>().Readable().AnyAsync(i => i.Id == InquiryId.From(guid), cancel),
            ["dir_inquiry_answer"] = async (id, services, cancel) => Guid.TryParse(id, out var guid) && await services.GetRequiredService<InquiryDesk>().AnswerAsync(InquiryAnswerId.From(guid), cancel) is not null,
        },
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
