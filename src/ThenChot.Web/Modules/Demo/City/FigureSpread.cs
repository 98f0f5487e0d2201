namespace ThenChot.Web.Modules.Demo.City;

/// <summary>An accepted value of the demo: who, which period (its code), which figure.</summary>
public sealed record DemoEntry(string UnitCode, string Period, string FigureCode, decimal Value);

/// <summary>
/// Spreads each printed total over the units and periods of the demo. A figure is a bag of occurrences, each in one cell
/// (unit, period): an of-which figure draws some of its whole's occurrences, the parts of a sum share them out. So every
/// relation holds in every cell by construction, and the totals come out to the digit.
/// </summary>
public sealed class FigureSpread
{
    public const string City = "TP";

    public static readonly IReadOnlyList<string> Quarters =
        ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1"];

    private const int CityWeight = 60;

    // The first quarter of the term had the congress just behind it; the summer of 2021 was the pandemic's.
    private static readonly int[] QuarterWeights = [70, 100, 60, 110, 105, 125, 120, 130, 110];

    private readonly ulong seed;
    private readonly FigurePlan plan;
    private readonly IReadOnlyList<DemoCommittee> committees;
    private readonly Dictionary<string, Cell[]> occurrences = new(StringComparer.Ordinal);

    private FigureSpread(ulong seed, FigurePlan plan, IReadOnlyList<DemoCommittee> committees)
    {
        this.seed = seed;
        this.plan = plan;
        this.committees = committees;
    }

    /// <summary>All entries of the demo up to Q1/2023, and those of the year 2023; zero where a unit had nothing to count.</summary>
    public static IReadOnlyList<DemoEntry> Make(ulong seed, FigurePlan plan, IReadOnlyList<DemoCommittee> committees) =>
        [.. new FigureSpread(seed, plan, committees).Entries()];

    private IEnumerable<DemoEntry> Entries() =>
        plan.Figures.Where(figure => figure.Kind != "ratio").SelectMany(figure => figure.Kind switch
        {
            "external" => [new DemoEntry(City, "2023", figure.Code, figure.Printed.Value)],
            "stock" => Stock(figure),
            _ => Flow(figure),
        });

    private IEnumerable<DemoEntry> Flow(PlannedFigure figure)
    {
        var counts = Occurrences(figure).CountBy(cell => cell).ToDictionary();
        return from period in Periods(figure)
               from unit in Units(figure)
               select new DemoEntry(unit, period, figure.Code, counts.GetValueOrDefault(new Cell(unit, period)));
    }

    /// <summary>A stock of the city climbs to its printed value in the last period.</summary>
    private IEnumerable<DemoEntry> Stock(PlannedFigure figure)
    {
        var periods = Periods(figure);
        var added = figure.OpeningWith is { } flow
            ? Occurrences(plan.Figures.Single(other => other.Code == flow))
            : Occurrences(figure);
        var level = (int)figure.Printed.Value - added.Length;
        foreach (var period in periods)
        {
            level += added.Count(cell => cell.Period == period);
            yield return new DemoEntry(City, period, figure.Code, level);
        }
    }

    private Cell[] Occurrences(PlannedFigure figure)
    {
        if (!occurrences.TryGetValue(figure.Code, out var cells))
        {
            cells = Draw(figure, (int)figure.Printed.Value, SmallRandom.For(seed, figure.Code));
            occurrences[figure.Code] = cells;
        }

        return cells;
    }

    private Cell[] Draw(PlannedFigure figure, int total, SmallRandom random)
    {
        if (figure.Within is { } whole)
        {
            return random.Shuffled(Occurrences(Named(whole)))[..total];
        }

        if (plan.Figures.FirstOrDefault(other => other.Parts.Contains(figure.Code, StringComparer.Ordinal)) is { } sum)
        {
            var shared = SmallRandom.For(seed, sum.Code + "/parts").Shuffled(Occurrences(sum));
            var before = sum.Parts.TakeWhile(part => part != figure.Code).Sum(part => (int)Named(part).Printed.Value);
            return shared[before..(before + total)];
        }

        var own = figure.CityAs is { } share ? Occurrences(Named(share)) : [];
        var units = Units(figure).Where(unit => figure.CityAs is null || unit != City).ToArray();
        int[] weights = [.. units.Select(unit => committees.FirstOrDefault(committee => committee.Code == unit)?.Weight ?? CityWeight)];
        var periods = Periods(figure);
        return
        [
            .. own,
            .. Enumerable.Range(0, total - own.Length).Select(_ => new Cell(
                units[random.Weighted(weights)], periods[periods.Count == 1 ? 0 : random.Weighted(QuarterWeights)])),
        ];
    }

    private PlannedFigure Named(string code) => plan.Figures.Single(figure => figure.Code == code);

    private static IReadOnlyList<string> Periods(PlannedFigure figure) => figure.IsYearly ? ["2023"] : Quarters;

    private IEnumerable<string> Units(PlannedFigure figure) =>
        (figure.AsksCommittees ? committees.Select(committee => committee.Code) : [])
        .Concat(figure.AsksCity ? [City] : []);

    private readonly record struct Cell(string Unit, string Period);
}
