using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction;

/// <summary>
/// Where a work item stands on a day, as the database reads it. <c>DoneOn</c> null: not done by that day; <c>DueOn</c> null: no clock runs.
/// </summary>
public sealed class WorkItemFact
{
    public WorkItemId Id { get; init; }

    public UnitId LeadUnit { get; init; }

    public bool IsGroup { get; init; }

    public DateOnly? DoneOn { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>A <see cref="WorkState"/>.</summary>
    public int State { get; init; }
}

/// <summary>
/// What <see cref="WorkItem.At(AlertDays, DateOnly)"/> and <see cref="WorkItem.StepOn"/> say, as queries: for filters, order and counts of lists too
/// long to be read whole. What a page shows of an item is still computed by the domain; a test holds both to the same.
/// </summary>
internal static class WorkItemFacts
{
    /// <summary>Items given by the day, with their state on it.</summary>
    public static IQueryable<WorkItemFact> On(AppDb db, IQueryable<WorkItem> which, AlertDays alerts, DateOnly day)
    {
        var (soon, serious) = (day.AddDays(alerts.DueSoonDays), day.AddDays(-alerts.SeriouslyLateDays));
        return Clocks(db, which.Where(i => i.AssignedOn <= day), day).Select(c => new WorkItemFact
        {
            Id = c.Id,
            LeadUnit = c.LeadUnit,
            IsGroup = c.IsGroup,
            DoneOn = c.DoneOn,
            DueOn = c.DueOn,
            State = c.DoneOn != null ? (c.DueOn == null ? (int)WorkState.DoneUndated : c.DoneOn <= c.DueOn ? (int)WorkState.DoneOnTime : (int)WorkState.DoneLate)
                : c.DueOn == null ? (c.Kind == DeadlineKind.Continuing ? (int)WorkState.InTime : (int)WorkState.Waiting)
                : c.DueOn > soon ? (int)WorkState.InTime
                : c.DueOn >= day ? (int)WorkState.DueSoon
                : c.DueOn > serious ? (int)WorkState.Late
                : (int)WorkState.SeriouslyLate,
        });
    }

    /// <summary>Items at a step on a day. The proposals of an item follow each other, so one that is undecided is its last.</summary>
    public static IQueryable<WorkItem> AtStep(this IQueryable<WorkItem> items, WorkStep step, DateOnly day)
    {
        var open = step == WorkStep.Confirmed ? items : items.Where(i => !i.Completions.Any(c => c.Confirmed == true && c.DecidedOn <= day && (c.ReopenedOn == null || c.ReopenedOn > day)));
        return step switch
        {
            WorkStep.Confirmed => items.Where(i => i.Completions.Any(c => c.Confirmed == true && c.DecidedOn <= day && (c.ReopenedOn == null || c.ReopenedOn > day))),
            WorkStep.Proposed => open.Where(i => i.Completions.Any(c => c.ProposedOn <= day && (c.DecidedOn == null || c.DecidedOn > day))),
            WorkStep.Returned => open.Where(i => i.Completions.Any(c => c.ProposedOn <= day) && !i.Completions.Any(c => c.ProposedOn <= day && (c.DecidedOn == null || c.DecidedOn > day))),
            WorkStep.Underway => open.Where(i => !i.Completions.Any(c => c.ProposedOn <= day) && (i.AcknowledgedOn <= day || i.GroupName != null)),
            _ => open.Where(i => !i.Completions.Any(c => c.ProposedOn <= day) && (i.AcknowledgedOn == null || i.AcknowledgedOn > day) && i.GroupName == null),
        };
    }

    /// <summary>Each item once, with its days. A group is done on the day its last unit was.</summary>
    private static IQueryable<Clock> Clocks(AppDb db, IQueryable<WorkItem> items, DateOnly day)
    {
        // At most one confirmation of an item stands on a day: the next is proposed after the one before was taken back.
        var done = db.Set<Completion>().Where(c => c.Confirmed == true && c.ProposedOn <= day && (c.ReopenedOn == null || c.ReopenedOn > day));

        // What was granted until the work was done moves its day; each granted day is later than the one before. Joined, not asked item by item.
        var granted = db.Set<ExtensionRequest>().Where(e => e.Granted == true && e.DecidedOn <= day);
        var moved = from move in granted
                    where !done.Any(c => c.Item == move.Item && c.ProposedOn < move.DecidedOn)
                    group move.NewDueOn by move.Item into same
                    select new { Item = same.Key, Until = same.Max() };
        var groups = items.Where(i => i.GroupName != null);
        var singles = from item in items.Where(i => i.GroupName == null)
                      join finish in done on item.Id equals finish.Item into finishes
                      from finish in finishes.DefaultIfEmpty()
                      join move in moved on item.Id equals move.Item into moves
                      from move in moves.DefaultIfEmpty()
                      select new Clock
                      {
                          Id = item.Id, LeadUnit = item.LeadUnit, IsGroup = false, Kind = item.DeadlineKind, DoneOn = (DateOnly?)finish.ProposedOn,
                          DueOn = (DateOnly?)move.Until ?? item.DueOn ?? item.BaseIssuedOn!.Value.AddDays(item.DaysAfterIssue!.Value),
                      };
        var copies = from copy in db.Set<WorkItem>()
                     where copy.AssignedOn <= day && groups.Any(g => g.Id == copy.Parent)
                     join finish in done on copy.Id equals finish.Item into finishes
                     from finish in finishes.DefaultIfEmpty()
                     group (DateOnly?)finish.ProposedOn by copy.Parent into same
                     select new { Group = same.Key, Open = same.Count(finished => finished == null), LastOn = same.Max() };
        var wholes = from item in groups
                     join copy in copies on item.Id equals copy.Group into totals
                     from total in totals.DefaultIfEmpty()
                     let doneOn = total.Open == 0 ? total.LastOn : null
                     select new Clock
                     {
                         Id = item.Id, LeadUnit = item.LeadUnit, IsGroup = true, Kind = item.DeadlineKind, DoneOn = doneOn,
                         DueOn = granted.Where(e => e.Item == item.Id && (doneOn == null || e.DecidedOn <= doneOn)).Max(e => (DateOnly?)e.NewDueOn) ?? item.DueOn ?? item.BaseIssuedOn!.Value.AddDays(item.DaysAfterIssue!.Value),
                     };
        return singles.Concat(wholes);
    }

    private sealed class Clock
    {
        public WorkItemId Id { get; init; }

        public UnitId LeadUnit { get; init; }

        public bool IsGroup { get; init; }

        public DeadlineKind Kind { get; init; }

        public DateOnly? DoneOn { get; init; }

        public DateOnly? DueOn { get; init; }
    }
}
