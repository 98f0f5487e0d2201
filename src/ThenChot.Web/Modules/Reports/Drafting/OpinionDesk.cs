using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>A unit that writes a section of the draft; <c>Until</c>: its opinions are waited for till then, null: not asked, or it has answered.</summary>
public sealed record Partaker(UnitId Unit, string Name, DateOnly? Until);

/// <summary>
/// Xin ý kiến những đơn vị tham gia biên soạn: what that puts on their desks, and what their opinions put on the writers'. A unit's first section
/// of a draft stands for the unit: the question about the draft hangs on it.
/// </summary>
public sealed class OpinionDesk(AppDb db, DutyBook book, UnitDirectory units, Actor actor, WorkingDay day)
{
    public static DutyKind Giving { get; } = new("reports.give-opinion", "Góp ý dự thảo báo cáo");

    public static DutyKind Answering { get; } = new("reports.answer-opinion", "Tiếp thu, giải trình góp ý");

    /// <summary>
    /// The unit in whose name the actor may say something of the draft, and the report: the one wanted, else one of their own, else one beneath that
    /// takes part; null: none does.
    /// </summary>
    public async Task<(Report Report, UnitId Unit, string Name)?> FindAsync(ReportId id, UnitId? wanted, CancellationToken cancel)
    {
        var own = actor.Grants.Where(g => g.Permissions.Contains(ReportPermissions.Draft)).Select(g => g.Unit).Distinct().ToList();
        var reach = units.LastPlaces(day.Today).Within(actor.ScopeOf(ReportPermissions.Draft), p => p.Path).Select(p => p.UnitId);
        var found = own.Count == 0 || actor.IsVisitor ? null : await (
            from work in db.Set<SectionWork>()
            join report in db.Set<Report>() on work.ReportId equals report.Id
            join name in units.LastNames(day.Today) on work.Unit equals name.UnitId
            where work.ReportId == id && work.Step != SectionStep.Withdrawn && reach.Contains(work.Unit) && (wanted == null || work.Unit == wanted)
            orderby own.Contains(work.Unit) descending, work.Id
            select new { report, work.Unit, name.Name }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.report, found.Unit, found.Name);
    }

    public async Task<string> NameOfAsync(UnitId unit, CancellationToken cancel) => (await units.NamesAsync([unit], day.Today, cancel)).GetValueOrDefault(unit, "");

    public async Task<IReadOnlyList<Partaker>> PartakersAsync(Report report, CancellationToken cancel)
    {
        var works = await FirstsAsync(report, cancel);
        var asked = await book.OpenOfAsync(works.Select(w => w.Id.Value), cancel);
        var names = await units.NamesAsync(works.Select(w => w.Unit), day.Today, cancel);
        return [.. works.Select(w => new Partaker(w.Unit, names.GetValueOrDefault(w.Unit, ""), asked[w.Id.Value].FirstOrDefault(d => d.Kind == Giving.Code)?.DueOn)).OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Gives how many units were asked; asked again, the last day follows.</summary>
    public async Task<Outcome<int>> AskAsync(Report report, DateOnly until, CancellationToken cancel)
    {
        var works = await FirstsAsync(report, cancel);
        if (report.AskObjection(works.Count, until, day.Today) is { } refusal)
        {
            return refusal;
        }

        var asked = await book.OpenOfAsync(works.Select(w => w.Id.Value), cancel);
        foreach (var work in works)
        {
            if (asked[work.Id.Value].Any(d => d.Kind == Giving.Code))
            {
                await book.PostponeAsync(work.Id.Value, until, Giving.Code, cancel);
            }
            else
            {
                book.Open(new(Giving.Code, work.Id.Value, report.Title, work.Unit, ReportPermissions.Draft, day.Today, until, Url(report.Id, work.Unit)));
            }
        }

        return works.Count;
    }

    /// <summary>A unit said something: it has answered the question, and the writers must answer it.</summary>
    public async Task GivenAsync(Report report, Opinion opinion, CancellationToken cancel)
    {
        var works = await FirstsAsync(report, cancel);
        await book.CloseAsync([.. works.Where(w => w.Unit == opinion.Unit).Select(w => w.Id.Value)], Giving.Code, cancel: cancel);
        book.Open(new(Answering.Code, opinion.Id.Value, $"{opinion.SaidBy}, {report.Title}", report.UnitId, ReportPermissions.Write, day.Today, null, $"/bao-cao/{report.Id}/gop-y#gop-y-{opinion.Id}"));
    }

    /// <summary>It was answered, or its unit took it back.</summary>
    public Task AnsweredAsync(Opinion opinion, CancellationToken cancel) => book.CloseAsync(opinion.Id.Value, Answering.Code, cancel: cancel);

    /// <summary>The report is signed: nobody is asked about its draft any more.</summary>
    public async Task SignedAsync(Report report, CancellationToken cancel)
    {
        var works = await db.Set<SectionWork>().Where(w => w.ReportId == report.Id).Select(w => w.Id).ToListAsync(cancel);
        var opinions = await db.Set<Opinion>().Where(o => o.ReportId == report.Id).Select(o => o.Id).ToListAsync(cancel);
        await book.CloseAsync([.. works.Select(w => w.Value), .. opinions.Select(o => o.Value)], cancel: cancel);
    }

    public static string Url(ReportId report, UnitId unit) => $"/bao-cao/{report}/gop-y-du-thao?don-vi={unit}";

    private async Task<IReadOnlyList<SectionWork>> FirstsAsync(Report report, CancellationToken cancel) =>
        [.. (await db.Set<SectionWork>().AsNoTracking().Where(w => w.ReportId == report.Id && w.Step != SectionStep.Withdrawn).OrderBy(w => w.Id).ToListAsync(cancel)).DistinctBy(w => w.Unit)];
}
