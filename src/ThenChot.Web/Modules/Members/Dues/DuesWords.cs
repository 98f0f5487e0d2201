using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members.Dues;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>How pages name what is on a sheet of dues.</summary>
internal static class DuesWords
{
    public static string Money(long vnd) => VietnameseFormat.Number(vnd) + " đ";

    /// <summary>Đồng as people type them: 50000, 50.000, 50.000 đ. Null where it is no whole number.</summary>
    public static long? Read(string? typed) =>
        VietnameseFormat.TryNumber((typed ?? "").Trim().TrimEnd('đ', 'Đ').TrimEnd(), out var sum) && sum == decimal.Truncate(sum) && Math.Abs(sum) <= long.MaxValue / 2 ? (long)sum : null;

    public static string Why(DuesLine line, DuesRule rule) => line.Reason switch
    {
        DuesReason.PaysElsewhere => "đóng ở nơi sinh hoạt tạm thời",
        DuesReason.PartyAge => $"miễn: từ {rule.ExemptFromPartyYears} năm tuổi đảng",
        DuesReason.NotSet => "chưa ghi mức đóng",
        DuesReason.Relieved => $"{rule.Group(line.GroupCode)?.Name}; {rule.Relief(line.ReliefCode)?.Name}",
        _ => rule.Group(line.GroupCode)?.Name ?? "",
    };

    public static IEnumerable<SelectListItem> Groups(DuesRule rule) => rule.Groups.Select(static g => new SelectListItem(
        $"{g.Name}{(g.FixedVnd is { } sum ? $": {Money(sum)}" : g.PerTenThousand is { } share ? $": {VietnameseFormat.Percent(share / 100m, share % 100 == 0 ? 0 : 1)} {g.BaseName}" : "")}{(g.Verified ? "" : " (chưa đối chiếu)")}", g.Code));

    public static IEnumerable<SelectListItem> Reliefs(DuesRule rule) => rule.Reliefs.Select(static r => new SelectListItem(r.Name, r.Code));
}
