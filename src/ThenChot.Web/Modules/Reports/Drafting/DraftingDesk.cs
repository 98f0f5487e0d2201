using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>Sections given to units: who may see and do what with them, and what they put on desks.</summary>
public sealed class DraftingDesk(AppDb db, ReportShelf shelf, UnitDirectory units, DutyBook book, Actor actor, WorkingDay day)
{
    public static DutyKind Drafting { get; } = new("reports.draft-section", "Soạn phần báo cáo");

    public static DutyKind Gathering { get; } = new("reports.gather-section", "Tập hợp bản thảo");

    /// <summary>The sections of a report that were given, the last given first.</summary>
    public async Task<IReadOnlyList<SectionWork>> OfAsync(ReportId report, CancellationToken cancel) =>
        await db.Set<SectionWork>().Include(w => w.Drafts).Where(w => w.ReportId == report).OrderByDescending(w => w.Id).AsSingleQuery().ToListAsync(cancel);

    /// <summary>One section with its report, for its unit or for whoever reads the report; null: not there or not theirs.</summary>
    public async Task<SectionReach?> FindAsync(SectionWorkId id, CancellationToken cancel)
    {
        if (await db.Set<SectionWork>().Include(w => w.Drafts).AsSingleQuery().FirstOrDefaultAsync(w => w.Id == id, cancel) is not { } work)
        {
            return null;
        }

        var mayDraft = !actor.IsVisitor && await units.LastPlaces(day.Today).Within(actor.ScopeOf(ReportPermissions.Draft), p => p.Path).AnyAsync(p => p.UnitId == work.Unit, cancel);
        var report = actor.Can(ReportPermissions.Read) ? await shelf.FindAsync(work.ReportId, ReportPermissions.Read, cancel) : null;
        var mayRead = report is not null;
        if (!mayRead && !mayDraft)
        {
            return null;
        }

        report ??= await db.Set<Report>().SingleAsync(r => r.Id == work.ReportId, cancel);
        var mayGather = mayRead && actor.Can(ReportPermissions.Write) && await shelf.Within(ReportPermissions.Write).AnyAsync(r => r.Id == report.Id, cancel);
        return new(work, report, mayRead, mayDraft, mayGather);
    }

    /// <summary>Whom a section can be given to: the unit of the report and those directly below it, as they stand today.</summary>
    public async Task<IReadOnlyList<UnitRef>> BoardsAsync(Report report, CancellationToken cancel) =>
        [.. (await units.FindManyAsync([report.UnitId], day.Today, cancel)).Concat((await units.ChildrenAsync(report.UnitId, day.Today, cancel)).OrderBy(u => u.Kind != "agency"))];

    /// <summary>The section came to another step: what was open of it ends, what its new step asks begins.</summary>
    public async Task MovedAsync(Report report, Outline outline, SectionWork work, CancellationToken cancel)
    {
        await book.CloseAsync(work.Id.Value, Drafting.Code, cancel: cancel);
        await book.CloseAsync(work.Id.Value, Gathering.Code, cancel: cancel);
        var text = $"{outline.Section(work.Section)?.Title ?? work.Section}, {report.Title}";
        if (work.IsEditable)
        {
            book.Open(new(Drafting.Code, work.Id.Value, text, work.Unit, ReportPermissions.Draft, day.Today, work.DueOn, Url(work)) { IsReturned = work.Step == SectionStep.Returned });
        }
        else if (work.Step == SectionStep.Sent)
        {
            book.Open(new(Gathering.Code, work.Id.Value, text, report.UnitId, ReportPermissions.Write, day.Today, null, Url(work)));
        }
    }

    public static string Url(SectionWork work) => $"/bao-cao/phan-viec/{work.Id}";
}

/// <summary>A section that was given, and what the reader may do with it.</summary>
public sealed record SectionReach(SectionWork Work, Report Report, bool MayRead, bool MayDraft, bool MayGather);
