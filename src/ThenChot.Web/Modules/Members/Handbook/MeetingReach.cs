using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>A meeting at hand; who may change it works for the cell or for a level above.</summary>
public sealed record MeetingAtHand(CellMeeting Meeting, string Cell, bool MayChange);

/// <summary>Which meetings somebody reaches: those of the own cell, and of cells in the scope.</summary>
public sealed class MeetingReach(AppDb db, UnitDirectory units, OwnFile own, Actor actor, WorkingDay day)
{
    /// <summary>Null: not there, or not theirs.</summary>
    public async Task<MeetingAtHand?> FindAsync(CellMeetingId id, bool tracked, CancellationToken cancel)
    {
        var meetings = db.Set<CellMeeting>().Include(m => m.Papers.OrderBy(p => p.Number));
        if (await (tracked ? meetings.AsTracking() : meetings.AsNoTracking()).FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting
            || await units.FindLastAsync(meeting.CellId, day.Today, cancel) is not { } cell)
        {
            return null;
        }

        var may = !actor.IsVisitor && actor.CanIn(MemberPermissions.Procedures, cell.Path);
        return may || actor.CanIn(MemberPermissions.Read, cell.Path) || (await own.FindAsync(cancel)) is { LeftOn: null } file && file.CellId == meeting.CellId ? new MeetingAtHand(meeting, cell.Name, may) : null;
    }

    /// <summary>Who may read the history of a meeting: whoever may read the meeting.</summary>
    public static async Task<bool> HistoryAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<MeetingReach>().FindAsync(CellMeetingId.From(id), tracked: false, cancel) is not null;
}
