using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>Chưa phân bổ: what no unit of the tree can be given, at the unit where it lies.</summary>
public sealed record UnallocatedPart(UnitId Unit, string Name, decimal Value);

/// <summary>
/// A figure on the tree of another day. A null value: nobody gave one. What is unallocated lies at <see cref="Lies"/> and is not
/// in the value; a ratio has none, it is computed from what could be allocated.
/// </summary>
public sealed record RecastFigure(FigureValue Figure, decimal Unallocated, IReadOnlyList<UnallocatedPart> Lies, IReadOnlyList<FigureCell> Series);

/// <summary>Quy đổi theo tổ chức của ngày khác: figures on the tree of another day; one number of queries for any number of codes: six, and those of sources that count themselves.</summary>
public sealed class RecastReader(TreeFigures trees, PlacedFigures placed, RecastSources sources, UnitDirectory units)
{
    /// <summary>
    /// Figures that the system derives by then and that do not add up over units are absent: they are the unit's own on every tree. So are those whose scopes clash on that tree.
    /// Null when the tree of that day has no such unit.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, RecastFigure>?> ReadAsync(FigureQuery query, DateOnly tree, IReadOnlyCollection<string> codes, CancellationToken cancel = default)
    {
        var figures = await RecastAsync(query, codes, cancel);
        var readings = await trees.ReadAsync(Of(query, "", tree), figures, cancel);
        var known = readings.Select(reading => reading.TryGet(out var read, out _) ? read : null).OfType<TreeReading>().ToList();
        if (known.Count == 0 && figures.Count > 0)
        {
            return null;
        }

        var names = await NamesAsync(known, tree, cancel);
        return known.ToDictionary(reading => reading.Figure.Code, reading => Answer(reading, names), StringComparer.Ordinal);
    }

    /// <summary>With its sources on that tree; null when the figure is not re-cast, or the tree has no such unit.</summary>
    public async Task<(RecastFigure Figure, SourceTree Tree)?> OpenAsync(string code, FigureQuery query, DateOnly tree, CancellationToken cancel = default)
    {
        if (await RecastAsync(query, [code], cancel) is not [var figure] || !(await trees.ReadAsync(Of(query, code, tree), [figure], cancel))[0].TryGet(out var reading, out _))
        {
            return null;
        }

        var (_, opened) = await sources.OpenAsync(reading, cancel);
        return (Answer(reading, await NamesAsync([reading], tree, cancel)), opened);
    }

    private static TreeQuery Of(FigureQuery query, string code, DateOnly tree) => new(query.Unit, code, query.From, query.AsOf, tree) { NamesMissing = true, Programme = query.Programme };

    private async Task<List<Figure>> RecastAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var all = await placed.FiguresAsync(cancel);
        var recast = new List<Figure>();
        foreach (var code in codes.Where(all.ContainsKey).Distinct(StringComparer.Ordinal))
        {
            if (await placed.IsRecastAsync(code, query.AsOf, cancel))
            {
                recast.Add(all[code]);
            }
        }

        return recast;
    }

    /// <summary>Of those missing; no query when there are none.</summary>
    private Task<IReadOnlyDictionary<UnitId, string>> NamesAsync(IReadOnlyList<TreeReading> readings, DateOnly tree, CancellationToken cancel) =>
        units.NamesAsync(readings.SelectMany(reading => reading.Missing), tree, cancel);

    private static RecastFigure Answer(TreeReading reading, IReadOnlyDictionary<UnitId, string> names)
    {
        var figure = reading.Figure;
        var value = reading.Value ?? (reading.Unallocated == 0 ? null : 0);
        return new(
            new(figure.Code, figure.Name, figure.UnitOfMeasure, value, FigureText.Value(value, figure.Decimals, figure.UnitOfMeasure), reading.Rule, reading.Source, RecastSources.Names(reading.Missing, names)),
            figure.IsComputed ? 0 : figure.Rounded(reading.Unallocated),
            [.. reading.Lies.Select(part => new UnallocatedPart(part.At.UnitId, part.At.Name, part.Value))],
            [.. reading.Periods.Where(part => part.Value is not null).Select(part => new FigureCell(figure.Code, part.Of, part.Value!.Value, 1))]);
    }
}
