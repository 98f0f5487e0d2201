using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Kết luận, quyết định về tôi: what was concluded about whoever is signed in, and their way to complain. Nobody else opens it.</summary>
[SignedIn]
public sealed class ShowOwnModel(AppDb db, ComplaintBook book, UnitDirectory units, InspectionRules rules, Actor actor, Acts acts) : OfficePage
{
    /// <summary>One conclusion; a null file: no discipline.</summary>
    public sealed record Line(InspectionCase Case, CaseSubject Subject, DisciplineFile? File, string Body, string Kind);

    /// <summary>The complaints against one decision and until when the next may be sent.</summary>
    public sealed record Path(ComplaintStanding Standing, DateOnly? LastDay);

    /// <summary>The conclusion whose complaints are shown and complained about; null: the newest with a decision.</summary>
    [BindProperty(SupportsGet = true, Name = "muc")]
    public CaseSubjectId? Chosen { get; set; }

    public IReadOnlyList<Line> View { get; private set; } = [];

    /// <summary>Suspensions of whoever is signed in, the newest first.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; private set; } = [];

    /// <summary>What the member complains about; null: not said.</summary>
    [BindProperty]
    public ComplaintGround? About { get; set; }

    public Line? Decided { get; private set; }

    public Path? Complaints { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(tracked: false, cancel);
        return Page();
    }

    [Writes("inspections.complaint-send")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(tracked: true, cancel);
        if (Decided is not { File: { } file } line || Complaints is not { } path)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!DisciplineComplaint.Receive(file, path.Standing.Ladder, path.Standing.Complaints, Today, path.LastDay, Today, Now, About).TryGet(out var made, out var why))
        {
            return await RefusedAsync(why);
        }

        db.Add(made);
        book.Received(made, line.Case, line.Subject.Id);
        acts.Current.OnUnit(line.Case.UnitId);
        return Done("Đã gửi khiếu nại đến cấp có thẩm quyền.", $"/kiem-tra/ve-toi?muc={line.Subject.Id}");
    }

    /// <summary>Conclusions of cases that are past the conduct, so that the notice of them was given; the newest first.</summary>
    private async Task ReadAsync(bool tracked, CancellationToken cancel)
    {
        if (actor.PersonId is not { } me || actor.IsVisitor)
        {
            return;
        }

        Suspensions = await (
            from suspension in db.Set<Suspension>().AsNoTracking()
            join of in db.Set<CaseSubject>() on suspension.SubjectId equals of.Id
            where of.PersonId == me
            orderby suspension.DecidedOn descending, suspension.Id
            select suspension).ToListAsync(cancel);
        var rows = await (
            from subject in db.Set<CaseSubject>().AsNoTracking()
            where subject.PersonId == me && subject.ConcludedOn != null && subject.ConcludedOn <= Today
            join inspection in db.Set<InspectionCase>().Where(static c => c.Phase == CasePhase.Concluding || c.Phase == CasePhase.Archived) on subject.CaseId equals inspection.Id
            orderby subject.ConcludedOn descending, subject.Id
            select new { subject, inspection }).ToListAsync(cancel);
        var subjects = rows.ConvertAll(static row => row.subject.Id);
        var query = db.Set<DisciplineFile>().Where(file => subjects.Contains(file.SubjectId)).Include(static file => file.Votes);
        var files = subjects.Count == 0 ? [] : await (tracked ? query.AsTracking() : query.AsNoTracking()).ToDictionaryAsync(static file => file.SubjectId, cancel);
        var names = await units.NamesAsync(rows.Select(static row => row.inspection.UnitId), Today, cancel);
        View = [.. rows.Select(row => new Line(row.inspection, row.subject, files.GetValueOrDefault(row.subject.Id), names[row.inspection.UnitId], rules.KindNames.GetValueOrDefault(row.inspection.KindCode, "Loại việc cũ")))];
        Decided = View.FirstOrDefault(line => line.File?.AnnouncedOn is not null && (Chosen is null || line.Subject.Id == Chosen));
        if (Decided is { File: { } decided } chosen)
        {
            var standing = await book.ReadAsync(decided, chosen.Case, tracked, cancel);
            Complaints = new Path(standing, await book.LastDayAsync(decided, standing, cancel));
        }
    }
}
