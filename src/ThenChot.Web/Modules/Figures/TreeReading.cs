using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>What an entry of <paramref name="Source"/> became on the tree asked for.</summary>
public sealed record CarriedEntry(UnitId Source, EntryScope Scope, RecastPart Part);

/// <summary>One period of one typed figure on one tree.</summary>
public sealed record TreeSum(
    Period Period, IReadOnlyDictionary<UnitId, long> Values, IReadOnlyDictionary<UnitId, long> Own, IReadOnlyList<CarriedEntry> Carried, IReadOnlyDictionary<UnitId, DatedPlace> Nodes)
{
    private Dictionary<UnitId, long>? homeless;
    private Dictionary<UnitId, long>? under;

    /// <summary>What is unallocated at each unit itself.</summary>
    public IReadOnlyDictionary<UnitId, long> Homeless => homeless ??=
        Carried.Where(entry => entry.Part.Unallocated).GroupBy(entry => entry.Part.Unit).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Part.Value));

    /// <summary>What is unallocated at the unit and everywhere below it.</summary>
    public long UnallocatedUnder(UnitId top) => (under ??= Under()).GetValueOrDefault(top);

    /// <summary>True for the unit itself and everything below it.</summary>
    public bool StandsUnder(UnitId unit, UnitId top) =>
        Nodes.TryGetValue(unit, out var at) && Nodes.TryGetValue(top, out var above) && TreePath.Parse(at.Path).IsUnder(TreePath.Parse(above.Path));

    private Dictionary<UnitId, long> Under()
    {
        var sums = new Dictionary<UnitId, long>();
        foreach (var (unit, value) in Homeless)
        {
            for (UnitId? at = unit; at is { } id && Nodes.TryGetValue(id, out var node); at = node.ParentId)
            {
                sums[id] = sums.GetValueOrDefault(id) + value;
            }
        }

        return sums;
    }
}

/// <summary>One typed figure over the periods of the span, folded by its own rule across periods.</summary>
public sealed record TreeSeries(Figure Figure, IReadOnlyList<TreeSum> Periods)
{
    /// <summary>Flows: every period; stocks: the last one anybody reported, so that the parts add up to the whole.</summary>
    public IEnumerable<TreeSum> Counted => Figure.AcrossPeriods == AcrossPeriods.Flow ? Periods : Periods.TakeLast(1);

    public decimal? Value(UnitId unit) => Fold(sum => sum.Values.TryGetValue(unit, out var value) ? value : null);

    public decimal? Own(UnitId unit) => Fold(sum => sum.Own.TryGetValue(unit, out var value) ? value : null);

    public decimal Unallocated(UnitId unit) => Scaled.Value(Counted.Sum(sum => sum.UnallocatedUnder(unit)));

    /// <summary>Where it lies: the unit and those below it that have something unallocated of their own.</summary>
    public IEnumerable<(DatedPlace At, decimal Value)> LyingUnder(UnitId top) => Counted
        .SelectMany(sum => sum.Homeless.Where(part => sum.StandsUnder(part.Key, top)).Select(part => (At: sum.Nodes[part.Key], part.Value)))
        .GroupBy(part => part.At.UnitId).Select(group => (group.First().At, Scaled.Value(group.Sum(part => part.Value))));

    /// <summary>Unallocated at this unit itself, not below it.</summary>
    public decimal UnallocatedAt(UnitId unit) => Scaled.Value(Counted.Sum(sum => sum.Homeless.GetValueOrDefault(unit)));

    private decimal? Fold(Func<TreeSum, long?> pick)
    {
        var values = Counted.Select(pick).OfType<long>().ToList();
        return values.Count == 0 ? null : Scaled.Value(values.Sum());
    }
}

/// <summary>A unit directly below, or a period, with what it has and what stays unallocated there.</summary>
public sealed record TreePart<T>(T Of, decimal? Value, decimal Unallocated);

/// <summary>A unit's figure on one tree: what it is made of, and what no unit of that tree can be given.</summary>
public sealed class TreeReading(Figure figure, TreeQuery query, IReadOnlyList<TreeSeries> series)
{
    public Figure Figure { get; } = figure;

    public TreeQuery Query { get; } = query;

    public IReadOnlyList<TreeSeries> Series { get; } = series;

    /// <summary>Cách tính.</summary>
    public string Rule { get; init; } = "";

    /// <summary>What the units reported, or what the system counts from its own records.</summary>
    public FigureKindOfSource Source { get; init; }

    public decimal? Value => ValueOf(Query.Unit);

    /// <summary>Units whose numbers would stand here and whose report was never accepted; they are not counted as zero. Empty unless asked for.</summary>
    public IReadOnlyList<UnitId> Missing { get; init; } = [];

    /// <summary>Own entry of a figure that is typed; null for a computed one and where the unit entered nothing.</summary>
    public decimal? Own => Figure.IsComputed ? null : Rounded(Series[0].Own(Query.Unit));

    /// <summary>Unallocated at the unit and below it. A ratio has none: it is computed from what could be allocated.</summary>
    public decimal Unallocated => Figure.IsComputed ? 0 : Series[0].Unallocated(Query.Unit);

    /// <summary>The units at and below this one where something stays unallocated, and how much.</summary>
    public IReadOnlyList<(DatedPlace At, decimal Value)> Lies => Figure.IsComputed ? [] : [.. Series[0].LyingUnder(Query.Unit)];

    public decimal UnallocatedHere => Figure.IsComputed ? 0 : Series[0].UnallocatedAt(Query.Unit);

    /// <summary>Units directly below, in the order of their codes; those with neither value nor unallocated part are left out.</summary>
    public IReadOnlyList<TreePart<DatedPlace>> Children { get; } = ChildrenOf(figure, query, series);

    public IReadOnlyList<TreePart<Period>> Periods => [.. Series.SelectMany(part => part.Periods).Select(sum => sum.Period).Distinct().OrderBy(period => period.End).Select(Of)];

    /// <summary>Every entry that counts, period by period, with where it stands now.</summary>
    public IEnumerable<(Period Period, CarriedEntry Entry, DatedPlace At)> Entries => Series.SelectMany(part => part.Counted).SelectMany(sum => sum.Carried
        .Where(entry => sum.Nodes.ContainsKey(entry.Part.Unit)).Select(entry => (sum.Period, entry, sum.Nodes[entry.Part.Unit])));

    private static List<TreePart<DatedPlace>> ChildrenOf(Figure figure, TreeQuery query, IReadOnlyList<TreeSeries> series)
    {
        if (!figure.Adds && !figure.IsComputed)
        {
            return [];
        }

        var below = series.SelectMany(part => part.Counted).Select(sum => sum.Nodes).Distinct().SelectMany(nodes => nodes.Values).Where(node => node.ParentId == query.Unit).DistinctBy(node => node.UnitId);
        return [.. below.OrderBy(node => node.Code, StringComparer.Ordinal)
            .Select(node => new TreePart<DatedPlace>(node, ValueOf(figure, series, node.UnitId), figure.IsComputed ? 0 : series[0].Unallocated(node.UnitId)))
            .Where(part => part.Value is not null || part.Unallocated != 0)];
    }

    private static decimal? ValueOf(Figure figure, IReadOnlyList<TreeSeries> series, UnitId unit) => figure.IsComputed
        ? figure.RatioOf(series[0].Value(unit), series[1].Value(unit))
        : series[0].Value(unit) is { } value ? figure.Rounded(value) : null;

    private TreePart<Period> Of(Period period)
    {
        var one = Series.Select(part => part with { Periods = [.. part.Periods.Where(sum => sum.Period == period)] }).ToList();
        return new(period, ValueOf(Figure, one, Query.Unit), Figure.IsComputed ? 0 : one[0].Unallocated(Query.Unit));
    }

    private decimal? ValueOf(UnitId unit) => ValueOf(Figure, Series, unit);

    private decimal? Rounded(decimal? value) => value is { } known ? Figure.Rounded(known) : null;
}
