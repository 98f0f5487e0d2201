using ThenChot.Domain.Inspections;
using static ThenChot.Tests.Inspections.SomeRules;

namespace ThenChot.Tests.Inspections;

/// <summary>Calendar months from the act, or from its end where it lasted; a new violation inside the period starts it again.</summary>
public sealed class LimitationTests
{
    private static readonly Violation Act = new(new DateOnly(2019, 6, 15));

    [Fact]
    public void The_period_runs_from_the_act_to_the_conclusion()
    {
        Assert.Equal(LimitationStanding.Inside, Standing(DisciplineForm.Reprimand, Act, new(2024, 6, 14)));
        Assert.Equal(LimitationStanding.Out, Standing(DisciplineForm.Reprimand, Act, new(2024, 6, 16)));
        Assert.Equal(LimitationStanding.Inside, Standing(DisciplineForm.Warning, Act, new(2024, 6, 16)));
        Assert.Equal(LimitationStanding.Inside, Standing(DisciplineForm.Removal, Act, new(2029, 6, 14)));
        Assert.Equal(LimitationStanding.NoLimit, Standing(DisciplineForm.Expulsion, Act, new(2099, 1, 1)));
        Assert.Equal(LimitationStanding.NoLimit, Standing(DisciplineForm.Reprimand, Act with { NeverLapses = true }, new(2099, 1, 1)));
    }

    [Fact]
    public void Whether_the_last_day_counts_the_text_does_not_say_so_a_person_decides()
    {
        Assert.Equal(LimitationStanding.LastDay, Standing(DisciplineForm.Reprimand, Act, new(2024, 6, 15)));
        var rule = Discipline().Limitation!;
        Assert.Equal(LimitationStanding.Inside, Made(LimitationReading.Of(rule with { LastDayCounts = true }, "", SubjectKind.OfficialMember, DisciplineForm.Reprimand, Act, new(2024, 6, 15))).Standing);
        Assert.Equal(LimitationStanding.Out, Made(LimitationReading.Of(rule with { LastDayCounts = false }, "", SubjectKind.OfficialMember, DisciplineForm.Reprimand, Act, new(2024, 6, 15))).Standing);
    }

    [Fact]
    public void A_new_violation_inside_the_period_starts_it_again()
    {
        var lasting = new Violation(new(2016, 1, 1), new DateOnly(2020, 3, 1)) { Later = [new(2025, 2, 1)] };
        var reading = Made(Read(DisciplineForm.Reprimand, lasting, new(2026, 1, 1)));
        Assert.Equal((LimitationStanding.Inside, new DateOnly(2025, 2, 1), new DateOnly(2030, 2, 1)), (reading.Standing, reading.RunsFrom!.Value, reading.LastDay!.Value));
        Assert.Equal(LimitationStanding.Out, Standing(DisciplineForm.Reprimand, lasting with { Later = [new(2025, 3, 2)] }, new(2026, 1, 1)));
    }

    [Fact]
    public void What_the_rule_of_that_time_does_not_hold_is_not_computed()
    {
        Assert.Equal("inspections.limitation-unknown", Refused(LimitationReading.Of(Discipline(new(2026, 9, 1)).Limitation, "212-QĐ/TW", SubjectKind.OfficialMember, DisciplineForm.Reprimand, Act, new(2026, 9, 1))));
        Assert.Equal("inspections.concluded-before-act", Refused(Read(DisciplineForm.Reprimand, Act, new(2019, 6, 14))));
        Assert.Equal("inspections.ends-before-it-began", Refused(Read(DisciplineForm.Reprimand, Act with { EndedOn = new(2019, 6, 14) }, new(2023, 6, 14))));
    }

    /// <summary>Another way: count months and days by hand on (year, month, day), from the last event backwards.</summary>
    [Fact]
    public void A_second_reckoning_finds_no_difference_in_100000_cases()
    {
        var random = new Random(30);
        var rule = Discipline().Limitation!;
        var first = new DateOnly(2005, 1, 1);
        DisciplineForm[] forms = [DisciplineForm.Reprimand, DisciplineForm.Warning, DisciplineForm.Removal];
        for (var n = 0; n < 100_000; n++)
        {
            var acted = first.AddDays(random.Next(4_000));
            var ended = random.Next(3) == 0 ? acted.AddDays(random.Next(900)) : (DateOnly?)null;
            var on = (ended ?? acted).AddDays(random.Next(6_000));
            var later = Enumerable.Range(0, random.Next(4)).Select(_ => acted.AddDays(random.Next(6_000))).ToList();
            var form = forms[random.Next(forms.Length)];
            var counts = random.Next(2) == 0;
            var reading = Made(LimitationReading.Of(rule with { LastDayCounts = counts }, "", SubjectKind.OfficialMember, form, new Violation(acted, ended) { Later = later }, on));
            Assert.Equal(Second(ended ?? acted, later, form == DisciplineForm.Reprimand ? 5 : 10, on, counts), reading.Standing == LimitationStanding.Inside);
        }
    }

    private static bool Second(DateOnly start, List<DateOnly> later, int years, DateOnly on, bool counts)
    {
        var events = later.Where(day => day > start && day <= on).Append(start).Order().ToList();
        var alive = 0;
        for (var at = 1; at < events.Count && Reaches(events[alive], events[at]); at++)
        {
            alive = at;
        }

        return Reaches(events[alive], on);

        bool Reaches(DateOnly from, DateOnly to)
        {
            var day = from.Day == 29 && from.Month == 2 && !DateTime.IsLeapYear(from.Year + years) ? 28 : from.Day;
            var compared = ((to.Year * 10_000) + (to.Month * 100) + to.Day).CompareTo(((from.Year + years) * 10_000) + (from.Month * 100) + day);
            return compared < 0 || (counts && compared == 0);
        }
    }

    private static ThenChot.Domain.Kernel.Outcome<LimitationReading> Read(DisciplineForm form, Violation violation, DateOnly on) =>
        LimitationReading.Of(Discipline().Limitation, Discipline().Document, SubjectKind.OfficialMember, form, violation, on);

    private static LimitationStanding Standing(DisciplineForm form, Violation violation, DateOnly on) => Made(Read(form, violation, on)).Standing;
}
