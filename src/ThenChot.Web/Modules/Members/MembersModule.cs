using ThenChot.Domain.Members.Handbook;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Members.Badges;
using ThenChot.Web.Modules.Members.Contract;
using ThenChot.Web.Modules.Members.Dues;
using ThenChot.Web.Modules.Members.Handbook;
using ThenChot.Web.Modules.Members.Imports;
using ThenChot.Web.Modules.Members.Keeping;
using ThenChot.Web.Modules.Members.Merging;
using ThenChot.Web.Modules.Members.Procedures;
using ThenChot.Web.Modules.Members.Statistics;
using ThenChot.Web.Modules.Members.Statistics.Totals;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Members;

/// <summary>Đảng viên: the register of members on the one table of people.</summary>
public static class MembersModule
{
    public static Module Module { get; } = new("members")
    {
        Map = MembersMap.Map,
        Services = services => services.AddSingleton<MemberRules>().AddScoped<MemberNumbers>().AddScoped<MemberReach>().AddScoped<MemberFinder>().AddScoped<MemberBars>().AddScoped<MemberSeeds>().AddScoped<MovementReader>().AddScoped<FormReader>().AddScoped<MemberTotals>().AddScoped<IActCloser>(static s => s.GetRequiredService<MemberTotals>()).AddScoped<TotalsCheck>().AddScoped<CompositionReader>().AddScoped<CoveredComposition>().AddScoped<OrganizationSizes>().AddScoped<WorkReader>().AddScoped<CoveredParts>().AddScoped<SecretaryReader>().AddSingleton<StatisticsForms>().AddScoped<IDerivedFigures, MemberFigures>().AddScoped<IDerivedFigures, MemberWorkFigures>().AddScoped<IRestructuringConsequence, MemberFollow>()
            .AddScoped<PersonChoice>().AddScoped<SavedFilters>().AddScoped<RowMover>().AddScoped<MergeBook>().AddScoped<NumberHolder>().AddScoped<DuplicateFinder>().AddProcedures().AddHandbook().AddSingleton<DuesRules>().AddScoped<DuesBook>().AddScoped<ArrearsReader>().AddSingleton<BadgeRules>().AddScoped<BadgeReader>().AddScoped<BadgeBook>().AddScoped<BadgeSeeds>().AddScoped<Registers.RegisterReader>().AddScoped<DuesSeeds>().AddSingleton(BadgeBook.Kind).AddScoped<KeepingBook>().AddSingleton(KeepingBook.Lent),
        Permissions =
        [
            new(MemberPermissions.Read, "Xem hồ sơ đảng viên"),
            new(MemberPermissions.Count, "Xem thống kê đảng viên, số nhỏ được che"),
            new(MemberPermissions.Edit, "Lập, sửa hồ sơ đảng viên") { IsSensitive = true },
            new(MemberPermissions.Family, "Xem và ghi mục hạn chế của hồ sơ: gia đình, lịch sử bản thân, quan hệ với nước ngoài, dân tộc, tôn giáo, sức khỏe, kinh tế") { IsSensitive = true },
            new(MemberPermissions.Reveal, "Mở số thẻ đảng viên, số định danh (phải ghi lý do)") { IsSensitive = true },
            new(MemberPermissions.Procedures, "Làm thủ tục về đảng viên ở cấp mình"),
            new(MemberPermissions.Dues, "Ghi mức đóng, thu và chốt đảng phí"),
            new(MemberPermissions.Handbook, "Xem sổ tay đảng viên của mình"),
            new(MemberPermissions.Unsolved, "Nhận báo việc về đảng viên mà cấp dưới để quá hạn"),
            new(MemberPermissions.Decide, "Ghi quyết định của cấp ủy có thẩm quyền về đảng viên") { IsSensitive = true },
        ],
        Acts =
        [
            new("members.open-file", "Lập hồ sơ đảng viên"),
            new("members.correct-file", "Sửa hồ sơ đảng viên"),
            new("members.save-filter", "Lưu bộ lọc danh sách đảng viên"),
            new("members.drop-filter", "Bỏ bộ lọc danh sách đảng viên"),
            new("members.merge", "Gộp hai hồ sơ đảng viên"),
            new("members.take-apart", "Tách lại hồ sơ đảng viên đã gộp"),
            new("members.tell-apart", "Ghi hai hồ sơ là hai người khác nhau"),
            new("members.place", "Ghi chi bộ sinh hoạt"),
            new("members.leave", "Ghi đảng viên ra khỏi danh sách"),
            new("members.write-entry", "Ghi mục trong hồ sơ đảng viên"),
            new("members.import", "Nạp danh sách đảng viên từ tệp"),
            new("members.reveal", "Mở số giữ kín của đảng viên"),
            new("members.open-case", "Mở thủ tục về đảng viên"),
            new("members.case-step", "Ghi bước của thủ tục về đảng viên"),
            new("members.case-paper", "Ghi giấy tờ của thủ tục về đảng viên"),
            new("members.case-change", "Trả lại, gia hạn, thôi thủ tục về đảng viên"),
            new("members.ask-request", "Đề nghị về hồ sơ của mình"),
            new("members.answer-request", "Trả lời đề nghị của đảng viên"),
            new("members.plan-meeting", "Ghi lịch sinh hoạt chi bộ"),
            new("members.meeting-paper", "Thêm tài liệu sinh hoạt chi bộ"),
            new("members.meeting-result", "Ghi kết quả sinh hoạt chi bộ"),
            new("members.answer-stand-in", "Xác nhận việc nhập thay chi bộ"),
            new("members.propose-badge", "Đưa vào danh sách đề nghị tặng Huy hiệu Đảng"),
            new("members.badge-step", "Chuyển, trả lại, quyết định tặng Huy hiệu Đảng"),
            new("members.set-dues", "Ghi mức đóng đảng phí"),
            new("members.draw-dues", "Lập bảng thu đảng phí"),
            new("members.collect-dues", "Ghi số thu đảng phí"),
            new("members.settle-dues", "Chốt bảng thu đảng phí"),
            new("members.keep-register", "Ghi sổ giao nhận, mượn hồ sơ, nơi cư trú"),
            new("members.return-file", "Ghi đã trả hồ sơ đảng viên cho mượn"),
            new("members.residence-comment", "Ghi nhận xét của nơi cư trú"),
        ],
        Navigation =
        [
            new NavItem("Đảng viên", "/dang-vien", "id", MemberPermissions.Read, NavGroup.Members, 1),
            new NavItem("Sổ tay đảng viên", "/so-tay", "notebook", MemberPermissions.Handbook, NavGroup.Members, 2),
            new NavItem("Việc của chi bộ", "/so-tay/chi-bo", "checklist", MemberPermissions.Procedures, NavGroup.Members, 3),
            new NavItem("Đảng phí", "/dang-phi", "coin", MemberPermissions.Read, NavGroup.Members, 4),
            new NavItem("Huy hiệu Đảng", "/huy-hieu", "medal", MemberPermissions.Read, NavGroup.Members, 5),
            new NavItem("Cơ cấu đảng viên", "/dang-vien/co-cau", "chart-pie", MemberPermissions.Count, NavGroup.Members, 6),
        ],
        Imports = [MemberImport.Kind],
        Jobs = [new("members.totals", static (services, cancel) => services.GetRequiredService<TotalsCheck>().KeepAsync(cancel)), new("members.recognitions", RecognitionWatch.RunAsync)],
        Verbs = [MembersVerbs.Find, MembersStatsVerb.Create, RecountVerb.Create, host => ImportVerb.Create(host, MemberImport.Kind, "members", "đảng viên")],
        Files =
        [
            new("member_case", static (db, file) => db.Set<CasePaper>().Where(paper => paper.FileId == file).Select(static paper => paper.CaseId.Value)),
            new("member_meeting", static (db, file) => db.Set<MeetingPaper>().Where(paper => paper.FileId == file).Select(static paper => paper.MeetingId.Value)),
        ],
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal)
        {
            ["member_file"] = MemberReach.FileHistoryAsync,
            ["member_merge"] = ShowMergeModel.HistoryAsync,
            ["member_entry"] = MemberReach.EntryHistoryAsync,
            ["member_case"] = CaseReach.HistoryAsync,
            ["member_request"] = RequestReach.HistoryAsync,
            ["member_meeting"] = MeetingReach.HistoryAsync,
            ["member_badge"] = BadgeReader.HistoryAsync,
            ["member_dues_sheet"] = DuesBook.HistoryAsync,
            ["member_keeping"] = KeepingBook.HistoryAsync,
            ["member_stand_in"] = StandInBook.HistoryAsync,
        },
    };
}
