using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Nguồn số liệu of a re-cast figure: each unit of the tree asked for with the units its number comes from; what stays unallocated stands last.</summary>
public sealed class RecastSources(UnitDirectory units)
{
    public async Task<(FigureValue Value, SourceTree Tree)> OpenAsync(TreeReading reading, CancellationToken cancel)
    {
        var entries = reading.Entries.ToList();
        var names = await units.NamesAsync(
            entries.SelectMany(entry => new[] { entry.Entry.Source, entry.At.UnitId }).Concat(reading.Children.Select(child => child.Of.UnitId)).Concat(reading.Missing).Append(reading.Query.Unit), reading.Query.AsOf, cancel);
        var figure = reading.Figure;
        IReadOnlyList<SourcePart> parts = figure.IsComputed
            ? [.. reading.Series.Select(series => Part(series.Figure.Name, null, Units(reading, series, names)))]
            : Units(reading, reading.Series[0], names);
        return (
            new(figure.Code, figure.Name, figure.UnitOfMeasure, reading.Value, FigureText.Value(reading.Value, figure.Decimals, figure.UnitOfMeasure), reading.Rule, reading.Source, Names(reading.Missing, names)),
            new(figure.Code, figure.Name, figure.UnitOfMeasure, reading.Value, reading.Rule, parts));
    }

    /// <summary>What missing units were called, in their order.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<UnitId> missing, IReadOnlyDictionary<UnitId, string> names) => [.. missing.Select(unit => names[unit]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The number of the unit itself and of each unit directly below, then what nobody of that tree can be given.</summary>
    private static List<SourcePart> Units(TreeReading reading, TreeSeries series, IReadOnlyDictionary<UnitId, string> names)
    {
        var (query, figure) = (reading.Query, series.Figure);
        var own = series.Counted.Select(sum => sum.Nodes.GetValueOrDefault(query.Unit)).FirstOrDefault(node => node is not null);
        var under = series.Counted.SelectMany(sum => sum.Carried.Where(entry => sum.Nodes.TryGetValue(entry.Part.Unit, out var at) && own is not null && at.Path.StartsWith(own.Path, StringComparison.Ordinal))
            .Select(entry => (entry.Source, entry.Part, Top: TopOf(sum.Nodes[entry.Part.Unit], own!, sum.Nodes)))).ToList();
        var placed = under.Where(entry => !entry.Part.Unallocated).GroupBy(entry => entry.Top)
            .OrderBy(group => group.Key.UnitId != query.Unit).ThenBy(group => group.Key.Path, StringComparer.Ordinal)
            .Select(group => Part(names.GetValueOrDefault(group.Key.UnitId, group.Key.Code), group.Key.Code, Sources([.. group.Select(entry => (entry.Source, entry.Part.Value))], figure, query, names)));
        var homeless = under.Where(entry => entry.Part.Unallocated).GroupBy(entry => entry.Part.Unit)
            .Select(group => Part($"Chưa phân bổ tại {names.GetValueOrDefault(group.Key, "đơn vị cấp trên")}", null, Sources([.. group.Select(entry => (entry.Source, entry.Part.Value))], figure, query, names)));
        return [.. placed, .. homeless];
    }

    private static List<SourcePart> Sources(List<(UnitId Source, long Value)> entries, Figure figure, TreeQuery query, IReadOnlyDictionary<UnitId, string> names) =>
    [
        .. entries.GroupBy(entry => entry.Source).Select(group => new SourcePart(
            $"từ số của {names.GetValueOrDefault(group.Key, "đơn vị đã kết thúc hoạt động")}", null, null, Scaled.Value(group.Sum(entry => entry.Value)),
            group.Count() > 1 ? $"{group.Count()} kỳ" : null, null,
            string.Create(CultureInfo.InvariantCulture, $"/so-lieu/{figure.Code}/nguon?don-vi={group.Key}&tu={query.From:yyyy-MM-dd}&den={query.AsOf:yyyy-MM-dd}{(query.Programme is { } programme ? $"&chuong-trinh={programme}" : "")}"), [])),
    ];

    private static SourcePart Part(string label, string? unit, List<SourcePart> parts) => new(label, unit, null, parts.Sum(part => part.Value ?? 0), null, null, null, parts);

    /// <summary>The unit directly below the one asked about, above or at this place; the unit itself for its own number.</summary>
    private static DatedPlace TopOf(DatedPlace place, DatedPlace own, IReadOnlyDictionary<UnitId, DatedPlace> nodes)
    {
        while (place.UnitId != own.UnitId && place.ParentId is { } above && above != own.UnitId)
        {
            place = nodes[above];
        }

        return place;
    }
}
