using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;

namespace ThenChot.Web.Modules.Members.Registers;

/// <summary>Loại sổ that is printed and bound each year from what was recorded.</summary>
public enum RegisterKind
{
    /// <summary>Sổ danh sách đảng viên.</summary>
    Members,

    /// <summary>Sổ đảng viên dự bị.</summary>
    Probationers,

    /// <summary>Sổ đảng viên ra khỏi Đảng.</summary>
    Left,

    /// <summary>Sổ đảng viên từ trần.</summary>
    Died,

    /// <summary>Sổ chuyển sinh hoạt đảng.</summary>
    Transfers,

    /// <summary>Sổ phát thẻ đảng viên.</summary>
    Cards,

    /// <summary>Sổ tặng Huy hiệu Đảng.</summary>
    Badges,

    /// <summary>Sổ nghị quyết, quyết định về đảng viên.</summary>
    Resolutions,

    /// <summary>Sổ phiếu báo: each step that the levels keeping lists are told of.</summary>
    Notices,

    /// <summary>Sổ khen thưởng đảng viên.</summary>
    Rewards,

    /// <summary>Sổ giao nhận thẻ đảng viên.</summary>
    CardHandovers,

    /// <summary>Sổ giao nhận hồ sơ đảng viên.</summary>
    FileHandovers,

    /// <summary>Sổ mượn, khai thác hồ sơ đảng viên.</summary>
    Lendings,

    /// <summary>Sổ giới thiệu đảng viên giữ mối liên hệ nơi cư trú.</summary>
    Residences,
}

/// <summary>One line of a register. A null name: the file is with another unit now.</summary>
public sealed record RegisterLine(DateOnly? On, string? FullName, PartialDate? BornOn, string Cell, string What, string? Number);

/// <summary>How registers are named.</summary>
internal static class RegisterWords
{
    public static string Name(RegisterKind kind) => kind switch
    {
        RegisterKind.Members => "Sổ danh sách đảng viên",
        RegisterKind.Probationers => "Sổ đảng viên dự bị",
        RegisterKind.Left => "Sổ đảng viên ra khỏi Đảng",
        RegisterKind.Died => "Sổ đảng viên từ trần",
        RegisterKind.Transfers => "Sổ chuyển sinh hoạt đảng",
        RegisterKind.Cards => "Sổ phát thẻ đảng viên",
        RegisterKind.Badges => "Sổ tặng Huy hiệu Đảng",
        RegisterKind.Notices => "Sổ phiếu báo",
        RegisterKind.Rewards => "Sổ khen thưởng đảng viên",
        RegisterKind.CardHandovers => "Sổ giao nhận thẻ đảng viên",
        RegisterKind.FileHandovers => "Sổ giao nhận hồ sơ đảng viên",
        RegisterKind.Lendings => "Sổ mượn, khai thác hồ sơ đảng viên",
        RegisterKind.Residences => "Sổ giới thiệu đảng viên giữ mối liên hệ nơi cư trú",
        _ => "Sổ nghị quyết, quyết định về đảng viên",
    };

    public static string File(RegisterKind kind) => $"so-{kind.ToString().ToLowerInvariant()}";

    public static string What(BadgeAward award) => $"Huy hiệu {award.Years} năm{(award.Kind == BadgeKind.Posthumous ? " (truy tặng)" : "")}, số {award.BadgeNumber}";

    public static string What(MemberFile file) => $"vào Đảng {file.Dates.JoinedOn.Text}, {(file.OfficialOn is { } official ? $"chính thức {official.Text}" : "dự bị")}";
}
