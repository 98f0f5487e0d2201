using ThenChot.Domain.Members.Badges;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Badges;

/// <summary>Sets the certificate of one badge.</summary>
internal static class BadgePaper
{
    public static PartyDocument Of(AwardRow row, BadgeRule rule, string city, string cell, string place, DateOnly on) => new()
    {
        IssuingBody = city, Symbol = "", Place = place, Date = on, DraftedOn = on, TypeName = "Giấy chứng nhận", Subject = $"Huy hiệu {row.Award.Years} năm tuổi Đảng",
        Blocks =
        [
            Block.Paragraph($"Căn cứ {rule.Document}; quyết định số {row.Award.DecisionNumber} ngày {VietnameseFormat.Date(on)};"),
            Block.Paragraph($"{(row.Award.Kind == BadgeKind.Posthumous ? "Truy tặng" : "Tặng")} Huy hiệu {row.Award.Years} năm tuổi Đảng cho đồng chí {row.FullName}, {cell}."),
            Block.Paragraph($"Số Huy hiệu: {row.Award.BadgeNumber}. Đợt trao: {VietnameseFormat.Date(row.Award.RoundOn)}."),
        ],
        Signature = new Signature(["T/M BAN THƯỜNG VỤ"], "BÍ THƯ", null),
    };
}
