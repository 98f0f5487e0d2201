namespace ThenChot.Domain.Figures;

/// <summary>Quy tắc tổng hợp theo đơn vị: cộng, tỷ lệ của hai tổng, đếm không trùng, không tổng hợp.</summary>
public enum AcrossUnits
{
    Sum,
    Ratio,
    Distinct,
    None,
}

/// <summary>Quy tắc tổng hợp theo kỳ: phát sinh (cộng) hoặc thời điểm (lấy kỳ cuối).</summary>
public enum AcrossPeriods
{
    Flow,
    Stock,
}

/// <summary>Cách làm tròn: số học (nửa lên), nửa về số chẵn, hoặc bỏ phần lẻ.</summary>
public enum RoundingRule
{
    HalfUp,
    HalfEven,
    Down,
}

/// <summary>Nguồn của một số liệu: đơn vị báo cáo, hệ thống tính ra, hoặc lấy từ bên ngoài.</summary>
public enum SourceKind
{
    Reported,
    Derived,
    External,
}

/// <summary>Rounds a value the way its figure says (làm tròn).</summary>
public static class Rounding
{
    public static decimal Round(decimal value, int decimals, RoundingRule rule) => rule switch
    {
        RoundingRule.HalfUp => Math.Round(value, decimals, MidpointRounding.AwayFromZero),
        RoundingRule.HalfEven => Math.Round(value, decimals, MidpointRounding.ToEven),
        RoundingRule.Down => Math.Round(value, decimals, MidpointRounding.ToZero),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
