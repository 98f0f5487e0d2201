using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>
/// Reports a unit was asked for and that were not received yet, for Bàn giao: another unit is asked instead and goes on with the draft; what was
/// sent waits for whoever receives it and is recorded alone. Parts of open reports that were given to a board or a person go to another one.
/// </summary>
internal sealed class FigureOpenWork(AppDb db, Assignees assignees, WorkingDay day, TimeProvider clock) : IOwnedWork
{
    public async Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel)
    {
        var rows = await (
            from round in db.Set<Round>().AsNoTracking()
            where !round.Imported
            join asked in db.Set<RoundUnit>() on round.Id equals asked.RoundId
            where asked.UnitId == unit
            join latest in db.Set<Submission>().Where(s => s.Latest) on new { asked.RoundId, asked.UnitId } equals new { latest.RoundId, latest.UnitId } into latests
            from latest in latests.DefaultIfEmpty()
            where latest == null || latest.State != SubmissionState.Received
            orderby round.DueOn
            select new { round.Id, Asked = asked.Id, round.Name, round.DueOn, State = latest == null ? (SubmissionState?)null : latest.State }).ToListAsync(cancel);
        var parts = await PartsAsync(db.Set<PartAssignment>().Where(part => part.BoardId == unit && part.PersonId == null), cancel);
        return [.. parts, .. rows.Select(row => new OpenWork($"round/{row.Asked}", "Báo cáo kỳ", row.Name, row.State is { } state ? SubmissionStates.Name(state) : "chưa nhập", row.DueOn, $"/ky-bao-cao/{row.Id}/don-vi/{unit}") { IsOwned = row.State is null or SubmissionState.Draft or SubmissionState.Returned })];
    }

    public Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) => PartsAsync(db.Set<PartAssignment>().Where(part => part.PersonId == person), cancel);

    public Task<Refusal?> GiveAsync(string key, WorkReceiver to, CancellationToken cancel) =>
        key.StartsWith("round/", StringComparison.Ordinal) ? GiveReportAsync(key, to, cancel) : GivePartAsync(key, to, cancel);

    private async Task<Refusal?> GiveReportAsync(string key, WorkReceiver to, CancellationToken cancel)
    {
        var (id, receiver) = (new FigureRowId(OpenWork.IdOf(key)), to.Unit!.Value);
        var asked = await db.Set<RoundUnit>().SingleAsync(one => one.Id == id, cancel);
        var round = await db.Set<Round>().AsNoTracking().Include(one => one.Figures).AsSingleQuery().SingleAsync(one => one.Id == asked.RoundId, cancel);
        var codes = round.Figures.ConvertAll(figure => figure.FigureCode);
        if (await db.Set<RoundUnit>().AnyAsync(
            one => one.UnitId == receiver && (one.RoundId == round.Id || db.Set<Round>().Any(other => other.Id == one.RoundId && other.Period == round.Period && other.Figures.Any(figure => codes.Contains(figure.FigureCode)))), cancel))
        {
            return FiguresRefusals.AskedAlready(to.Name);
        }

        var draft = await db.Set<Submission>().Include(s => s.Entries).Include(s => s.Assignments).AsSplitQuery().FirstOrDefaultAsync(s => s.Latest && s.RoundId == round.Id && s.UnitId == asked.UnitId, cancel);
        if (draft?.HandTo(receiver) is { } refusal)
        {
            return refusal;
        }

        asked.HandTo(receiver);
        return null;
    }

    private async Task<Refusal?> GivePartAsync(string key, WorkReceiver to, CancellationToken cancel)
    {
        var id = new FigureRowId(OpenWork.IdOf(key));
        var report = await db.Set<Submission>().Include(s => s.Assignments).SingleAsync(s => s.Assignments.Any(part => part.Id == id), cancel);
        var part = report.Assignments.Single(one => one.Id == id);
        var choices = await assignees.ReadAsync(report.UnitId, day.Today, cancel);
        return (choices.Find(to.Unit ?? part.BoardId, to.Person) ?? choices.Find(to.Unit, to.Person)) is { } assignee
            ? report.Assign(part.Part, assignee, clock.GetUtcNow())
            : FiguresRefusals.AssigneeUnknown(part.Part);
    }

    private async Task<IReadOnlyList<OpenWork>> PartsAsync(IQueryable<PartAssignment> given, CancellationToken cancel)
    {
        var rows = await (
            from part in given.AsNoTracking()
            join report in db.Set<Submission>() on part.SubmissionId equals report.Id
            where report.Latest && (report.State == SubmissionState.Draft || report.State == SubmissionState.Returned || report.State == SubmissionState.Reopened)
            join round in db.Set<Round>() on report.RoundId equals round.Id
            orderby round.DueOn, part.Part
            select new { part.Id, part.Part, round.Name, round.DueOn, report.State, Round = round.Id, report.UnitId }).ToListAsync(cancel);
        return [.. rows.Select(row => new OpenWork($"part/{row.Id}", "Phần báo cáo", $"{row.Part}, {row.Name}", SubmissionStates.Name(row.State), row.DueOn, $"/ky-bao-cao/{row.Round}/don-vi/{row.UnitId}") { IsOwned = true })];
    }
}
