namespace ThenChot.Domain.Reports;

/// <summary>Nhóm đơn vị trong bản nội bộ.</summary>
public enum UnitGroup
{
    /// <summary>Chưa có kỳ nào phải báo cáo.</summary>
    NotAsked,

    /// <summary>Tốt.</summary>
    Good,

    /// <summary>Cần đôn đốc.</summary>
    NeedsPressing,

    /// <summary>Chậm.</summary>
    Slow,
}

/// <summary>
/// Phân nhóm đơn vị theo mức đầy đủ và đúng hạn của báo cáo. The bounds are percentages kept in the dated rules; a unit is
/// good when both shares reach the upper bounds, slow when either is under the lower ones, else it needs pressing.
/// </summary>
public sealed record UnitGrouping
{
    public int GoodCompletenessPercent { get; init; }

    public int GoodTimelinessPercent { get; init; }

    public int SlowCompletenessPercent { get; init; }

    public int SlowTimelinessPercent { get; init; }

    public UnitGroup Of(int asked, int accepted, int onTime)
    {
        if (asked == 0)
        {
            return UnitGroup.NotAsked;
        }

        if (Reaches(accepted, asked, GoodCompletenessPercent) && Reaches(onTime, asked, GoodTimelinessPercent))
        {
            return UnitGroup.Good;
        }

        return Reaches(accepted, asked, SlowCompletenessPercent) && Reaches(onTime, asked, SlowTimelinessPercent)
            ? UnitGroup.NeedsPressing
            : UnitGroup.Slow;
    }

    /// <summary>The word printed for a group.</summary>
    public static string Word(UnitGroup group) => group switch
    {
        UnitGroup.Good => "Tốt",
        UnitGroup.NeedsPressing => "Cần đôn đốc",
        UnitGroup.Slow => "Chậm",
        _ => "Chưa có kỳ phải báo cáo",
    };

    private static bool Reaches(int part, int whole, int percent) => 100L * part >= (long)percent * whole;
}
