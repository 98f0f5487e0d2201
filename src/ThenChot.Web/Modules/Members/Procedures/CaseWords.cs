using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>How pages name procedures.</summary>
internal static class CaseWords
{
    public static string Name(ProcedureKind kind) => kind switch
    {
        ProcedureKind.Admission => "Kết nạp đảng viên",
        ProcedureKind.Recognition => "Công nhận đảng viên chính thức",
        ProcedureKind.TransferWithin => "Chuyển sinh hoạt chính thức trong đảng bộ thành phố",
        ProcedureKind.TransferOut => "Chuyển sinh hoạt chính thức ra ngoài đảng bộ thành phố",
        ProcedureKind.TransferTemporary => "Chuyển sinh hoạt tạm thời",
        ProcedureKind.TransferAbroad => "Chuyển sinh hoạt chính thức ra nước ngoài",
        ProcedureKind.Exemption => "Miễn công tác và sinh hoạt đảng",
        ProcedureKind.Resignation => "Xin ra khỏi Đảng",
        ProcedureKind.StrikingOff => "Xóa tên trong danh sách đảng viên",
        ProcedureKind.Death => "Đảng viên từ trần",
        ProcedureKind.Arrival => "Tiếp nhận đảng viên từ ngoài đảng bộ thành phố",
        ProcedureKind.Annulment => "Hủy quyết định kết nạp",
        ProcedureKind.CardIssue => "Phát thẻ đảng viên",
        ProcedureKind.Screening => "Rà soát, sàng lọc đảng viên",
        _ => "Khôi phục quyền đảng viên",
    };

    public static string Name(ScreeningFinding finding) => finding switch
    {
        ScreeningFinding.Kept => "đủ tư cách, tiếp tục sinh hoạt",
        ScreeningFinding.Helped => "giúp đỡ, theo dõi",
        ScreeningFinding.StrikeOff => "đề nghị xóa tên",
        _ => "đồng chí đó xin ra khỏi Đảng",
    };

    public static string Name(CaseDeed deed) => deed switch
    {
        CaseDeed.Opened => "mở thủ tục",
        CaseDeed.Done => "xong",
        CaseDeed.VotedDown => "không đủ số phiếu",
        CaseDeed.Returned => "trả lại",
        CaseDeed.Extended => "gia hạn",
        CaseDeed.Prolonged => "kéo dài thời gian dự bị",
        CaseDeed.Withdrawn => "thôi xem xét",
        _ => "hết hạn nộp giấy",
    };

    /// <summary>What the number is of that a step asks for.</summary>
    public static string NumberOf(ProcedureStep step) => step.Code == MemberCase.IssueStep ? "Số giấy giới thiệu" : step.Work switch
    {
        StepWork.Decide => "Số quyết định",
        StepWork.Vote => "Số nghị quyết",
        _ => "Số nghị quyết, văn bản",
    };

    public static string Name(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Done => "đã xong",
        CaseOutcome.NotApproved => "không được thông qua",
        CaseOutcome.Withdrawn => "thôi xem xét",
        _ => "hết hạn nộp giấy",
    };

    public static Tone Tone(MemberCase of, DateOnly day) => of.Outcome switch
    {
        CaseOutcome.Done => Platform.Ui.Elements.Tone.Good,
        not null => Platform.Ui.Elements.Tone.Quiet,
        _ => of.DueOn < day ? Platform.Ui.Elements.Tone.Bad : Platform.Ui.Elements.Tone.Waiting,
    };

    /// <summary>How the case stands that day, in a few words.</summary>
    public static string State(MemberCase of, DateOnly day) => of.Outcome is { } outcome ? Name(outcome) : of.DueOn < day ? "quá hạn" : "đang làm";

    public static string Due(MemberCase of, DateOnly day) => of.DueOn is not { } due ? "không đếm ngày"
        : due < day ? $"{VietnameseFormat.Date(due)}, quá {VietnameseFormat.Number(day.DayNumber - due.DayNumber)} ngày"
        : $"{VietnameseFormat.Date(due)}, còn {VietnameseFormat.Number(due.DayNumber - day.DayNumber)} ngày";

    /// <summary>What else may be done with the present step than finishing it; whether its day has come is said when it is asked for.</summary>
    public static IEnumerable<SelectListItem> Deeds(MemberCase of, ProcedureRule rule)
    {
        var step = rule.Step(of.Step);
        (bool Offered, string Words, CaseDeed Deed)[] all =
        [
            (step?.ReturnsTo is not null, "Trả lại cấp dưới bổ sung", CaseDeed.Returned), (step?.ExtensionDays > 0, "Gia hạn bước này", CaseDeed.Extended),
            (rule.MostProlongedMonths is not null, "Kéo dài thời gian dự bị", CaseDeed.Prolonged), (of.DecidedOn is null, "Thôi xem xét", CaseDeed.Withdrawn),
            (step?.Lapses is not null, "Ghi quá hạn, không nộp giấy giới thiệu", CaseDeed.Lapsed),
        ];
        return all.Where(static d => d.Offered).Select(static d => new SelectListItem(d.Words, d.Deed.ToString()));
    }

    public static IEnumerable<SelectListItem> Findings => Enum.GetValues<ScreeningFinding>().Select(static f => new SelectListItem(Name(f), f.ToString()));

    public static IEnumerable<SelectListItem> Kinds(params IEnumerable<ProcedureKind> kinds) => kinds.Select(static k => new SelectListItem(Name(k), k.ToString()));
}
