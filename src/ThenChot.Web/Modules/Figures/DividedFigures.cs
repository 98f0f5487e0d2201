using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Figures that stay unallocated for lack of shares. A stock waits with its last period alone, as it is read. Six queries.</summary>
public sealed class DividedFigures(AppDb db, FigureCatalogue catalogue, LineageReader lineage, WorkingDay day) : IDividedAmounts
{
    public async Task<DividedAmounts> WaitingAsync(DivisionKey? anew, CancellationToken cancel)
    {
        var all = await catalogue.AllAsync(cancel);
        var rows = await db.Set<Entry>().AsNoTracking().Where(entry => entry.Live)
            .GroupBy(entry => new { entry.UnitId, entry.FigureCode, entry.Scope, entry.Period })
            .Select(group => new Row(group.Key.UnitId, group.Key.FigureCode, group.Key.Period, group.Sum(entry => entry.Value) ?? 0)).ToListAsync(cancel);
        var read = await lineage.OntoAsync(day.Today, rows.Select(row => row.Unit).Distinct(), cancel);
        if (read.Divisions.Count == 0)
        {
            return new(read, []);
        }

        var counted = anew is { } key ? read.Without(key) : read;
        LineageOnto[] ways = [counted, counted.Onto(read.Divisions.Min(division => division.On).AddDays(-1))];
        var waiting = rows.Where(row => row.Value != 0 && all[row.Code].Adds).SelectMany(row => ways.SelectMany(way => Waiting(all[row.Code], row, way))).ToList();
        return new(read, [.. waiting.GroupBy(one => (one.At, one.Figure)).Select(group => Amount(group.Key.At, group.Key.Figure, [.. group])).OrderBy(amount => amount.Name, StringComparer.Ordinal)]);
    }

    private static IEnumerable<Share> Waiting(Figure figure, Row row, LineageOnto way)
    {
        var step = Scaled.From(1) / (long)Math.Pow(10, figure.Decimals);
        return way.From(way.OriginOf(row.Unit, row.Period.End)).Waiting(row.Unit, figure.Code, row.Value / step).Select(part => new Share(part.At, figure, row.Period, part.Value));
    }

    private static DividedAmount Amount(DivisionKey at, Figure figure, List<Share> parts)
    {
        var last = parts.Max(part => part.Period.End);
        return new(at, figure.Code, figure.Name, figure.UnitOfMeasure, figure.Decimals,
            [.. parts.Where(part => figure.AcrossPeriods == AcrossPeriods.Flow || part.Period.End == last).OrderBy(part => part.Period.End).Select(part => part.Value)]);
    }

    private sealed record Row(UnitId Unit, string Code, Period Period, long Value);

    private sealed record Share(DivisionKey At, Figure Figure, Period Period, long Value);
}
