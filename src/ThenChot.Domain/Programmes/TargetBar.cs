namespace ThenChot.Domain.Programmes;

/// <summary>
/// Ngưỡng của chỉ tiêu đã có giá trị. In a range (khoảng) passing the good end is “vượt”, not an error.
/// </summary>
public readonly record struct TargetBar(TargetOperator Operator, TargetDirection Direction, decimal? Low, decimal? High)
{
    /// <summary>The number that must be reached: the low end when more is better, otherwise the high end.</summary>
    public decimal Threshold => (Direction == TargetDirection.MoreIsBetter ? Low : High) ?? 0;

    public bool IsReachedBy(decimal value) => Operator switch
    {
        TargetOperator.Above => value > Threshold,
        TargetOperator.Below => value < Threshold,
        _ => Direction == TargetDirection.MoreIsBetter ? value >= Threshold : value <= Threshold,
    };

    /// <summary>True when the value passes the bar by more than the margin (percent of the bar); a range is passed at its far end.</summary>
    public bool IsSurpassedBy(decimal value, decimal marginPercent)
    {
        if (Operator == TargetOperator.Between)
        {
            return Direction == TargetDirection.MoreIsBetter ? value > High : value < Low;
        }

        var margin = Math.Abs(Threshold) * marginPercent / 100;
        return Direction == TargetDirection.MoreIsBetter ? value > Threshold + margin : value < Threshold - margin;
    }

    /// <summary>How much of the bar is reached, in percent; 100 and more when reached. Grows as the value gets better.</summary>
    public decimal PercentReached(decimal value)
    {
        var (part, whole) = Direction == TargetDirection.MoreIsBetter ? (value, Threshold) : (Threshold, value);
        if (whole <= 0)
        {
            return IsReachedBy(value) ? 100 : 0;
        }

        return Math.Max(0, part) * 100 / whole;
    }

    /// <summary>True when <paramref name="local"/> asks as much as this bar or more, end by end, in the bar's direction.</summary>
    public bool IsMatchedBy(decimal local) =>
        Direction == TargetDirection.MoreIsBetter ? local >= Threshold : local <= Threshold;
}
