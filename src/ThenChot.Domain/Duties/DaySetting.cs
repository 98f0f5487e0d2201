namespace ThenChot.Domain.Duties;

/// <summary>Ngày nghỉ, ngày làm bù do nơi sử dụng thêm: identifies one.</summary>
public readonly record struct DaySettingId(Guid Value) : IId<DaySettingId>
{
    public static DaySettingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Ngày nghỉ, ngày làm bù do nơi sử dụng thêm: what this installation says of a day, over the lists that come with the product, with a reason.
/// It holds until it is taken back.
/// </summary>
public sealed class DaySetting
{
    public const int LongestName = 100;

    private DaySetting()
    {
    }

    public DaySettingId Id { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>True: người ta làm việc ngày đó (làm bù); false: nghỉ.</summary>
    public bool IsWorked { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public string Reason { get; private set; } = string.Empty;

    /// <summary>The day it was taken back; null while it holds.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public SpecialDay Special => new(Day, IsWorked, Name);

    /// <summary>Refused without a day, a name and a reason, and when the calendar says the same already.</summary>
    public static Outcome<DaySetting> Add(WorkingCalendar calendar, DateOnly? day, bool isWorked, string? name, string? reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (day is not { } chosen || chosen.Year is < 1990 or > 2100)
        {
            return DutiesRefusals.DayMissing;
        }

        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
        {
            return DutiesRefusals.NameMissing(LongestName);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return DutiesRefusals.ReasonMissing;
        }

        return calendar.IsWorkingDay(chosen) == isWorked
            ? DutiesRefusals.DaySaidAlready(chosen, isWorked)
            : new DaySetting { Id = Kernel.Id.New<DaySettingId>(now), Day = chosen, IsWorked = isWorked, Name = VietnameseText.Nfc(name).Trim(), Reason = VietnameseText.Nfc(reason).Trim() };
    }

    public Refusal? Withdraw(DateOnly today)
    {
        if (WithdrawnOn is { } already)
        {
            return DutiesRefusals.DayWithdrawn(already);
        }

        WithdrawnOn = today;
        return null;
    }
}
