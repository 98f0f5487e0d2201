namespace ThenChot.Domain.Organizations.Strengthening;

/// <summary>Ngày xếp loại hằng năm: files should be finished before it.</summary>
public readonly record struct RatingDay(int Month, int Day)
{
    /// <summary>The first such day on or after the day a file was opened.</summary>
    public DateOnly After(DateOnly opened)
    {
        var same = new DateOnly(opened.Year, Month, Math.Min(Day, DateTime.DaysInMonth(opened.Year, Month)));
        return same >= opened ? same : new DateOnly(opened.Year + 1, Month, Math.Min(Day, DateTime.DaysInMonth(opened.Year + 1, Month)));
    }
}
