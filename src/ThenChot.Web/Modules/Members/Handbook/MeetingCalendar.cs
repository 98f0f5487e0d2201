using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>Buổi sinh hoạt of the own cell, in the person's calendar.</summary>
internal sealed class MeetingCalendar(AppDb db, OwnFile own, Actor actor) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (!actor.Can(MemberPermissions.Handbook) || await own.FindAsync(cancel) is not { LeftOn: null } file)
        {
            return [];
        }

        var meetings = await db.Set<CellMeeting>().AsNoTracking().Where(m => m.CellId == file.CellId && m.HeldOn >= from && m.HeldOn <= to).Select(m => new { m.Id, m.HeldOn, m.Kind }).ToListAsync(cancel);
        return [.. meetings.Select(m => new CalendarEntry($"sinh-hoat-{m.Id.Value:N}", m.HeldOn, HandbookWords.Name(m.Kind), "", $"/so-tay/sinh-hoat/{m.Id}") { IsMeeting = true, Kind = HandbookWords.Name(m.Kind) })];
    }
}
