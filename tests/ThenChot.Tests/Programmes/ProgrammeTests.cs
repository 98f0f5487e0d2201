using FsCheck;
using FsCheck.Fluent;
using ThenChot.Domain.Programmes;
using static ThenChot.Tests.Programmes.SomeProgramme;

namespace ThenChot.Tests.Programmes;

public sealed class ProgrammeTests
{
    [Fact]
    public void Term_action_period_and_signing_day_are_three_different_things()
    {
        var programme = Programme();
        Assert.Equal((2020, 2021, 2021), (programme.TermFrom, programme.ActiveFrom.Year, programme.IssuedOn.Year));
        Assert.Equal("programmes.span-reversed", programme.Amend(Terms() with { ActiveThrough = Day(2020, 1, 1) })!.Code);
        Assert.Equal("programmes.span-reversed", programme.Amend(Terms() with { TermTo = 2020 })!.Code);
        Assert.Equal("programmes.issued-after-action", programme.Amend(Terms() with { IssuedOn = Day(2026, 1, 1) })!.Code);
    }

    [Theory]
    [InlineData("01-CTr/TU")]
    [InlineData("01 - CTR / TƯ")]
    [InlineData("01–ctr/tu")]
    public void Symbols_are_read_tolerantly(string typed) =>
        Assert.Equal(Domain.Programmes.Programme.KeyOf("01-CTr/TU"), Domain.Programmes.Programme.KeyOf(typed));

    [Fact]
    public void A_seat_is_held_from_its_first_day_to_the_day_before_its_end()
    {
        var seat = Made(SteeringSeat.Appoint(Programme().Id, null, "Bí thư Thành ủy", SteeringRole.Head, null, null, Day(2021, 3, 17), Day(2022, 6, 8), Now));
        Assert.True(seat.HeldOn(Day(2021, 3, 17)));
        Assert.True(seat.HeldOn(Day(2022, 6, 7)));
        Assert.False(seat.HeldOn(Day(2022, 6, 8)));
        Assert.Equal("programmes.span-reversed", seat.Amend(null, "x", SteeringRole.Head, null, null, Day(2022, 1, 1), Day(2022, 1, 1))!.Code);
    }

    [Fact]
    public void Quotas_add_up_beside_the_citys_number_whatever_their_order()
    {
        Prop.ForAll<ushort[]>(amounts =>
        {
            var quotas = amounts.Select(a => (Unit(), (decimal)a)).ToList();
            var bar = Admissions().Bar;
            var window = new TargetWindow(Day(2022, 1, 1), Day(2022, 12, 31));
            var forth = QuotaSheet.Of(quotas, new Dictionary<UnitId, decimal>(), bar, window, Day(2022, 7, 1));
            quotas.Reverse();
            var back = QuotaSheet.Of(quotas, new Dictionary<UnitId, decimal>(), bar, window, Day(2022, 7, 1));
            return forth.Sum == amounts.Sum(a => (decimal)a) && back.Sum == forth.Sum && forth.Difference == forth.Sum - 9000
                && forth.Units.All(u => u.Achieved is null && u.PacePercent is null);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_units_pace_compares_with_the_time_gone_by()
    {
        var unit = Unit();
        var window = new TargetWindow(Day(2022, 1, 1), Day(2022, 12, 31));
        var sheet = QuotaSheet.Of([(unit, 200)], new Dictionary<UnitId, decimal> { [unit] = 100 }, null, window, Day(2022, 7, 2));
        Assert.Equal((50m, 99.7m), (sheet.Units[0].PercentOfQuota, Math.Round(sheet.Units[0].PacePercent!.Value, 1)));
        Assert.Equal("programmes.amount-negative", Refused(Quota.Give(Target().Id, 2022, unit, -1, Now)));
    }

    [Theory]
    [InlineData(9000, true)]
    [InlineData(8999, false)]
    public void A_local_target_equals_the_citys_or_is_higher_or_says_why(int value, bool matches)
    {
        var outcome = LocalTarget.Set(Plan().Id, Admissions(), value, null, Now);
        Assert.Equal(matches ? "made" : "programmes.local-below-city", Refused(outcome));
        Assert.Equal("made", Refused(LocalTarget.Set(Plan().Id, Admissions(), value, "Đặc thù của đơn vị", Now)));
    }

    [Theory]
    [InlineData(1, "made")]
    [InlineData(2, "made")]
    [InlineData(3, "programmes.local-below-city")]
    public void Where_low_is_good_higher_means_a_smaller_number(int group, string outcome) =>
        Assert.Equal(outcome, Refused(LocalTarget.Set(Plan().Id, PapiGroup(), group, null, Now)));

    [Fact]
    public void A_local_plan_serves_one_programme_or_more()
    {
        var terms = new LocalPlanTerms(Unit(), "12-KH/QU", Day(2021, 9, 1), "Kế hoạch", null, null, []);
        Assert.Equal("programmes.no-programme-served", Refused(LocalPlan.Enter(terms, Day(2023, 4, 19), Now)));
        var plan = Plan();
        var (first, second) = (Programme().Id, Programme().Id);
        Assert.Null(plan.Amend(terms with { Programmes = [first, second, first] }, Day(2023, 4, 19)));
        Assert.Equal([first, second], plan.Serves.Select(s => s.Programme));
        Assert.Equal("programmes.future-date", plan.Amend(terms with { Programmes = [first] }, Day(2021, 1, 1))!.Code);
    }

    private static LocalPlan Plan() => Made(LocalPlan.Enter(
        new(Unit(), "12-KH/QU", Day(2021, 9, 1), "Kế hoạch", null, null, [Programme().Id]), Day(2023, 4, 19), Now));
}
