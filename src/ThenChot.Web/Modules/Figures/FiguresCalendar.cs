using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Rounds on the day they are due: those that ask a unit for which the person enters, signs or receives.</summary>
internal sealed class FiguresCalendar(AppDb db, UnitDirectory units, Actor actor, WorkingDay day) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var scope = new Scope([.. new[] { FigurePermissions.Enter, FigurePermissions.Sign, FigurePermissions.Receive }.SelectMany(p => actor.ScopeOf(p).Paths).Distinct()]);
        if (scope.Paths.Count == 0)
        {
            return [];
        }

        var places = units.Places(day.Today).Within(scope, p => p.Path);
        var rounds = await db.Set<Round>().AsNoTracking()
            .Where(r => !r.Imported && r.DueOn >= from && r.DueOn <= to && db.Set<RoundUnit>().Any(u => u.RoundId == r.Id && places.Any(p => p.UnitId == u.UnitId)))
            .OrderBy(r => r.DueOn).ThenBy(r => r.Name).Select(r => new { r.Id, r.Name, r.DueOn }).ToListAsync(cancel);
        return [.. rounds.Select(r => new CalendarEntry($"ky-bao-cao-{r.Id.Value:N}", r.DueOn, r.Name, "", $"/ky-bao-cao/{r.Id}") { Kind = "Báo cáo kỳ" })];
    }
}
