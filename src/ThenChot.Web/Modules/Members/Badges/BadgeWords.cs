using ThenChot.Domain.Members.Badges;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Members.Badges;

/// <summary>How pages name proposals.</summary>
internal static class BadgeWords
{
    public static string Name(BadgeKind kind) => kind switch
    {
        BadgeKind.OnTime => "đủ tuổi đảng trong đợt",
        BadgeKind.Later => "đủ tuổi đảng từ trước",
        BadgeKind.Early => "xét sớm",
        _ => "truy tặng",
    };

    public static string State(BadgeAward of) => of.Stage switch
    {
        BadgeStage.Awarded => "đã tặng",
        BadgeStage.Dropped => "thôi đề nghị",
        _ => of.Remark is null ? "đang xét" : "trả lại",
    };

    public static Tone Tone(BadgeAward of) => of.Stage switch
    {
        BadgeStage.Awarded => Platform.Ui.Elements.Tone.Good,
        BadgeStage.Dropped => Platform.Ui.Elements.Tone.Quiet,
        _ => of.Remark is null ? Platform.Ui.Elements.Tone.Waiting : Platform.Ui.Elements.Tone.Bad,
    };
}
