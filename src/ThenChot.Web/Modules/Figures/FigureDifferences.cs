using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Figures;

/// <summary>
/// Lays derived values beside the accepted typed ones, period by period, where the source of the figure is the system. Four
/// queries and what the derived source asks for one period.
/// </summary>
public sealed class FigureDifferences(AppDb db, FigureCatalogue catalogue, FigureCells cells, IEnumerable<IDerivedFigures> derived)
{
    /// <summary>True when some source computes that code.</summary>
    public bool IsDerivable(string code) => derived.Any(source => source.Definitions.Any(definition => definition.Code == code));

    /// <summary>Periods since the switch of the source in which the unit's figure was reported too, the latest first.</summary>
    public async Task<IReadOnlyList<Period>> PeriodsAsync(UnitId unit, string code, DateOnly asOf, CancellationToken cancel) =>
        [.. (await ReportedAsync(unit, [code], asOf, cancel)).Select(sum => sum.Period).OrderByDescending(period => period)];

    /// <summary>The pairs of the last period of each figure that has both values.</summary>
    public async Task<IReadOnlyList<DifferenceLine>> LatestAsync(UnitId unit, IReadOnlyCollection<string>? codes, DateOnly asOf, CancellationToken cancel)
    {
        var sums = await ReportedAsync(unit, codes ?? [.. (await catalogue.AllAsync(cancel)).Keys], asOf, cancel);
        return await LinesAsync(unit, [.. sums.GroupBy(sum => sum.Code, StringComparer.Ordinal).Select(group => group.MaxBy(sum => sum.Period)!)], cancel);
    }

    /// <summary>The pair of one period; null when the figure was not derived then, or not reported.</summary>
    public async Task<DifferenceLine?> FindAsync(UnitId unit, string code, Period period, DateOnly asOf, CancellationToken cancel) =>
        await LinesAsync(unit, [.. (await ReportedAsync(unit, [code], asOf, cancel)).Where(sum => sum.Period == period)], cancel) is [var line] ? line : null;

    private async Task<IReadOnlyList<CellSum>> ReportedAsync(UnitId unit, IReadOnlyCollection<string> codes, DateOnly asOf, CancellationToken cancel)
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

        if (since.Count == 0)
        {
            return [];
        }

        var first = since.Values.Min(dated => dated.First(source => source.Kind == SourceKind.Derived).From);
        var adds = since.Keys.ToLookup(code => all[code].Adds);
        var sums = await cells.SumsAsync(unit, [.. adds[true]], [.. adds[false]], first, asOf, cancel);
        return [.. sums.Where(sum => FigureSource.InForce(since[sum.Code], sum.Period.Start) == SourceKind.Derived)];
    }

    private async Task<IReadOnlyList<DifferenceLine>> LinesAsync(UnitId unit, IReadOnlyList<CellSum> sums, CancellationToken cancel)
    {
        if (sums.Count == 0)
        {
            return [];
        }

        var all = await catalogue.AllAsync(cancel);
        var (codes, periods) = (sums.Select(sum => sum.Code).Distinct(StringComparer.Ordinal).ToList(), sums.Select(sum => sum.Period).Distinct().ToList());
        var written = await db.Set<DifferenceExplanation>().AsNoTracking()
            .Where(one => one.UnitId == unit && codes.Contains(one.FigureCode) && periods.Contains(one.Period)).ToListAsync(cancel);
        var lines = new List<DifferenceLine>();
        foreach (var period in sums.GroupBy(sum => sum.Period))
        {
            var computed = await ComputedAsync(new(unit, period.Key.Start, period.Key.End), [.. period.Select(sum => sum.Code)], cancel);
            lines.AddRange(period.Where(sum => computed.ContainsKey(sum.Code)).Select(sum => new DifferenceLine(
                all[sum.Code],
                new(unit, sum.Code, period.Key, computed[sum.Code], all[sum.Code].Rounded(Scaled.Value(sum.Value))),
                [.. written.Where(one => one.FigureCode == sum.Code && one.Period == period.Key).OrderByDescending(one => one.WrittenAt)])));
        }

        return lines;
    }

    private async Task<Dictionary<string, decimal>> ComputedAsync(FigureQuery query, List<string> codes, CancellationToken cancel)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var source in derived)
        {
            var mine = source.Definitions.Select(definition => definition.Code).Where(codes.Contains).ToList();
            foreach (var (code, value) in mine.Count == 0 ? new Dictionary<string, decimal>(StringComparer.Ordinal) : await source.ComputeAsync(query, mine, cancel))
            {
                values[code] = value;
            }
        }

        return values;
    }
}
