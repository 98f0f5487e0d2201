using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>A page on the discipline of one subject of a case: read by whoever reaches the case, changed by who decides.</summary>
public abstract class DisciplinePage(InspectionReach reach, InspectionRules rules, SubjectNames names, AppDb db, Acts acts) : CasePage(reach, db, acts)
{
    private readonly AppDb db = db;
    private readonly Acts acts = acts;

    public CaseSubject Subject { get; private set; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>Null: not prepared yet.</summary>
    public DisciplineFile? Discipline { get; private set; }

    /// <summary>The rule of the day of the conclusion.</summary>
    public DisciplineRule Rule { get; private set; } = null!;

    public string Home => $"/kiem-tra/{Case.Id}/ky-luat/{Subject.Id}";

    protected override bool NeedsPapers => false;

    /// <summary>The change is stored with the version of the discipline file, which is the one the form showed.</summary>
    protected async Task<bool> OpenAsync(InspectionCaseId id, CaseSubjectId subject, bool tracked, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: false, cancel) || Case.Subjects.FirstOrDefault(s => s.Id == subject) is not { ConcludedOn: { } concluded, DisciplineDue: true } found)
        {
            return false;
        }

        Subject = found;
        var files = db.Set<DisciplineFile>().Where(f => f.SubjectId == subject).Include(f => f.Votes);
        var posted = Request.HasFormContentType ? Request.Form["FileVersion"].ToString() : "";
        Discipline = await (tracked ? files.AsTracking() : files.AsNoTracking()).FirstOrDefaultAsync(cancel);
        if (tracked && Discipline is not null && int.TryParse(posted, System.Globalization.CultureInfo.InvariantCulture, out var version))
        {
            db.Expect(Discipline, version);
        }

        Rule = InspectionRules.Read(rules.DisciplineOn(concluded));
        Name = await names.OfAsync(Case, found, cancel);
        return true;
    }

    protected Microsoft.AspNetCore.Mvc.IActionResult Stored(string message)
    {
        if (Discipline is { } file)
        {
            db.Touch(file);
        }

        acts.Current.OnUnit(Case.UnitId);
        return Done(message, Home);
    }
}
