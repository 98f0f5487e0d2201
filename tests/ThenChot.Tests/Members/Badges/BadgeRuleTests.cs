using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Badges;

namespace ThenChot.Tests.Members.Badges;

/// <summary>Who reaches a badge in which round, who waits, and how a list goes up.</summary>
public sealed class BadgeRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 8, 1);
    private static readonly BadgeRule Rule = new(
        "badges", "Điều lệ Đảng", false, [30, 40, 45, 50, 70],
        [new(2, 3, 12, 1, 2), new(5, 19, 3, 1, 5), new(9, 2, 6, 1, 9), new(11, 7, 10, 1, 11)], [new("khiển trách", 6), new("cảnh cáo", 9)])
    {
        EarlyMonths = 12, LongEarlyFrom = 70, LongEarlyMonths = 24, PosthumousMonths = 12,
    };

    private static readonly BadgeRound September = Rule.RoundsOf(2026).Single(r => r.On == new DateOnly(2026, 9, 2));

    [Fact]
    public void Thirty_years_on_20_September_belong_to_the_round_of_2_September() =>
        Assert.Equal((30, new DateOnly(2026, 6, 1), new DateOnly(2026, 9, 30)), (Rule.ReachedIn(new PartialDate(1996, 9, 20), September), September.From, September.To));

    [Fact]
    public void Every_day_of_a_year_belongs_to_exactly_one_round()
    {
        for (var day = new DateOnly(2025, 12, 1); day < new DateOnly(2026, 12, 1); day = day.AddDays(1))
        {
            Assert.Single(Rule.RoundsOf(2026), r => r.From <= day && day <= r.To);
        }

        Assert.Equal(new DateOnly(2028, 2, 29), Rule.RoundsOf(2028).First().To);
    }

    [Fact]
    public void A_list_reaches_the_city_thirty_working_days_before_the_round_and_is_decided_by_its_day()
    {
        var rule = Rule with { CityWorkingDays = 30 };
        Assert.Equal(new DateOnly(2026, 7, 22), rule.DueOn(September.On, isAtCity: false, WorkingCalendar.WeekendsOnly));
        Assert.Equal(September.On, rule.DueOn(September.On, isAtCity: true, WorkingCalendar.WeekendsOnly));
        Assert.Null(Rule.DueOn(September.On, isAtCity: false, WorkingCalendar.WeekendsOnly));
    }

    [Fact]
    public void After_discipline_the_badge_waits_its_months_and_a_date_known_by_year_alone_is_left_to_a_person()
    {
        Assert.Equal(new DateOnly(2027, 2, 1), Rule.WaitsUntil([new("cảnh cáo", new(2026, 5, 1))], September.On));
        Assert.Null(Rule.WaitsUntil([new("khiển trách", new(2026, 3, 2))], September.On));
        Assert.Null(Rule.ReachedIn(new PartialDate(1996), September));
        Assert.Equal("members.badge-waits", Why(Propose(new PartialDate(1996, 9, 20), 30, BadgeKind.OnTime, announced: [new("cảnh cáo", new(2026, 5, 1))])));
    }

    [Theory]
    [InlineData(30, BadgeKind.OnTime, 9, 30, null)]
    [InlineData(30, BadgeKind.OnTime, 10, 1, "members.badge-too-soon")]
    [InlineData(30, BadgeKind.Later, 1, 1, null)]
    public void A_badge_is_proposed_in_its_round_or_later(int years, BadgeKind kind, int month, int day, string? why) =>
        Assert.Equal(why, Why(Propose(new PartialDate(1996, month, day), years, kind)));

    [Theory]
    [InlineData(30, 1997, 9, 30, null)]
    [InlineData(30, 1997, 10, 1, "members.badge-too-soon")]
    [InlineData(70, 1958, 9, 30, null)]
    [InlineData(70, 1958, 10, 1, "members.badge-too-soon")]
    public void Grave_illness_brings_it_forward_by_a_year_and_by_two_from_seventy_on(int years, int year, int month, int day, string? why) =>
        Assert.Equal(why, Why(Propose(new PartialDate(year, month, day), years, BadgeKind.Early, "Bệnh án")));

    [Fact]
    public void Early_needs_a_ground_and_posthumous_is_for_the_dead_alone()
    {
        Assert.Equal("members.badge-ground-missing", Why(Propose(new PartialDate(1997, 9, 1), 30, BadgeKind.Early)));
        Assert.Equal("members.badge-not-for-member", Why(Propose(new PartialDate(1996, 9, 1), 30, BadgeKind.Posthumous, "Giấy báo tử")));
        Assert.Null(Why(Propose(new PartialDate(1997, 9, 1), 30, BadgeKind.Posthumous, "Giấy báo tử", died: true)));
        Assert.Equal("members.badge-not-for-member", Why(Propose(new PartialDate(1996, 9, 1), 30, BadgeKind.OnTime, died: true)));
        Assert.Equal("members.badge-years-unknown", Why(Propose(new PartialDate(1996, 9, 1), 31, BadgeKind.OnTime)));
    }

    [Fact]
    public void A_list_goes_up_comes_back_with_a_remark_and_is_decided_with_its_numbers()
    {
        Assert.True(Propose(new PartialDate(1996, 9, 1), 30, BadgeKind.OnTime).TryGet(out var award, out _));
        var above = Id.New<UnitId>(Now);
        Assert.Equal("members.badge-not-on-the-way", award.Return("Thiếu")?.Code);
        Assert.Null(award.Send(above));
        Assert.Equal("members.badge-remark-missing", award.Return(" ")?.Code);
        Assert.Null(award.Return("Thiếu bản khai"));
        Assert.Equal((award.CellId, "Thiếu bản khai"), (award.HolderId, award.Remark));
        Assert.Null(award.Send(above));
        Assert.Equal("members.badge-decided-ahead", award.Award(Today.AddDays(1), "1-QĐ", "000001", Today)?.Code);
        Assert.Equal("members.badge-number-missing", award.Award(Today, "1-QĐ", null, Today)?.Code);
        Assert.Null(award.Award(Today, "1-QĐ", "000001", Today));
        Assert.Equal("members.badge-not-on-the-way", award.Drop("Thôi")?.Code);
    }

    private static Outcome<BadgeAward> Propose(PartialDate ageFrom, int years, BadgeKind kind, string? ground = null, BadgeDiscipline[]? announced = null, bool died = false)
    {
        var terms = new MemberTerms(null, ["cell"], [12], [12]);
        var cell = new CellPlace(Id.New<UnitId>(Now), "Chi bộ", "cell", new DateSpan(new(1900, 1, 1), null));
        if (!MemberFile.Open(Id.New<PersonId>(Now), null, new MemberDates(ageFrom, null, null), terms, cell, ageFrom.Latest, Today, Now).TryGet(out var file, out var why))
        {
            throw new InvalidOperationException(why.Sentence);
        }

        if (died && file.Leave(LeavingKind.Died, Today, Today) is { } refused)
        {
            throw new InvalidOperationException(refused.Sentence);
        }

        return BadgeAward.Propose(file, September, years, kind, ground, Rule, announced ?? [], Now);
    }

    private static string? Why<T>(Outcome<T> outcome)
        where T : notnull => outcome.TryGet(out _, out var why) ? null : why.Code;
}
