using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Nhiệm vụ not yet confirmed that the person's units gave, on the day they are due, and the briefings of those units; what they must do themselves stands there as a duty.</summary>
internal sealed class DirectionCalendar(AppDb db, DirectionAccess access, Actor actor) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (!actor.Can(DirectionPermissions.Read))
        {
            return [];
        }

        var (doing, giving, me) = (access.Own(DirectionPermissions.Work), access.Own(DirectionPermissions.Assign), actor.IsVisitor ? null : actor.PersonId);
        var items = await db.Set<WorkItem>().AsNoTracking().Include(i => i.Extensions)
            .Where(i => i.FinishedOn == null && i.GroupName == null && giving.Contains(i.Assigner) && !doing.Contains(i.LeadUnit) && (me == null || i.Accountable != me)).AsSingleQuery().ToListAsync(cancel);
        var briefings = await db.Set<Briefing>().AsNoTracking().Where(b => giving.Contains(b.Unit) && b.HeldOn >= from && b.HeldOn <= to).Select(b => new { b.Id, b.HeldOn }).ToListAsync(cancel);
        return
        [
            .. items.Where(i => i.CurrentDueOn >= from && i.CurrentDueOn <= to).Select(i => new CalendarEntry($"nhiem-vu-{i.Id.Value:N}", i.CurrentDueOn!.Value, $"Nhiệm vụ: {i.Title ?? "chưa nhập nội dung"}", "", $"/nhiem-vu/{i.Id}") { Kind = "Nhiệm vụ" }),
            .. briefings.Select(b => new CalendarEntry($"giao-ban-{b.Id.Value:N}", b.HeldOn, "Giao ban", "", "/giao-ban") { IsMeeting = true, Kind = "Giao ban" }),
        ];
    }
}
