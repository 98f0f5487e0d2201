namespace ThenChot.Domain.Members.Badges;

/// <summary>Đợt trao Huy hiệu Đảng: its day, and the first and last day on which the years of Party age are reached for it.</summary>
public sealed record BadgeRound(string Name, DateOnly On, DateOnly From, DateOnly To);

/// <summary>Một đợt trong năm, as the rule row has it: its day, and the days of the window; one that begins in a later month begins the year before.</summary>
public sealed record BadgeSeason(int Month, int Day, int FromMonth, int FromDay, int ToMonth);

/// <summary>Chờ sau kỷ luật: so many months after a form of discipline, by its words.</summary>
public sealed record BadgeWait(string Form, int Months);

/// <summary>Đảng viên bị kỷ luật: the form in words and the day it was announced.</summary>
public sealed record BadgeDiscipline(string Form, DateOnly On);

/// <summary>Quy định về Huy hiệu Đảng trong một thời kỳ: a rule row.</summary>
public sealed record BadgeRule(string Id, string Document, bool Verified, IReadOnlyList<int> Years, IReadOnlyList<BadgeSeason> Seasons, IReadOnlyList<BadgeWait> Waits)
{
    /// <summary>Xét sớm: so many months ahead when gravely ill.</summary>
    public int EarlyMonths { get; init; }

    /// <summary>Xét sớm from that badge on.</summary>
    public int LongEarlyFrom { get; init; }

    public int LongEarlyMonths { get; init; }

    /// <summary>Truy tặng: so many months ahead.</summary>
    public int PosthumousMonths { get; init; }

    /// <summary>Hồ sơ đến Thành ủy so many working days before the round; null: no such clock.</summary>
    public int? CityWorkingDays { get; init; }

    /// <summary>Until when the level that has a proposal must pass it on, and the city decide it; null: no clock runs.</summary>
    public DateOnly? DueOn(DateOnly roundOn, bool isAtCity, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return CityWorkingDays is not { } days ? null : isAtCity ? roundOn : calendar.AddWorkingDays(roundOn, -days);
    }

    public IEnumerable<BadgeRound> RoundsOf(int year) => Seasons.Select(s => new BadgeRound(
        $"{s.Day}/{s.Month}", new DateOnly(year, s.Month, s.Day), new DateOnly(s.FromMonth > s.Month ? year - 1 : year, s.FromMonth, s.FromDay), new DateOnly(year, s.ToMonth, DateTime.DaysInMonth(year, s.ToMonth))));

    /// <summary>The badge whose years are reached within the window; null: none. A Party age counted from a year alone is not decided here.</summary>
    public int? ReachedIn(PartialDate ageFrom, BadgeRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return ageFrom.Day is null ? null : Years.Where(y => ageFrom.Earliest.AddYears(y) is var on && round.From <= on && on <= round.To).Select(static y => (int?)y).FirstOrDefault();
    }

    /// <summary>The first day a badge may be awarded again after what was announced; null: no wait, or one that is over on that day.</summary>
    public DateOnly? WaitsUntil(IEnumerable<BadgeDiscipline> announced, DateOnly on)
    {
        var until = announced.Select(a => Waits.FirstOrDefault(w => w.Form == a.Form) is { } wait ? a.On.AddMonths(wait.Months) : (DateOnly?)null).Max();
        return until > on ? until : null;
    }

    /// <summary>The soonest day on which a badge of these years may be awarded.</summary>
    public DateOnly SoonestOn(PartialDate ageFrom, int years, BadgeKind kind) => ageFrom.Earliest.AddYears(years).AddMonths(kind switch
    {
        BadgeKind.Early => -(years >= LongEarlyFrom ? LongEarlyMonths : EarlyMonths),
        BadgeKind.Posthumous => -PosthumousMonths,
        _ => 0,
    });
}
