using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>
/// Lays derived values beside the accepted typed ones, period by period, where the source of the figure is the system. Two
/// queries and what the derived sources ask, whatever the number of periods.
/// </summary>
public sealed class FigureDifferences(AppDb db, FigureCells cells, UnitDirectory units, IEnumerable<IDerivedFigures> derived)
{
    /// <summary>True when some source computes that code.</summary>
    public bool IsDerivable(string code) => derived.Any(source => source.Definitions.Any(definition => definition.Code == code));

    /// <summary>The codes that the desk asks about.</summary>
    public IReadOnlyCollection<string> OnDesk => [.. derived.Where(static source => source.AsksOnDesk).SelectMany(static source => source.Definitions).Select(static definition => definition.Code)];

    /// <summary>The pairs of every period since the switch of the source that has both values, by figure, the latest first; null codes: of every figure.</summary>
    public async Task<IReadOnlyList<DifferenceLine>> ReadAsync(UnitId unit, IReadOnlyCollection<string>? codes, DateOnly asOf, CancellationToken cancel)
    {
        var known = await KnownAsync(unit, codes, asOf, cancel);
        if (known.Figures.Count == 0)
        {
            return [];
        }

        var (all, written) = (known.Figures, known.Written);
        var sums = await ReportedAsync(unit, known, asOf, cancel);
        if (sums.Count == 0)
        {
            return [];
        }

        var computed = await ComputedAsync(unit, [.. sums.Select(sum => sum.Period).Distinct()], [.. sums.Select(sum => sum.Code).Distinct(StringComparer.Ordinal)], cancel);
        return [.. sums.Where(sum => computed.ContainsKey((sum.Period, sum.Code))).OrderBy(sum => sum.Code, StringComparer.Ordinal).ThenByDescending(sum => sum.Period).Select(sum => new DifferenceLine(
            all[sum.Code],
            new(unit, sum.Code, sum.Period, computed[(sum.Period, sum.Code)], all[sum.Code].Rounded(Scaled.Value(sum.Value))),
            [.. written.Where(one => one.FigureCode == sum.Code && one.Period == sum.Period).OrderByDescending(one => one.WrittenAt)],
            known.Name))];
    }

    /// <summary>The figures that the system derives by now with their dated sources, and the unit's name, places (for the sums) and explanations: one query, because the desk asks this of every unit.</summary>
    private async Task<Known> KnownAsync(UnitId unit, IReadOnlyCollection<string>? codes, DateOnly asOf, CancellationToken cancel)
    {
        var switched = db.Set<Figure>().AsNoTracking().Where(figure => db.Set<FigureSource>().Any(source => source.FigureCode == figure.Code && source.Kind == SourceKind.Derived && source.From <= asOf));
        var rows = await (
            from figure in codes is null ? switched : switched.Where(figure => codes.Contains(figure.Code))
            join source in db.Set<FigureSource>() on figure.Code equals source.FigureCode
            from place in units.DatedPlaces()
            where place.UnitId == unit
            join name in units.DatedNames() on place.UnitId equals name.UnitId
            join one in db.Set<DifferenceExplanation>().Where(one => one.UnitId == unit) on figure.Code equals one.FigureCode into ones
            from one in ones.DefaultIfEmpty()
            select new { figure, source, place, name, one }).ToListAsync(cancel);
        if (rows.Count > 0)
        {
            units.Know(unit, [.. rows.Select(row => row.place).DistinctBy(place => place.From)]);
        }

        var names = rows.Select(row => row.name).OrderBy(name => name.From).ToList();
        return new(
            rows.Select(row => row.figure).Where(figure => !figure.IsComputed && IsDerivable(figure.Code)).DistinctBy(figure => figure.Code, StringComparer.Ordinal).ToDictionary(figure => figure.Code, StringComparer.Ordinal),
            rows.Select(row => row.source).DistinctBy(source => source.Id).OrderBy(source => source.From).ToLookup(source => source.FigureCode, StringComparer.Ordinal),
            (names.LastOrDefault(name => name.From <= asOf) ?? names.FirstOrDefault())?.Name ?? string.Empty,
            [.. rows.Select(row => row.one).OfType<DifferenceExplanation>().DistinctBy(one => one.Id)]);
    }

    private async Task<IReadOnlyList<CellSum>> ReportedAsync(UnitId unit, Known known, DateOnly asOf, CancellationToken cancel)
    {
        var since = known.Figures.Keys.ToDictionary(code => code, IReadOnlyList<FigureSource> (code) => [.. known.Sources[code]], StringComparer.Ordinal);
        var first = since.Values.Min(dated => dated.First(source => source.Kind == SourceKind.Derived).From);
        var adds = since.Keys.ToLookup(code => known.Figures[code].Adds);
        var sums = await cells.SumsAsync(unit, [.. adds[true]], [.. adds[false]], first, asOf, cancel);
        return [.. sums.Where(sum => FigureSource.InForce(since[sum.Code], sum.Period.Start) == SourceKind.Derived)];
    }

    private async Task<Dictionary<(Period Period, string Code), decimal>> ComputedAsync(UnitId unit, List<Period> periods, List<string> codes, CancellationToken cancel)
    {
        var values = new Dictionary<(Period, string), decimal>();
        foreach (var source in derived)
        {
            var mine = source.Definitions.Select(definition => definition.Code).Where(codes.Contains).ToList();
            var computed = mine.Count == 0 ? [] : await source.ComputeManyAsync(periods.ConvertAll(period => new FigureQuery(unit, period.Start, period.End)), mine, cancel);
            foreach (var (period, read) in periods.Zip(computed))
            {
                foreach (var (code, value) in read)
                {
                    values[(period, code)] = value;
                }
            }
        }

        return values;
    }

    private sealed record Known(IReadOnlyDictionary<string, Figure> Figures, ILookup<string, FigureSource> Sources, string Name, IReadOnlyList<DifferenceExplanation> Written);
}
