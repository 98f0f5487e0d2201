namespace ThenChot.Web.Modules.Demo.City;

/// <summary>A local plan (đề án, chương trình, chuyên đề, kế hoạch) of a committee and the numbers (1 to 10) of the programmes it serves.</summary>
public sealed record DemoLocalPlan(string UnitCode, string TypeName, int Number, DateOnly IssuedOn, IReadOnlyList<int> Programmes)
{
    /// <summary>Số ký hiệu of a demo plan, such as 12-KH/QU.</summary>
    public string Symbol => string.Create(
        CultureInfo.InvariantCulture, $"{Number:00}-{DemoLocalPlans.TypeCode(TypeName)}/{DemoCity.BodyCode(UnitCode)}");
}

/// <summary>
/// The local plans of the 50 committees: 777 serving programme 01 and issued by 31/3/2023, some of them serving others as well,
/// besides plans that serve other programmes only.
/// </summary>
public static class DemoLocalPlans
{
    /// <summary>Plans of the same committees that serve only programmes 02 to 10.</summary>
    public const int OfOtherProgrammes = 60;

    private static readonly DateOnly First = new(2021, 4, 5);
    private static readonly DateOnly Last = new(2023, 3, 31);
    private static readonly (string Name, string Code, int Weight)[] Types =
        [("Kế hoạch", "KH", 62), ("Chương trình", "CTr", 16), ("Đề án", "ĐA", 13), ("Chuyên đề", "KH", 9)];

    /// <summary>The letters of the series a plan is numbered in; a chuyên đề is issued by a kế hoạch.</summary>
    public static string TypeCode(string name) => Types.Single(type => type.Name == name).Code;

    public static IReadOnlyList<DemoLocalPlan> Make(ulong seed, IReadOnlyList<DemoCommittee> committees)
    {
        var random = SmallRandom.For(seed, "local plans");
        var total = (int)SeedFigures.Of("local_plans").Value;
        int[] weights = [.. committees.Select(committee => committee.Weight)];
        int[] typeWeights = [.. Types.Select(type => type.Weight)];
        var drawn = Enumerable.Range(0, total + OfOtherProgrammes).Select(i => (
            // Every committee has at least one plan of programme 01: the first fifty go round.
            Unit: committees[i < committees.Count ? i : random.Weighted(weights)].Code,
            Type: Types[random.Weighted(typeWeights)].Name,
            On: IssueDay(random),
            Programmes: i < total ? Serving01(random) : ServingOthers(random)));
        return
        [
            .. drawn.GroupBy(plan => (plan.Unit, TypeCode(plan.Type))).SelectMany(series => series
                .OrderBy(plan => plan.On)
                .Select((plan, n) => new DemoLocalPlan(plan.Unit, plan.Type, n + 1, plan.On, plan.Programmes)))
            .OrderBy(plan => plan.IssuedOn).ThenBy(plan => plan.UnitCode, StringComparer.Ordinal).ThenBy(plan => plan.Symbol, StringComparer.Ordinal),
        ];
    }

    /// <summary>Most plans follow within a year of the programme; none is issued on a weekend.</summary>
    private static DateOnly IssueDay(SmallRandom random)
    {
        var span = Last.DayNumber - First.DayNumber;
        var day = First.AddDays(random.Chance(60) ? random.Between(0, span / 2) : random.Between(0, span));
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
    }

    private static List<int> Serving01(SmallRandom random)
    {
        List<int> programmes = [1];
        if (random.Chance(25))
        {
            programmes.Add(random.Between(2, 10));
        }

        return programmes;
    }

    private static List<int> ServingOthers(SmallRandom random)
    {
        var first = random.Between(2, 9);
        return random.Chance(40) ? [first, first + 1] : [first];
    }
}
