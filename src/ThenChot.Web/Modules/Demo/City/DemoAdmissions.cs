namespace ThenChot.Web.Modules.Demo.City;

/// <summary>
/// Kết nạp đảng viên mới: the yearly target of Programme 01 whose number the articles print, shared out among the committees
/// and reached quarter by quarter. The articles say only that it was exceeded: the shares and what was reached are invented,
/// and the figure says so in its name.
/// </summary>
public static class DemoAdmissions
{
    public const string Code = "sample_members_admitted";

    /// <summary>The number of the target in Programme 01.</summary>
    public const int Target = 3;

    /// <summary>The years for which the 50 committees got their share; in 2025 they were restructured.</summary>
    public static readonly IReadOnlyList<int> Years = [2021, 2022, 2023, 2024];

    // A committee admits a little more towards the end of the year.
    private static readonly int[] QuarterPercents = [22, 25, 25, 28];

    /// <summary>The city's number for a year, whole, shared out by the size of the committees.</summary>
    public static IReadOnlyDictionary<string, int> Quotas(IReadOnlyList<DemoCommittee> committees)
    {
        var total = (int)SeedFigures.Of("target_admissions_low").Value;
        var weights = committees.Sum(committee => committee.Weight);
        var shares = committees.ToDictionary(committee => committee.Code, committee => total * committee.Weight / weights, StringComparer.Ordinal);
        foreach (var committee in committees.OrderByDescending(committee => total * committee.Weight % weights).Take(total - shares.Values.Sum()))
        {
            shares[committee.Code]++;
        }

        return shares;
    }

    /// <summary>What each committee admitted in a quarter: most reach their share of the year, some do not.</summary>
    public static IEnumerable<DemoEntry> Entries(ulong seed, Period quarter, IReadOnlyList<DemoCommittee> committees)
    {
        var part = QuarterPercents[(quarter.Start.Month - 1) / 3];
        foreach (var (unit, share) in Quotas(committees))
        {
            var habit = SmallRandom.For(seed, "admissions of " + unit).Between(94, 134);
            var luck = SmallRandom.For(seed, "admissions of " + unit + quarter.Code).Between(94, 106);
            yield return new DemoEntry(unit, quarter.Code, Code, Math.Round(share * part * habit * luck / 1000000m, MidpointRounding.AwayFromZero));
        }
    }
}
