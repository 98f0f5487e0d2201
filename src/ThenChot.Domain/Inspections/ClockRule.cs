namespace ThenChot.Domain.Inspections;

/// <summary>Đơn vị tính của thời hạn.</summary>
public enum ClockUnit
{
    WorkingDays,
    Days,
    Months,
}

/// <summary>
/// Một thời hạn: what it is for, at which level (null: at every level), from which event it runs and how long. <c>ExtraLength</c> or <c>ExtraShare</c>:
/// how far it may be prolonged; both null: not at all, or not known.
/// </summary>
public sealed record ClockRule(string Matter, string Name, string? Level, string Starts, int Length, ClockUnit Unit)
{
    public int? ExtraLength { get; init; }

    public Fraction? ExtraShare { get; init; }

    /// <summary>The rest of a share is dropped: "không quá 1/3" never becomes more.</summary>
    public int MostExtra => ExtraLength ?? (ExtraShare is { } share ? (int)(Length * share.Numerator / share.Denominator) : 0);

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Length} {Label(Unit)}{(MostExtra > 0 ? $", gia hạn không quá {MostExtra} {Label(Unit)}" : "")}");

    /// <summary>The last day; working days by the calendar of the country.</summary>
    public DateOnly DueOn(DateOnly start, WorkingCalendar calendar, int extra = 0)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Unit switch
        {
            ClockUnit.WorkingDays => calendar.AddWorkingDays(start, Length + extra),
            ClockUnit.Months => start.AddMonths(Length + extra),
            _ => start.AddDays(Length + extra),
        };
    }

    public static string Label(ClockUnit unit) => unit switch
    {
        ClockUnit.WorkingDays => "ngày làm việc",
        ClockUnit.Months => "tháng",
        _ => "ngày",
    };
}
