using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Comments.Contract;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Số liệu: the catalogue, the reporting periods, the units' reports and what they add up to.</summary>
public static class FiguresModule
{
    public static Module Module { get; } = new("figures")
    {
        Map = FiguresMap.Map,
        Services = services => services
            .AddScoped<FigureCatalogue>().AddScoped<FigureCells>().AddScoped<MissingReports>().AddScoped<FigureExplainer>()
            .AddScoped<FigureDifferences>().AddScoped<DifferenceNotes>().AddScoped<Assignees>().AddScoped<ICalendarSource, FiguresCalendar>()
            .AddScoped<FigureReader>().AddScoped<FigureJumps>().AddScoped<SignatureReader>().AddScoped<PunctualityReader>().AddScoped<FigureSeeds>().AddScoped<SubmissionDesk>().AddScoped<ReportEditor>().AddScoped<RoundOpening>().AddScoped<FigureSight>().AddScoped<PlacedFigures>().AddScoped<TreeFigures>().AddScoped<RecastSources>().AddScoped<RecastReader>().AddScoped<RoundHeirs>().AddScoped<IUnitStory, FigureStory>().AddScoped<FigureStore>().AddScoped<IWorkRhythm, RoundRhythm>().AddScoped<IRestructuringObjection, RestructuringGuard>().AddScoped<IRestructuringConsequence, RestructuringGuard>().AddScoped<IOpenWork, FigureOpenWork>().AddScoped<IDividedAmounts, DividedFigures>().AddScoped<ICommented, ReportTalk>(),
        Permissions =
        [
            new Permission(FigurePermissions.Read, "Xem số liệu và kỳ báo cáo"),
            new Permission(FigurePermissions.Catalogue, "Quản lý danh mục số liệu"),
            new Permission(FigurePermissions.Open, "Mở kỳ báo cáo"),
            new Permission(FigurePermissions.Enter, "Nhập số liệu của đơn vị"),
            new Permission(FigurePermissions.Sign, "Duyệt gửi báo cáo của đơn vị"),
            new Permission(FigurePermissions.Receive, "Tiếp nhận, trả lại báo cáo của cấp dưới"),
        ],
        Acts =
        [
            new ActKind("figures.define", "Thêm số liệu vào danh mục"),
            new ActKind("figures.describe", "Sửa mục trong danh mục số liệu"),
            new ActKind("figures.change-source", "Đổi nguồn số liệu"),
            new ActKind("figures.explain-difference", "Giải trình chênh lệch số liệu"),
            new ActKind("figures.open-round", "Mở kỳ báo cáo"),
            new ActKind("figures.reschedule-round", "Đổi hạn của kỳ báo cáo"),
            new ActKind("figures.save-draft", "Lưu nháp báo cáo"),
            new ActKind("figures.ask-signature", "Trình duyệt gửi báo cáo"),
            new ActKind("figures.sign", "Duyệt gửi báo cáo"),
            new ActKind("figures.withdraw", "Thu hồi báo cáo"),
            new ActKind("figures.receive", "Tiếp nhận báo cáo"),
            new ActKind("figures.return", "Trả lại báo cáo"),
            new ActKind("figures.reopen", "Mở lại báo cáo để điều chỉnh"),
            new ActKind("figures.upload", "Nạp báo cáo từ tệp mẫu"),
            new ActKind("figures.import", "Nạp số liệu từ tệp"),
        ],
        Imports = [FigureTaker.Kind],
        Verbs = [FiguresVerb.Create, FigureTaker.Verb],
        Desk = FiguresDesk.ReadAsync,
        History = FiguresHistory.Scopes,
        Files = FiguresHistory.Files,
        Search = [FigureSearch.Source],
        Navigation =
        [
            new NavItem("Kỳ báo cáo", "/ky-bao-cao", "clipboard-list", FigurePermissions.Read, NavGroup.Reports, 1),
            new NavItem("Số liệu", "/so-lieu", "chart-bar", FigurePermissions.Read, NavGroup.Reports, 3),
        ],
    };
}
