using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>What was explained of the differences of a unit, for pages that show the pair.</summary>
public sealed class DifferenceNotes(AppDb db)
{
    /// <summary>The latest explanation of each figure and period in the span, by period.</summary>
    public async Task<IReadOnlyList<DifferenceNote>> ReadAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var all = await db.Set<DifferenceExplanation>().AsNoTracking().Where(one => one.UnitId == query.Unit && codes.Contains(one.FigureCode)).ToListAsync(cancel);
        return
        [
            .. all.Where(one => one.Period.Start >= query.From && one.Period.End <= query.AsOf)
                .GroupBy(one => (one.FigureCode, one.Period)).Select(group => group.MaxBy(one => one.WrittenAt)!)
                .OrderBy(one => one.Period)
                .Select(one => new DifferenceNote(one.FigureCode, one.Period, Scaled.Value(one.Derived), Scaled.Value(one.Reported), one.Text, one.WrittenBy, one.WrittenAt)),
        ];
    }
}
