namespace ThenChot.Domain.Kernel;

/// <summary>
/// Lịch ngày làm việc: Monday to Friday, without days off (nghỉ lễ, Tết, nghỉ bù) and with weekend days worked instead (làm bù).
/// A clock starts on the day after the one it counts from; what ends on a day off ends on the next working day.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>Weekends alone: nothing is known of any other day.</summary>
    public static readonly WorkingCalendar WeekendsOnly = new([]);

    private readonly Dictionary<DateOnly, SpecialDay> special = [];

    /// <summary>Of two things said of one day the later one holds.</summary>
    public WorkingCalendar(IEnumerable<SpecialDay> days)
    {
        foreach (var day in days)
        {
            special[day.Day] = day;
        }
    }

    /// <summary>What is out of the common about a day; null: it follows the week.</summary>
    public SpecialDay? Find(DateOnly day) => special.GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) =>
        Find(day) is { } said ? said.IsWorked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself when it is a working day, else the next one: where a time limit ends.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>
    /// The <paramref name="days"/>-th working day after <paramref name="day"/>, which itself does not count; with a negative number
    /// before it, with 0 the end of the time limit that falls on it.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly day, int days)
    {
        if (days == 0)
        {
            return OnOrAfter(day);
        }

        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(Math.Sign(days));
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}

/// <summary>Ngày nghỉ hoặc ngày làm bù: a day that does not follow the week, with the name people know it by.</summary>
public sealed record SpecialDay(DateOnly Day, bool IsWorked, string Name);
