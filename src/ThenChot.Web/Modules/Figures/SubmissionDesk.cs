using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Loads a unit's report: for showing (a handful of flat queries) and for changing (tracked).</summary>
public sealed class SubmissionDesk(AppDb db, FigureCatalogue catalogue, UnitDirectory units, WorkingDay days)
{
    /// <summary>The latest version, or <paramref name="number"/>; null when the unit is not asked in the round.</summary>
    public async Task<ReportForm?> ShowAsync(RoundId round, UnitId unit, int? number, CancellationToken cancel)
    {
        var today = days.Today;
        var found = await (
            from asked in db.Set<RoundUnit>().AsNoTracking()
            where asked.RoundId == round && asked.UnitId == unit
            join r in db.Set<Round>() on asked.RoundId equals r.Id
            select new
            {
                Head = new RoundHead(r.Id, r.Name, r.Period, r.Scope, r.CutOffOn, r.DueOn, r.GraceDays, r.AskedBy),
                Parts = r.Parts.OrderBy(part => part.Position).ToList(),
                Stands = units.RightPlaces(today).Where(place => place.UnitId == unit).Select(place => place.Path).FirstOrDefault(),
            }).AsSingleQuery().FirstOrDefaultAsync(cancel);
        var head = found?.Head;
        if (head is null || await units.FindLastAsync(unit, head.Period.End, cancel) is not { } place)
        {
            return null;
        }

        var versions = await db.Set<Submission>().AsNoTracking()
            .Where(s => s.RoundId == round && s.UnitId == unit).OrderBy(s => s.Number)
            .Select(s => new ReportHead(s.Id, s.Number, s.State, s.Latest, s.ReopenReason, s.SignedNumber, s.SignedOn, s.ScanFileId, s.SignedDocumentId, s.SentOn, s.SentAt, s.SentBy, s.ReceivedAt, s.ReceivedBy, s.SavedAt, s.Version))
            .ToListAsync(cancel);
        var report = versions.Find(version => number is null ? version.Latest : version.Number == number);
        if (report is null && number is not null)
        {
            return null;
        }

        var id = report?.Id ?? default;
        var rows = await RowsAsync(head, unit, id, cancel);
        var others = await db.Set<Submission>().AsNoTracking().AsSingleQuery().Where(s => s.Id == id)
            .Select(s => new { Files = s.Files.OrderBy(f => f.At).ToList(), Assignments = s.Assignments.ToList(), Texts = s.Parts.ToList(), Remarks = s.Remarks.OrderBy(r => r.At).ToList() }).FirstOrDefaultAsync(cancel);
        var parts = found!.Parts.ConvertAll(part => new FormPart(part.Id, part.Title, others?.Texts.Find(text => text.PartId == part.Id)?.Text ?? string.Empty));
        var codes = rows.Select(row => row.Figure.Code).ToHashSet(StringComparer.Ordinal);
        var ratios = (await catalogue.AllAsync(cancel)).Values
            .Where(figure => figure.IsComputed && codes.Contains(figure.Numerator!) && codes.Contains(figure.Denominator!)).ToList();
        return new(head, unit, place.Code, place.Name, found!.Stands is { } stands ? TreePath.Parse(stands) : place.Path, report, [.. versions.Select(version => version.Number)], rows, parts, others?.Remarks ?? [], others?.Files ?? [], others?.Assignments ?? [], ratios);
    }

    /// <summary>Tracked: the round with what it asks.</summary>
    public Task<Round?> RoundAsync(RoundId round, CancellationToken cancel) => db.Set<Round>()
        .Include(r => r.Figures).Include(r => r.Parts).Include(r => r.Units).AsSplitQuery().FirstOrDefaultAsync(r => r.Id == round, cancel);

    /// <summary>Tracked: the latest version with everything in it; null while the unit has not begun.</summary>
    public Task<Submission?> LatestAsync(RoundId round, UnitId unit, CancellationToken cancel) => db.Set<Submission>()
        .Include(s => s.Entries).Include(s => s.Parts).Include(s => s.Remarks).Include(s => s.Files).Include(s => s.Assignments).AsSplitQuery()
        .FirstOrDefaultAsync(s => s.RoundId == round && s.UnitId == unit && s.Latest, cancel);

    /// <summary>What was accepted for the period before, the year before and earlier in the year, by figure.</summary>
    public async Task<IReadOnlyDictionary<string, CellContext>> ContextsAsync(Period period, UnitId unit, IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        var (previous, lastYear) = (period.Previous, period.SamePeriodLastYear);
        var (newYear, start) = (new DateOnly(period.Year, 1, 1), period.Start);
        var known = await db.Set<Entry>().AsNoTracking()
            .Where(e => e.Live && e.UnitId == unit && codes.Contains(e.FigureCode)
                && (e.Period == previous || e.Period == lastYear || (e.PeriodStart >= newYear && e.PeriodEnd < start)))
            .Select(e => new { e.FigureCode, e.Period, e.PeriodStart, e.PeriodEnd, e.Value }).ToListAsync(cancel);
        return known.GroupBy(e => e.FigureCode, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new CellContext(
                group.FirstOrDefault(e => e.Period == previous)?.Value,
                group.FirstOrDefault(e => e.Period == lastYear)?.Value,
                group.Where(e => e.PeriodStart >= newYear && e.PeriodEnd < start).Sum(e => e.Value ?? 0)),
            StringComparer.Ordinal);
    }

    /// <summary>Tiếp nhận: the values that counted until now stop, those of this report count, later cumulative values follow.</summary>
    public async Task<Refusal?> ReceiveAsync(Submission submission, string by, DateTimeOffset now, CancellationToken cancel)
    {
        var codes = submission.Entries.Select(entry => entry.FigureCode).ToList();
        var period = submission.Entries.Select(entry => entry.Period).FirstOrDefault();
        var counting = await db.Set<Entry>()
            .Where(e => e.Live && e.UnitId == submission.UnitId && e.Period == period && codes.Contains(e.FigureCode)).ToListAsync(cancel);
        foreach (var entry in counting)
        {
            entry.StopCounting();
        }

        // One value counts at any time: the old ones stop in the database before the new ones begin.
        await db.SaveChangesAsync(cancel);
        if (submission.Receive([], by, now) is { } refusal)
        {
            return refusal;
        }

        await FollowAsync(submission, period, cancel);
        return null;
    }

    private async Task FollowAsync(Submission submission, Period period, CancellationToken cancel)
    {
        var all = await catalogue.AllAsync(cancel);
        var cumulative = submission.Entries.Where(entry => all[entry.FigureCode].EntryMode == EntryMode.Cumulative).ToDictionary(entry => entry.FigureCode, StringComparer.Ordinal);
        if (cumulative.Count == 0)
        {
            return;
        }

        var (end, newYear) = (period.End, new DateOnly(period.Year + 1, 1, 1));
        var codes = cumulative.Keys.ToList();
        var later = await db.Set<Entry>()
            .Where(e => e.Live && e.UnitId == submission.UnitId && codes.Contains(e.FigureCode) && e.PeriodStart > end && e.PeriodEnd < newYear)
            .ToListAsync(cancel);
        foreach (var next in later.GroupBy(entry => entry.FigureCode, StringComparer.Ordinal).Select(group => group.MinBy(entry => entry.PeriodStart)!))
        {
            next.Rederive(cumulative[next.FigureCode].Typed ?? 0);
        }
    }

    private async Task<IReadOnlyList<FormRow>> RowsAsync(RoundHead round, UnitId unit, SubmissionId report, CancellationToken cancel)
    {
        var asked = await (
            from figure in db.Set<RoundFigure>().AsNoTracking()
            where figure.RoundId == round.Id
            join entry in db.Set<Entry>().Where(e => e.SubmissionId == report) on figure.FigureCode equals entry.FigureCode into entries
            from entry in entries.DefaultIfEmpty()
            orderby figure.Position
            select new { figure.FigureCode, entry }).ToListAsync(cancel);
        var all = await catalogue.AllAsync(cancel);
        var contexts = await ContextsAsync(round.Period, unit, [.. asked.Select(row => row.FigureCode)], cancel);
        return [.. asked.Select(row => new FormRow(
            all[row.FigureCode],
            Scaled.Value(row.entry?.Typed),
            Scaled.Value(row.entry?.Value),
            row.entry?.Unread,
            row.entry?.Nature ?? EntryNature.Official,
            row.entry?.Reason ?? string.Empty,
            row.entry?.EnteredBy ?? string.Empty,
            contexts.GetValueOrDefault(row.FigureCode, CellContext.Empty)))];
    }
}
