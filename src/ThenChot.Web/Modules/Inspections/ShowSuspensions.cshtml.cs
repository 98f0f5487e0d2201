using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Đình chỉ một đảng viên là đối tượng của cuộc: decided, prolonged once, ended; read by whoever reaches the case.</summary>
public sealed class ShowSuspensionsModel(InspectionReach reach, InspectionRules rules, SubjectNames names, WorkingDays days, CaseDuties duties, RuleBook book, AppDb db, Acts acts) : CasePage(reach, db, acts)
{
    private readonly AppDb db = db;
    private readonly Acts acts = acts;

    [BindProperty]
    public Deciding In { get; set; } = new();

    [BindProperty]
    public Extending More { get; set; } = new();

    [BindProperty]
    public Ending End { get; set; } = new();

    /// <summary>The suspension that a form or a paper is about.</summary>
    [BindProperty(SupportsGet = true, Name = "muc")]
    public SuspensionId? Chosen { get; set; }

    public CaseSubject Subject { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public IReadOnlyList<Suspension> View { get; private set; } = [];

    /// <summary>The latest whose end is not written down; null: none.</summary>
    public Suspension? Open => View.FirstOrDefault(one => one.LiftedOn is null && (Chosen is null || one.Id == Chosen));

    public bool MayDecide => Current.MayDecide;

    /// <summary>How far the open one may be prolonged by the rule of its day; zero: not at all.</summary>
    public int MostExtra => Open is { } open ? ClockOf(open.Kind, open.DecidedOn)?.MostExtra ?? 0 : 0;

    public string Home => $"/kiem-tra/{Case.Id}/dinh-chi/{Subject.Id}";

    public string Document => rules.ClocksOn(Today).Document;

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<SuspensionKind>().Select(static kind => new SelectListItem(Suspension.Label(kind), kind.ToString()));

    protected override bool NeedsPapers => false;

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: false, cancel))
        {
            return Gone();
        }

        (In.On, More.On, End.On) = (Today, Today, Today);
        await CaseOpening.NoteAsync(id.Value, HttpContext.RequestServices, cancel);
        return Page();
    }

    /// <summary>Dự thảo quyết định; no name stands in the file name.</summary>
    public async Task<IActionResult> OnGetVanBanAsync(InspectionCaseId id, CaseSubjectId subject, [FromQuery(Name = "gia-han")] bool extension, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: false, cancel) || View.FirstOrDefault(one => one.Id == Chosen) is not { } one || (extension && one.ExtendedOn is null))
        {
            return Gone();
        }

        var paper = DisciplinePapers.Suspending(Name, one, extension, Case, Current.Unit.Name, rules.ClocksOn(one.DecidedOn).Document);
        return File(PartyDocumentWriter.Write(paper, book.InForce<PartyLayout>("party-document-layout", paper.DraftedOn).Settings), PartyDocumentWriter.ContentType, extension ? "gia-han-dinh-chi.docx" : "quyet-dinh-dinh-chi.docx");
    }

    [Writes("inspections.suspend")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        Chosen = null;
        if (!await OpenAsync(id, subject, tracked: false, cancel) || !MayDecide)
        {
            return Gone();
        }

        if (In.On is not { } on)
        {
            AskForDay("In.On");
            return await InvalidAsync();
        }

        var (mark, foreign) = Series(on);
        var terms = new SuspensionTerms(In.Kind, In.Symbol, on, In.EndsOn) { SeriesMark = mark, ForeignMark = foreign };
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!Suspension.Decide(Case, Subject, terms, ClockOf(In.Kind, on), await days.ReadAsync(cancel), View, rules.ClocksOn(on).Id, Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(why.Code switch { "inspections.day-outside" => "In.On", "inspections.suspended-already" => "In.Kind", "inspections.suspension-end-missing" or "inspections.suspension-too-long" => "In.EndsOn", _ => "In.Symbol" }, why);
        }

        db.Add(made);
        duties.SuspendedBy(Case, made);
        return Stored("Đã ghi quyết định đình chỉ.");
    }

    [Writes("inspections.suspension-extend")]
    public async Task<IActionResult> OnPostGiaHanAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: true, cancel) || !MayDecide || Open is not { } open)
        {
            return Gone();
        }

        if (More.On is null)
        {
            AskForDay("More.On");
        }

        if (More.Until is null)
        {
            AskForDay("More.Until");
        }

        if (!ModelState.IsValid || More is not { On: { } on, Until: { } until })
        {
            return await InvalidAsync();
        }

        if (open.Extend(More.Symbol, on, until, More.Because, Case.BodyKind, Series(on), ClockOf(open.Kind, open.DecidedOn), await days.ReadAsync(cancel), Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "inspections.extended-too-late" => "More.On", "inspections.text-missing" => "More.Because", "inspections.decision-malformed" or "inspections.wrong-series" => "More.Symbol", _ => "More.Until" }, refusal);
        }

        await duties.ExtendedAsync(open, cancel);
        return Stored("Đã gia hạn.");
    }

    [Writes("inspections.suspension-lift")]
    public async Task<IActionResult> OnPostKetThucAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: true, cancel) || !MayDecide || Open is not { } open)
        {
            return Gone();
        }

        if (End.On is not { } on)
        {
            AskForDay("End.On");
            return await InvalidAsync();
        }

        if (open.Lift(on, End.Because, Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "inspections.text-missing" ? "End.Because" : "End.On", refusal);
        }

        await duties.LiftedAsync(open, cancel);
        return Stored("Đã ghi kết thúc đình chỉ.");
    }

    /// <summary>The clock of suspending from Party life; null: the rule of that day gives none.</summary>
    public ClockRule? ClockOn(DateOnly day) => ClockOf(SuspensionKind.PartyLife, day);

    protected override bool May(CaseAtHand found) => true;

    private ClockRule? ClockOf(SuspensionKind kind, DateOnly day) => rules.ClockOf(kind == SuspensionKind.PartyLife ? "suspension" : "suspension_office", Current.Unit.Kind, day);

    private (string? Mark, string? Foreign) Series(DateOnly on) => rules.SeriesOf(Case.BodyKind, on);

    private IActionResult Stored(string message)
    {
        acts.Current.OnUnit(Case.UnitId);
        return Done(message, Home);
    }

    private async Task<bool> OpenAsync(InspectionCaseId id, CaseSubjectId subject, bool tracked, CancellationToken cancel)
    {
        var seen = Version;
        if (!await FindAsync(id, tracked: false, cancel) || Case.Subjects.FirstOrDefault(s => s.Id == subject) is not { PersonId: not null } found)
        {
            return false;
        }

        Subject = found;
        var all = db.Set<Suspension>().Where(one => one.SubjectId == subject).OrderByDescending(one => one.DecidedOn).ThenByDescending(one => one.Id);
        View = await (tracked ? all.AsTracking() : all.AsNoTracking()).ToListAsync(cancel);
        Name = await names.OfAsync(Case, found, cancel);
        Version = tracked ? seen : Open?.Version ?? 0;
        if (tracked && Open is { } open)
        {
            db.Expect(open, seen);
        }

        return true;
    }

    public sealed class Deciding
    {
        public SuspensionKind Kind { get; set; }

        public string? Symbol { get; set; }

        public DateOnly? On { get; set; }

        public DateOnly? EndsOn { get; set; }
    }

    public sealed class Extending
    {
        public string? Symbol { get; set; }

        public DateOnly? On { get; set; }

        public DateOnly? Until { get; set; }

        public string? Because { get; set; }
    }

    public sealed class Ending
    {
        public DateOnly? On { get; set; }

        public string? Because { get; set; }
    }
}
