using FsCheck;
using FsCheck.Fluent;
using ThenChot.Tests.House;
using ThenChot.Web.Modules.Duties;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Tests.Kernel;

/// <summary>The lists of rules/holidays.yaml against the law and the moon, and the arithmetic of clocks.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly IReadOnlyList<Rule<HolidayRule>> Years = new RuleBook(SourceTree.PathOf("rules")).All<HolidayRule>(HolidayRule.Name);
    private static readonly WorkingCalendar Calendar = new(Years.SelectMany(y => y.Settings.Days()));

    public static TheoryData<int> ListedYears => [.. Enumerable.Range(2020, 11)];

    /// <summary>What was decided year by year: days of Tết before the new year, the day added to 2/9, days worked on a weekend for days off.</summary>
    private static (int BeforeTet, int Added, (string Off, string Worked)[] Swapped) Decided(int year) => year switch
    {
        2022 => (1, 1, []),
        2023 => (2, 1, []),
        2024 => (2, 3, [("29/4", "4/5")]),
        2025 => (2, 1, [("2/5", "26/4")]),
        2026 => (1, 1, [("2/1", "10/1"), ("31/8", "22/8")]),
        2028 => (2, 1, []),
        _ => (2, 3, []),
    };

    [Theory]
    [MemberData(nameof(ListedYears))]
    public void Every_day_of_a_year_is_off_or_worked_as_the_law_and_the_lunar_calendar_say(int year)
    {
        var (off, worked) = ByTheLaw(year);
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n)).ToList();

        Assert.Equal(
            days.Where(d => worked.Contains(d) || (d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(d))),
            days.Where(Calendar.IsWorkingDay));
    }

    [Theory]
    [InlineData(2020, "25/1", "2/4")]
    [InlineData(2023, "22/1", "29/4")]
    [InlineData(2026, "17/2", "26/4")]
    [InlineData(2030, "2/2", "12/4")]
    public void The_new_year_is_reckoned_at_the_meridian_of_hanoi(int year, string newYear, string hungKings) =>
        Assert.Equal((On(year, newYear), On(year, hungKings)), (LunarDays.On(year, 1, 1), LunarDays.On(year, 3, 10)));

    [Fact]
    public void Each_year_has_one_list_with_its_source()
    {
        Assert.Equal(Enumerable.Range(2020, 11), Years.Select(y => y.InForceFrom.Year));
        Assert.All(Years, y => Assert.All(y.Settings.Days(), d => Assert.Equal(y.InForceFrom.Year, d.Day.Year)));
        Assert.All(Years, y => Assert.NotEmpty(y.Source));
    }

    [Theory]
    [InlineData("26/4/2024", 1, "2/5/2024")]
    [InlineData("26/4/2024", 2, "3/5/2024")]
    [InlineData("26/4/2024", 3, "4/5/2024")]
    [InlineData("26/4/2024", 4, "6/5/2024")]
    [InlineData("27/4/2024", 0, "2/5/2024")]
    [InlineData("2/5/2024", 0, "2/5/2024")]
    [InlineData("2/5/2024", -1, "26/4/2024")]
    [InlineData("7/2/2024", 1, "15/2/2024")]
    public void A_clock_starts_the_day_after_and_skips_days_off(string from, int days, string to) => Assert.Equal(Read(to), Calendar.AddWorkingDays(Read(from), days));

    [Fact]
    public void Adding_and_counting_working_days_agree()
    {
        var days = Gen.Choose(0, 365 * 11).Select(n => new DateOnly(2020, 1, 1).AddDays(n)).ToArbitrary();
        Prop.ForAll(days, Gen.Choose(1, 90).ToArbitrary(), (day, n) =>
                Calendar.WorkingDaysBetween(day, Calendar.AddWorkingDays(day, n)) == n && Calendar.IsWorkingDay(Calendar.AddWorkingDays(day, n))
                && Calendar.WorkingDaysBetween(Calendar.AddWorkingDays(day, n), day) == -n)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Of_two_words_about_a_day_the_later_holds()
    {
        var day = new DateOnly(2024, 5, 4);
        var calendar = new WorkingCalendar([new(day, true, "làm bù"), new(day, false, "không làm bù")]);

        Assert.False(calendar.IsWorkingDay(day));
        Assert.Equal("không làm bù", calendar.Find(day)!.Name);
        Assert.Null(calendar.Find(day.AddDays(1)));
    }

    // Bộ luật Lao động: the days themselves, and for each that meets a weekend the next working day.
    private static (HashSet<DateOnly> Off, HashSet<DateOnly> Worked) ByTheLaw(int year)
    {
        var (before, added, swapped) = Decided(year);
        var newYear = LunarDays.On(year, 1, 1);
        List<DateOnly> days = [new(year, 1, 1), .. Enumerable.Range(-before, 5).Select(newYear.AddDays), LunarDays.On(year, 3, 10), new(year, 4, 30), new(year, 5, 1), new(year, 9, 2)];
        if (year > 2020)
        {
            days.Add(new(year, 9, added));
        }

        var off = days.ToHashSet();
        foreach (var day in days.Where(d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).Order())
        {
            var instead = day;
            while (off.Contains(instead) || instead.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                instead = instead.AddDays(1);
            }

            off.Add(instead);
        }

        off.UnionWith(swapped.Select(s => On(year, s.Off)));
        return (off, [.. swapped.Select(s => On(year, s.Worked))]);
    }

    private static DateOnly On(int year, string day) => Read($"{day}/{year}");

    private static DateOnly Read(string day) => VietnameseFormat.TryDate(day, out var read) ? read : throw new FormatException(day);
}
