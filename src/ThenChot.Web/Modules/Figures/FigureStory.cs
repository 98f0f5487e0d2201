using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Since when a unit's reports were accepted, and until which period; one query.</summary>
internal sealed class FigureStory(AppDb db) : IUnitStory
{
    public async Task<IReadOnlyList<StorySpan>> OfAsync(UnitId unit, DateOnly day, CancellationToken cancel)
    {
        var periods = await db.Set<Entry>().AsNoTracking().Where(entry => entry.Live && entry.UnitId == unit && entry.PeriodEnd <= day)
            .Select(entry => new { entry.PeriodStart, entry.PeriodEnd }).Distinct().ToListAsync(cancel);
        return periods.Count == 0 ? [] : [new StorySpan("Báo cáo số liệu", $"{periods.Count} kỳ đã tiếp nhận", periods.Min(period => period.PeriodStart), periods.Max(period => period.PeriodEnd))];
    }
}
