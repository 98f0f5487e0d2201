namespace ThenChot.Domain.Figures;

/// <summary>
/// Giá trị lưu dưới dạng số nguyên nhân 10.000: phép cộng trong cơ sở dữ liệu nào cũng chính xác.
/// Tối đa bốn chữ số thập phân.
/// </summary>
public static class Scaled
{
    /// <summary>10.000 phần của một đơn vị.</summary>
    public const long Factor = 10_000;

    /// <summary>Giá trị tuyệt đối lớn nhất được nhận.</summary>
    public const decimal Limit = 100_000_000_000m;

    /// <summary>The stored form; the value must not need more than four decimals.</summary>
    public static long From(decimal value) => TryFrom(value, out var scaled)
        ? scaled
        : throw new ArgumentOutOfRangeException(nameof(value), value, "More than four decimals, or too large.");

    /// <summary>False when the value needs more than four decimals or passes the limit.</summary>
    public static bool TryFrom(decimal value, out long scaled)
    {
        scaled = 0;
        if (Math.Abs(value) > Limit || decimal.Truncate(value * Factor) != value * Factor)
        {
            return false;
        }

        scaled = (long)(value * Factor);
        return true;
    }

    /// <summary>The value behind a stored number.</summary>
    public static decimal Value(long scaled) => scaled / (decimal)Factor;

    /// <summary>The value behind a stored number; null stays null.</summary>
    public static decimal? Value(long? scaled) => scaled is { } stored ? Value(stored) : null;
}
