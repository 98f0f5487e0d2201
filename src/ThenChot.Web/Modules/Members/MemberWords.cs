using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Members;

/// <summary>How pages name statuses and choices.</summary>
internal static class MemberWords
{
    public static string Name(MemberStatus status, LeavingKind? leftAs = null) => status switch
    {
        MemberStatus.NotYet => "chưa kết nạp",
        MemberStatus.Probationary => "dự bị",
        MemberStatus.Official => "chính thức",
        MemberStatus.Died => "từ trần",
        _ => leftAs is { } kind ? Name(kind) : "đã ra khỏi Đảng",
    };

    public static string Name(LeavingKind kind) => kind switch
    {
        LeavingKind.StruckOff => "xóa tên",
        LeavingKind.Resigned => "xin ra khỏi Đảng",
        LeavingKind.Expelled => "khai trừ",
        LeavingKind.AdmissionAnnulled => "hủy quyết định kết nạp",
        LeavingKind.MovedAway => "chuyển ra ngoài đảng bộ thành phố",
        _ => "từ trần",
    };

    public static string Name(Sex sex) => sex == Sex.Female ? "Nữ" : "Nam";

    public static Tone Tone(MemberStatus status) => status switch
    {
        MemberStatus.Official => Platform.Ui.Elements.Tone.Good,
        MemberStatus.Probationary => Platform.Ui.Elements.Tone.Waiting,
        _ => Platform.Ui.Elements.Tone.Quiet,
    };

    public static IEnumerable<SelectListItem> Sexes => Enum.GetValues<Sex>().Select(s => new SelectListItem(Name(s), s.ToString()));

    public static IEnumerable<SelectListItem> LeavingKinds => Enum.GetValues<LeavingKind>().Select(k => new SelectListItem(Name(k), k.ToString()));
}
