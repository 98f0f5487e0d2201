using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Reports.Contract;
using ThenChot.Web.Modules.Reports.Drafting;
using ThenChot.Web.Modules.Reports.Printing;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Modules.Reports.Verbs;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Trust;

namespace ThenChot.Web.Modules.Reports;

/// <summary>Báo cáo sơ kết, tổng kết: reads every other module, and nobody reads it.</summary>
public static class ReportsModule
{
    public const string Opened = "reports.open";
    public const string Written = "reports.write";
    public const string Frozen = "reports.freeze";
    public const string SignedRecorded = "reports.sign";

    public static Module Module { get; } = new("reports")
    {
        Map = ReportsMap.Map,
        Services = services => services
            .AddSingleton<OutlineBook>()
            .AddSingleton<ReviewFiles>()
            .AddSingleton<LiveReadingStore>()
            .AddScoped<LiveReadings>()
            .AddScoped<ReportShelf>()
            .AddScoped<ReviewAnnexes>()
            .AddScoped<ReviewFigures>()
            .AddScoped<ReviewBuilder>()
            .AddScoped<VerbReports>()
            .AddScoped<ReportSeeds>().AddScoped<DraftingSeeds>()
            .AddScoped<SigningDuties>().AddSingleton(SigningDuties.Agreeing).AddSingleton(SigningDuties.Recording).AddSingleton(SigningDuties.Mending)
            .AddScoped<DraftingDesk>().AddScoped<OpinionDesk>().AddSingleton(OpinionDesk.Giving).AddSingleton(OpinionDesk.Answering).AddSingleton(DraftingDesk.Drafting).AddSingleton(DraftingDesk.Gathering)
            .AddScoped<ICitationSource, ReportCitations>()
            .AddScoped<ITrustCheck, SnapshotCheck>(),
        Permissions =
        [
            new Permission(ReportPermissions.Read, "Xem báo cáo sơ kết, tổng kết"),
            new Permission(ReportPermissions.ReadInternal, "Xem bản nội bộ của báo cáo") { IsSensitive = true },
            new Permission(ReportPermissions.Write, "Mở báo cáo, viết lời văn"),
            new Permission(ReportPermissions.Freeze, "Chốt dự thảo báo cáo"),
            new Permission(ReportPermissions.Sign, "Ghi nhận bản báo cáo đã ký"),
            new Permission(ReportPermissions.Approve, "Xem, đồng ý ký báo cáo"),
            new Permission(ReportPermissions.Draft, "Soạn phần báo cáo được giao cho đơn vị, góp ý dự thảo"),
        ],
        Acts =
        [
            new ActKind(Opened, "Mở báo cáo"),
            new ActKind(Written, "Viết lời văn báo cáo"),
            new ActKind(Frozen, "Chốt dự thảo báo cáo"),
            new ActKind(SignedRecorded, "Ghi nhận bản báo cáo đã ký"),
            new ActKind("reports.submit", "Trình ký dự thảo báo cáo"),
            new ActKind("reports.agree", "Đồng ý ký báo cáo"),
            new ActKind("reports.return-report", "Trả lại dự thảo báo cáo trình ký"),
            new ActKind("reports.assign-section", "Giao biên soạn một phần báo cáo"),
            new ActKind("reports.send-draft", "Gửi bản thảo một phần báo cáo"),
            new ActKind("reports.return-draft", "Trả lại bản thảo một phần báo cáo"),
            new ActKind("reports.gather-draft", "Tập hợp bản thảo vào báo cáo"),
            new ActKind("reports.withdraw-section", "Thôi giao biên soạn một phần báo cáo"),
            new ActKind("reports.give-opinion", "Ghi góp ý vào dự thảo báo cáo"),
            new ActKind("reports.ask-opinions", "Xin ý kiến vào dự thảo báo cáo"),
            new ActKind("reports.withdraw-opinion", "Rút góp ý vào dự thảo báo cáo"),
            new ActKind("reports.answer-opinion", "Ghi tiếp thu, giải trình góp ý"),
            new ActKind("reports.add-contribution", "Ghi tham luận, kết luận, khen thưởng, mô hình hay"),
            new ActKind("reports.withdraw-contribution", "Rút tham luận, kết luận, khen thưởng, mô hình hay"),
        ],
        Navigation = [new NavItem("Báo cáo", "/bao-cao", "report", ReportPermissions.Read, NavGroup.Reports, 4)],
        Verbs = [ReportVerb.Create, ExplainVerb.Create],
        History = ReportHistory.Scopes,
        Files = [new("report_signed_version", static (db, file) => db.Set<SignedVersion>().Where(version => version.ScanId == file).Select(static version => version.Id.Value))],
    };
}
