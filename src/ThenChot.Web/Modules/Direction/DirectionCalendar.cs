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
        var items = (await db.Set<WorkItem>().AsNoTracking().Include(i => i.Extensions)
            .Where(i => i.FinishedOn == null && i.GroupName == null && giving.Contains(i.Assigner) && !doing.Contains(i.LeadUnit) && (me == null || i.Accountable != me))
            .Where(i => i.DueOn == null || i.DueOn <= to).AsSingleQuery().ToListAsync(cancel))
            .Where(i => i.CurrentDueOn >= from && i.CurrentDueOn <= to).ToList();
        var parents = items.Select(i => i.Parent).Where(p => p != null).Distinct().ToList();
        var groups = parents.Count == 0 ? [] : await db.Set<WorkItem>().AsNoTracking().Where(i => i.GroupName != null && parents.Contains(i.Id)).Select(i => i.Id).ToListAsync(cancel);
        var briefings = await db.Set<Briefing>().AsNoTracking().Where(b => giving.Contains(b.Unit) && b.HeldOn >= from && b.HeldOn <= to).Select(b => new { b.Id, b.HeldOn }).ToListAsync(cancel);
        return
        [
            .. items.GroupBy(i => i.Parent is { } parent && groups.Contains(parent) ? parent : i.Id)
                .SelectMany(work => work.GroupBy(i => i.CurrentDueOn!.Value).OrderBy(day => day.Key).Select((day, n) => Entry(work.Key, day, n))),
            .. briefings.Select(b => new CalendarEntry($"giao-ban-{b.Id.Value:N}", b.HeldOn, "Giao ban", "", "/giao-ban") { IsMeeting = true, Kind = "Giao ban" }),
        ];
    }

    /// <summary>One piece of work, or what so many units of a group have to do by the same day; <paramref name="n"/>: which of the days of that work.</summary>
    private static CalendarEntry Entry(WorkItemId work, IGrouping<DateOnly, WorkItem> due, int n)
    {
        var (item, units) = (due.First(), due.Count());
        var title = $"Nhiệm vụ: {item.Title ?? "chưa nhập nội dung"}";
        return new($"nhiem-vu-{work.Value:N}{(n == 0 ? "" : $"-{n}")}", due.Key, item.Id == work ? title : $"{title} ({units} đơn vị)", "", $"/nhiem-vu/{work}") { Kind = "Nhiệm vụ" };
    }
}
