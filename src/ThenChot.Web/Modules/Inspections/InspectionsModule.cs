using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Inspections.Counting;
using ThenChot.Web.Platform;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Kiểm tra, giám sát, kỷ luật.</summary>
public static class InspectionsModule
{
    public static Module Module { get; } = new("inspections")
    {
        Map = InspectionsMap.Map,
        Services = services => services.AddSingleton<InspectionRules>().AddScoped<InspectionReach>().AddScoped<SubjectNames>().AddScoped<ProgrammeClashes>().AddScoped<DisciplineReader>().AddScoped<Members.Contract.IMemberDiscipline>(static s => s.GetRequiredService<DisciplineReader>())
            .AddScoped<InspectionCounts>().AddScoped<IDerivedFigures, InspectionFigures>().AddScoped<InspectionSeeds>().AddScoped<InspectionForms>()
            .AddSingleton(CaseDuties.Case).AddSingleton(CaseDuties.Discipline).AddSingleton(CaseDuties.Announcement).AddSingleton(CaseDuties.Suspended).AddSingleton(ComplaintBook.Answer).AddSingleton(Signs.RecordFindingModel.Duty).AddScoped<Signs.SignCatalogue>().AddScoped<Signs.SignReach>().AddSingleton(LetterDuties.Classify).AddSingleton(LetterDuties.Answer).AddScoped<ComplaintBook>().AddScoped<CaseDuties>().AddScoped<PaperLists>().AddScoped<CaseFinder>(),
        Permissions =
        [
            new(InspectionPermissions.Read, "Xem cuộc kiểm tra, giám sát, trường hợp kỷ luật") { IsSensitive = true },
            new(InspectionPermissions.Edit, "Mở và cập nhật cuộc kiểm tra, giám sát") { IsSensitive = true },
            new(InspectionPermissions.Catalogues, "Nạp danh mục biểu hiện, giấy tờ của công tác kiểm tra, giám sát"),
            new(InspectionPermissions.Decide, "Kết luận, quyết định kỷ luật, kết thúc cuộc kiểm tra, giám sát") { IsSensitive = true },
        ],
        Acts =
        [
            new("inspections.open", "Mở cuộc kiểm tra, giám sát"),
            new("inspections.add-subject", "Ghi đối tượng kiểm tra, giám sát"),
            new("inspections.name-team", "Cử người vào đoàn kiểm tra"),
            new("inspections.recuse", "Ghi người thôi tham gia đoàn kiểm tra"),
            new("inspections.declare-kinship", "Ghi quan hệ thân thích đã khai"),
            new("inspections.record-paper", "Ghi giấy tờ của hồ sơ kiểm tra"),
            new("inspections.run-clock", "Tính thời hạn, gia hạn cuộc kiểm tra"),
            new("inspections.advance", "Chuyển bước cuộc kiểm tra, giám sát"),
            new("inspections.conclude", "Ghi kết luận kiểm tra, giám sát"),
            new("inspections.demand-remedy", "Ghi yêu cầu khắc phục sau kết luận"),
            new("inspections.draft-programme", "Lập chương trình kiểm tra, giám sát năm"),
            new("inspections.adjust-programme", "Thêm cuộc vào chương trình kiểm tra, giám sát năm"),
            new("inspections.drop-line", "Bỏ cuộc khỏi chương trình kiểm tra, giám sát năm"),
            new("inspections.approve-programme", "Ban hành chương trình kiểm tra, giám sát năm"),
            new("inspections.prepare-discipline", "Chuẩn bị trường hợp kỷ luật"),
            new("inspections.discipline-vote", "Ghi kết quả bỏ phiếu kỷ luật"),
            new("inspections.discipline-decide", "Ghi quyết định kỷ luật, ngày công bố"),
            new("inspections.suspend", "Ghi quyết định đình chỉ sinh hoạt đảng, chức vụ"),
            new("inspections.suspension-extend", "Gia hạn đình chỉ"),
            new("inspections.suspension-lift", "Ghi kết thúc đình chỉ"),
            new("inspections.enter-signs", "Nhập danh mục biểu hiện theo Chỉ thị 24"),
            new("inspections.import-signs", "Nạp danh mục biểu hiện theo Chỉ thị 24"),
            new("inspections.import-papers", "Nạp danh mục giấy tờ của các cuộc"),
            new("inspections.give-paper-form", "Gắn mẫu trống vào danh mục giấy tờ"),
            new("inspections.finding-record", "Ghi phát hiện theo Chỉ thị 24"),
            new("inspections.finding-reply", "Ghi ý kiến của người được nêu trong phát hiện"),
            new("inspections.finding-verify", "Ghi kết quả xác minh phát hiện theo Chỉ thị 24"),
            new("inspections.letter-record", "Ghi đơn thư vào sổ tiếp nhận"),
            new("inspections.letter-classify", "Phân loại đơn thư"),
            new("inspections.letter-answer", "Ghi kết quả giải quyết đơn thư"),
            new("inspections.complaint-receive", "Ghi khiếu nại kỷ luật nhận được"),
            new("inspections.complaint-send", "Gửi khiếu nại kỷ luật"),
            new("inspections.complaint-accept", "Thụ lý hoặc trả lời không giải quyết khiếu nại kỷ luật"),
            new("inspections.complaint-answer", "Ghi quyết định giải quyết khiếu nại kỷ luật"),
        ],
        Navigation = [new NavItem("Kiểm tra, giám sát", "/kiem-tra", "scale", InspectionPermissions.Read, NavGroup.Oversight, 1), new NavItem("Kết luận về tôi", "/kiem-tra/ve-toi", "scale", null, NavGroup.Oversight, 2), new NavItem("Danh mục biểu hiện", "/kiem-tra/bieu-hien/danh-muc", "list-check", InspectionPermissions.Catalogues, NavGroup.Administration, 9), new NavItem("Danh mục giấy tờ kiểm tra", "/kiem-tra/mau-giay-to", "file-text", InspectionPermissions.Catalogues, NavGroup.Administration, 10)],
        Imports = [Signs.SignTaker.Kind, PaperListTaker.Kind],
        Files = [new("insp_paper_form", static (db, file) => db.Set<PaperForm>().Where(form => form.FileId == file).Select(static form => form.Id.Value)), new("insp_case", static (db, file) => db.Set<CasePaper>().Where(paper => paper.FileId == file).Select(static paper => paper.CaseId.Value)) { Opened = CaseOpening.NoteAsync }],
        History = new Dictionary<string, HistoryScope>(StringComparer.Ordinal)
        {
            ["insp_case"] = InspectionReach.CaseHistoryAsync,
            ["insp_programme"] = InspectionReach.ProgrammeHistoryAsync,
            ["insp_discipline"] = InspectionReach.DisciplineHistoryAsync,
            ["insp_suspension"] = InspectionReach.SuspensionHistoryAsync,
            ["insp_finding"] = Signs.SignReach.HistoryAsync,
            ["insp_paper_form"] = static (_, services, _) => Task.FromResult(services.GetRequiredService<Actor>() is { } actor && (actor.Can(InspectionPermissions.Read) || actor.Can(InspectionPermissions.Catalogues))),
            ["insp_letter"] = InspectionReach.LetterHistoryAsync,
            ["insp_subject"] = InspectionReach.SubjectHistoryAsync,
        },
    };
}
