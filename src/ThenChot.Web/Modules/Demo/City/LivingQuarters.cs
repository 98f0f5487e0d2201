namespace ThenChot.Web.Modules.Demo.City;

/// <summary>The quarters since the review: another draw of the same plan, so that values are nobody's and only their relations are those of the figures.</summary>
internal sealed class LivingQuarters(ulong seed, DemoCity city)
{
    public static readonly Period First = Period.Parse("2023-Q2");

    private readonly Dictionary<int, ILookup<string, DemoEntry>> drawn = [];

    /// <summary>Every quarter that ended before the day with its entries, the open one of the last quarter at the end.</summary>
    public IEnumerable<(Period Period, IEnumerable<DemoEntry> Entries)> Until(DateOnly today)
    {
        var open = Period.Holding(PeriodKind.Quarter, today).Previous;
        var turn = 0;
        for (var period = First; period.End < open.Start; period = period.Next)
        {
            yield return (period, Of(period, FigureSpread.Quarters[turn++ % FigureSpread.Quarters.Count]));
        }

        yield return (open, Of(open, FigureSpread.Quarters[3]));
    }

    private IEnumerable<DemoEntry> Of(Period period, string like)
    {
        var asked = city.CommitteesOn(period.End);
        if (!drawn.TryGetValue(asked.Count, out var entries))
        {
            drawn[asked.Count] = entries = FigureSpread.Make(seed + 1, FigurePlan.Demo, asked).ToLookup(static entry => entry.Period, StringComparer.Ordinal);
        }

        return entries[like].Select(entry => entry with { Period = period.Code });
    }
}
