using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Figures;

/// <summary>
/// Lays derived values beside the accepted typed ones, period by period, where the source of the figure is the system. Three
/// queries and what the derived sources ask, whatever the number of periods.
/// </summary>
public sealed class FigureDifferences(AppDb db, FigureCatalogue catalogue, FigureCells cells, UnitDirectory units, IEnumerable<IDerivedFigures> derived)
{
    /// <summary>True when some source computes that code.</summary>
    public bool IsDerivable(string code) => derived.Any(source => source.Definitions.Any(definition => definition.Code == code));

    /// <summary>The pairs of every period since the switch of the source that has both values, by figure, the latest first; null codes: of every figure.</summary>
    public async Task<IReadOnlyList<DifferenceLine>> ReadAsync(UnitId unit, IReadOnlyCollection<string>? codes, DateOnly asOf, CancellationToken cancel)
    {
        var all = await catalogue.AllAsync(cancel);
        var since = await SwitchedAsync(codes ?? [.. all.Keys], asOf, cancel);
        if (since.Count == 0)
        {
            return [];
        }

        var (name, written) = await KnownAsync(unit, asOf, cancel);
        var sums = await ReportedAsync(unit, since, asOf, cancel);
        if (sums.Count == 0)
        {
            return [];
        }

        var computed = await ComputedAsync(unit, [.. sums.Select(sum => sum.Period).Distinct()], [.. sums.Select(sum => sum.Code).Distinct(StringComparer.Ordinal)], cancel);
        return [.. sums.Where(sum => computed.ContainsKey((sum.Period, sum.Code))).OrderBy(sum => sum.Code, StringComparer.Ordinal).ThenByDescending(sum => sum.Period).Select(sum => new DifferenceLine(
            all[sum.Code],
            new(unit, sum.Code, sum.Period, computed[(sum.Period, sum.Code)], all[sum.Code].Rounded(Scaled.Value(sum.Value))),
            [.. written.Where(one => one.FigureCode == sum.Code && one.Period == sum.Period).OrderByDescending(one => one.WrittenAt)],
            name))];
    }

    /// <summary>The figures that the system derives by now, with their dated sources.</summary>
    private async Task<Dictionary<string, IReadOnlyList<FigureSource>>> SwitchedAsync(IReadOnlyCollection<string> codes, DateOnly asOf, CancellationToken cancel)
    {
        var all = await catalogue.AllAsync(cancel);
        var since = new Dictionary<string, IReadOnlyList<FigureSource>>(StringComparer.Ordinal);
        foreach (var code in codes.Where(code => all.TryGetValue(code, out var figure) && !figure.IsComputed && IsDerivable(code)))
        {
            var dated = await catalogue.SourcesAsync(code, cancel);
            if (dated.Any(source => source.Kind == SourceKind.Derived && source.From <= asOf))
            {
                since[code] = dated;
            }
        }

        return since;
    }

    /// <summary>The unit's name, its places (for the sums) and its explanations, in one query: the desk asks this of every unit.</summary>
    private async Task<(string Name, IReadOnlyList<DifferenceExplanation> Written)> KnownAsync(UnitId unit, DateOnly asOf, CancellationToken cancel)
    {
        var rows = await (
            from place in units.DatedPlaces()
            where place.UnitId == unit
            join name in units.DatedNames() on place.UnitId equals name.UnitId
            join one in db.Set<DifferenceExplanation>().AsNoTracking() on place.UnitId equals one.UnitId into ones
            from one in ones.DefaultIfEmpty()
            select new { place, name, one }).ToListAsync(cancel);
        cells.Know(unit, [.. rows.Select(row => row.place).DistinctBy(place => place.From)]);
        var names = rows.Select(row => row.name).OrderBy(name => name.From).ToList();
        return ((names.LastOrDefault(name => name.From <= asOf) ?? names.FirstOrDefault())?.Name ?? string.Empty, [.. rows.Select(row => row.one).OfType<DifferenceExplanation>().DistinctBy(one => one.Id)]);
    }

    private async Task<IReadOnlyList<CellSum>> ReportedAsync(UnitId unit, Dictionary<string, IReadOnlyList<FigureSource>> since, DateOnly asOf, CancellationToken cancel)
    {
        var all = await catalogue.AllAsync(cancel);
        var first = since.Values.Min(dated => dated.First(source => source.Kind == SourceKind.Derived).From);
        var adds = since.Keys.ToLookup(code => all[code].Adds);
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
}
