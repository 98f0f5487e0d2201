namespace ThenChot.Web.Modules.Demo.City;

/// <summary>What the demo writes into the register of units: addresses, duties, quotas. All of it is invented and says so.</summary>
public static class DemoRegister
{
    /// <summary>The mark on every invented text.</summary>
    public const string Mark = " (dữ liệu minh họa)";

    /// <summary>The day from which seats and duties of the demo hold.</summary>
    public static readonly DateOnly Since = new(2020, 12, 15);

    public static IReadOnlyList<(string Kind, string Text)> BoardDuties { get; } =
    [
        ("chuc-nang", "Tham mưu về công tác tổ chức, cán bộ và đảng viên"),
        ("chuc-nang", "Hướng dẫn, kiểm tra công tác tổ chức của cấp dưới"),
        ("nhiem-vu", "Theo dõi biên chế, tổ chức bộ máy"),
        ("nhiem-vu", "Tổng hợp số liệu về tổ chức đảng và đảng viên"),
        ("nhiem-vu", "Theo dõi việc củng cố tổ chức đảng yếu kém"),
    ];

    public static IReadOnlyList<(string Reason, string Measures)> Weaknesses { get; } =
    [
        ("Hai chi bộ không sinh hoạt đủ kỳ trong sáu tháng", "Phân công cấp ủy viên dự sinh hoạt, kiểm tra hằng tháng"),
        ("Nội bộ có biểu hiện mất đoàn kết", "Cấp trên làm việc với tập thể cấp ủy, gợi ý kiểm điểm sâu"),
        ("Nhiều năm không phát triển được đảng viên", "Bồi dưỡng nguồn, giao chỉ tiêu cho từng chi bộ"),
        ("Chưa khắc phục khuyết điểm sau kiểm điểm", "Lập lộ trình khắc phục, báo cáo hằng quý"),
    ];

    public static string Address(int n) => string.Create(CultureInfo.InvariantCulture, $"Số {n} phố Minh Họa{Mark}");

    /// <summary>One secretary, two deputies, then standing members and members up to the size.</summary>
    public static IEnumerable<string> Roles(int size, int standing)
    {
        for (var i = 0; i < size; i++)
        {
            yield return i switch { 0 => "secretary", 1 => "standing_deputy", 2 => "deputy", _ => i < standing ? "standing_member" : "member" };
        }
    }
}
