using ThenChot.Web.Modules.Demo.City;

namespace ThenChot.Tests.Demo;

public sealed class DemoCityTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20230419)]
    public void The_city_has_the_counts_of_the_articles_under_neutral_names(ulong seed)
    {
        var units = DemoCity.Make(seed).Units;

        Assert.Equal(50, units.Count(unit => unit.Kind == "committee"));
        Assert.Equal(2500, units.Count(unit => unit.Kind == "party_body"));
        Assert.Equal(526, units.Count(unit => unit.Name.StartsWith("Đảng bộ phường", StringComparison.Ordinal) || unit.Name.StartsWith("Đảng bộ xã", StringComparison.Ordinal)));
        Assert.Equal(1750, units.Count(unit => unit.Kind == "cell"));
        Assert.Equal(11, units.Count(unit => unit.Name.Contains("chưa nhập nội dung", StringComparison.Ordinal)));
        Assert.All(units.Where(unit => unit.Kind is "committee" or "party_body" or "cell"), unit => Assert.Contains("minh họa", unit.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_are_unique_and_every_unit_stands_after_its_parent()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in DemoCity.Make(3).Units)
        {
            Assert.True(unit.ParentCode is null || seen.Contains(unit.ParentCode));
            Assert.True(seen.Add(unit.Code));
        }
    }

    [Fact]
    public void Every_committee_has_grassroots_organisations()
    {
        var city = DemoCity.Make(3);
        var children = city.Units.Where(unit => unit.Kind == "party_body").CountBy(unit => unit.ParentCode!).ToDictionary();
        Assert.All(city.Committees, committee => Assert.InRange(children[committee.Code], 10, 150));
    }

    [Fact]
    public void Names_of_people_are_never_given_twice()
    {
        var people = new DemoPeople(5);
        var names = Enumerable.Range(0, 400).Select(_ => people.Next()).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    public void The_local_plans_of_programme_01_are_777_by_the_end_of_March_2023(ulong seed)
    {
        var committees = DemoCity.Make(seed).Committees;
        var plans = DemoLocalPlans.Make(seed, committees);

        Assert.Equal(777, plans.Count(plan => plan.Programmes.Contains(1)));
        Assert.Equal(777 + DemoLocalPlans.OfOtherProgrammes, plans.Count);
        Assert.All(plans, plan => Assert.InRange(plan.IssuedOn, new DateOnly(2021, 3, 17), new DateOnly(2023, 3, 31)));
        Assert.All(committees, committee => Assert.Contains(plans, plan => plan.UnitCode == committee.Code && plan.Programmes.Contains(1)));
        Assert.All(Enumerable.Range(1, 10), n => Assert.Contains(plans, plan => plan.Programmes.Contains(n)));
        Assert.Equal(plans.Count, plans.Select(plan => (plan.UnitCode, plan.Symbol)).Distinct().Count());
    }
}
