namespace ThenChot.Web.Platform.Ui.Charts;

/// <summary>Places values and days on a drawing, as percentages and points that no culture touches.</summary>
public static class Scale
{
    private static readonly decimal[] Steps = [1m, 2m, 5m, 10m];

    /// <summary>Where a value stands on a scale that ends at <paramref name="end"/>, never outside it.</summary>
    public static string Percent(decimal value, decimal end) =>
        Text(end <= 0 ? 0 : Math.Clamp(value / end * 100, 0, 100)) + "%";

    /// <summary>Where a day stands between two days, never outside them.</summary>
    public static string Percent(DateOnly day, DateOnly from, DateOnly to) =>
        Percent(Math.Max(0, day.DayNumber - from.DayNumber), Math.Max(1, to.DayNumber - from.DayNumber));

    /// <summary>The width between two days.</summary>
    public static string Width(DateOnly start, DateOnly end, DateOnly from, DateOnly to)
    {
        var left = Math.Clamp(start.DayNumber, from.DayNumber, to.DayNumber);
        var right = Math.Clamp(end.DayNumber, left, to.DayNumber);
        return Percent(right - left, Math.Max(1, to.DayNumber - from.DayNumber));
    }

    /// <summary>The end of a bar's scale: a little beyond its value and its band.</summary>
    public static decimal EndOf(Bar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return Math.Max(bar.Value ?? 0, Math.Max(bar.Low ?? 0, bar.High ?? 0)) * 1.15m;
    }

    /// <summary>A round number at or above the value: 1, 2 or 5 times a power of ten.</summary>
    public static decimal RoundUp(decimal value)
    {
        var power = 1m;
        while (power * 10 < value)
        {
            power *= 10;
        }

        return Steps.Select(step => step * power).FirstOrDefault(end => end >= value, value);
    }

    public static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
