using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>
/// What figures say to a restructuring: no act of a past day under accepted figures of an ordinary round, no unit closes
/// with a report on its way, and which open rounds ask units that change.
/// </summary>
internal sealed class RestructuringGuard(AppDb db, WorkingDay day) : IRestructuringObjection, IRestructuringConsequence
{
    public async Task<Refusal?> ObjectAsync(RestructuringEffect act, CancellationToken cancel)
    {
        var touched = act.Touched.ToList();
        if (act.On < day.Today)
        {
            var accepted = await (
                from entry in db.Set<Entry>()
                where entry.Live && entry.PeriodEnd > act.On && touched.Contains(entry.UnitId)
                join submission in db.Set<Submission>() on entry.SubmissionId equals submission.Id
                join round in db.Set<Round>() on submission.RoundId equals round.Id
                where !round.Imported
                orderby round.PeriodEnd
                select new { round.Name, entry.UnitId }).FirstOrDefaultAsync(cancel);
            if (accepted is not null)
            {
                return FiguresRefusals.RestructuredUnderFigures(act.Title, accepted.Name, act.On);
            }
        }

        var ending = act.Ending.ToList();
        // Before a day that is still to come a report can be finished, unless it is due only after the unit has ended.
        var (closing, past) = (act.On, act.On <= day.Today);
        var open = ending.Count == 0 ? null : await (
            from submission in db.Set<Submission>()
            where ending.Contains(submission.UnitId) && submission.Latest && submission.State != SubmissionState.Received
            join round in db.Set<Round>() on submission.RoundId equals round.Id
            where past || round.DueOn >= closing
            orderby round.PeriodEnd
            select round.Name).FirstOrDefaultAsync(cancel);
        return open is null ? null : FiguresRefusals.ClosedWithOpenReport(act.Title, open);
    }

    public async Task<IReadOnlyList<ConsequenceList>> PreviewAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var units = plan.Units.Keys.ToList();
        var today = day.Today;
        var asked = await (
            from unit in db.Set<RoundUnit>().AsNoTracking()
            where units.Contains(unit.UnitId)
            join round in db.Set<Round>() on unit.RoundId equals round.Id
            where !round.Imported
            where !db.Set<Submission>().Any(s => s.RoundId == round.Id && s.UnitId == unit.UnitId && s.State == SubmissionState.Received)
            where round.DueOn >= today || db.Set<Submission>().Any(s => s.RoundId == round.Id && s.UnitId == unit.UnitId)
            orderby round.DueOn, round.Name
            select new { round.Id, round.Name, round.DueOn, unit.UnitId }).ToListAsync(cancel);
        return
        [
            new ConsequenceList("Kỳ báo cáo đang mở có hỏi các đơn vị này", [.. asked.Select(row => new ConsequenceLine(
                plan.Units[row.UnitId].Name,
                $"{row.Name}, hạn {VietnameseFormat.Date(row.DueOn)}" + (plan.Units[row.UnitId].After is null ? "; đơn vị không còn, báo cáo phải xong trước ngày kết thúc hoạt động" : string.Empty),
                $"/ky-bao-cao/{row.Id}"))]),
        ];
    }

    /// <summary>Reports stay with the unit that was asked: nothing to change.</summary>
    public Task FollowAsync(RestructuringPlan plan, CancellationToken cancel) => Task.CompletedTask;
}
