using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>How the rules of a figure are said on the screen.</summary>
public static class FigureText
{
    public static string Rule(Figure figure) => figure.IsComputed
        ? $"{VietnameseFormat.Number(figure.Factor)} × tổng {figure.Numerator} : tổng {figure.Denominator}, {Name(figure.Rounding)} đến {figure.Decimals} chữ số thập phân"
        : $"{Name(figure.AcrossUnits)}; {Name(figure.AcrossPeriods)}";

    /// <summary>A value as it is printed; null is never zero.</summary>
    public static string Value(decimal? value, int decimals, string unit) => value is { } known
        ? VietnameseFormat.Number(known, decimals) + (unit == "%" ? "%" : string.Empty)
        : "chưa có số liệu";

    public static string Name(AcrossUnits rule) => rule switch
    {
        AcrossUnits.Sum => "cộng các đơn vị",
        AcrossUnits.Ratio => "tỷ lệ của hai tổng",
        AcrossUnits.Distinct => "đếm không trùng, nhập ở từng cấp",
        _ => "không tổng hợp theo đơn vị",
    };

    public static string Name(AcrossPeriods rule) => rule == AcrossPeriods.Flow ? "cộng các kỳ" : "lấy kỳ cuối";

    public static string Name(EntryMode mode) => mode == EntryMode.PerPeriod ? "nhập theo từng kỳ" : "nhập lũy kế từ đầu năm";

    public static string Name(RoundingRule rule) => rule switch
    {
        RoundingRule.HalfUp => "làm tròn số học",
        RoundingRule.HalfEven => "làm tròn nửa về số chẵn",
        _ => "bỏ phần lẻ",
    };

    public static string Name(SourceKind kind) => kind switch
    {
        SourceKind.Reported => "đơn vị báo cáo",
        SourceKind.Derived => "hệ thống tính",
        _ => "lấy từ bên ngoài",
    };

    public static string Name(EntryScope scope) => scope == EntryScope.OwnLevel ? "riêng cấp mình" : "toàn đảng bộ (đã gồm cấp dưới)";

    public static string Name(EntryNature nature) => nature == EntryNature.Official ? "chính thức" : "ước thực hiện";

    public static string Name(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => "tháng",
        PeriodKind.Quarter => "quý",
        PeriodKind.Half => "6 tháng",
        PeriodKind.NineMonths => "9 tháng",
        PeriodKind.Year => "năm",
        _ => "nhiệm kỳ",
    };
}
