using ThenChot.Web.Modules.Demo.City;

namespace ThenChot.Tests.Demo;

public sealed class LivingCityTests
{
    private static readonly IReadOnlyList<DemoCommittee> Committees = DemoCity.Make(1).Committees;

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2027-01-01")]
    [InlineData("2028-03-31")]
    public void The_open_quarter_has_units_in_every_state_and_is_not_due_yet(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var round = LivingCity.Quarter(1, today, Committees);

        Assert.Equal(50, round.Units.Count);
        Assert.Equal(Enum.GetValues<LivingState>().Order(), round.Units.Select(unit => unit.State).Distinct().Order());
        Assert.True(round.Period.End < today && round.DueOn > today && round.DueOn >= round.CutOffOn);
        Assert.Equal(LivingState.WaitingForSignature, round.Units[0].State);
    }

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2027-01-01")]
    public void The_quick_round_of_the_month_has_a_returned_and_a_late_paper(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var round = LivingCity.Month(1, today, Committees);

        Assert.Equal(Committees[0].Code, round.Units[0].Code);
        Assert.Equal(LivingState.Returned, round.Units[0].State);
        Assert.True(round.DueOn <= today && round.DueOn >= round.CutOffOn);
        Assert.Contains(round.Units, unit => unit is { State: LivingState.Sent, SentDaysAgo: 1 });
        Assert.Contains(round.Units, unit => unit.State == LivingState.Draft);
    }
}
