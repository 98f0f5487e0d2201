using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Hồ sơ một cuộc: for whoever reaches it; every opening is kept.</summary>
[SignedIn]
public sealed class ShowCaseModel(AppDb db, InspectionReach reach, InspectionRules rules, SubjectNames subjects, Installation installation, CaseDuties duties, Acts acts) : OfficePage
{
    private const int MostOpenings = 20;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public CaseAtHand Current { get; private set; } = null!;

    public InspectionCase Case => Current.Case;

    public string Kind { get; private set; } = "";

    public string Document { get; private set; } = "";

    /// <summary>Null: the text of that day gives no length for this kind and level.</summary>
    public ClockRule? Clock { get; private set; }

    public IReadOnlyDictionary<CaseSubjectId, string> Subjects { get; private set; } = new Dictionary<CaseSubjectId, string>();

    public IReadOnlyDictionary<PersonId, string> People { get; private set; } = new Dictionary<PersonId, string>();

    public IReadOnlyDictionary<string, string> Contents { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<CaseOpening> Openings { get; private set; } = [];

    public bool IsDemo { get; private set; }

    /// <summary>Who opens the case may begin it; who decides ends it.</summary>
    public bool MayAdvance => Case.Phase switch { CasePhase.Preparing => Current.MayEdit, CasePhase.Archived => false, _ => Current.MayDecide };

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, cancel: cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        (On, Version) = (Today, Case.Version);
        await LoadAsync();
        await CaseOpening.NoteAsync(id.Value, HttpContext.RequestServices, cancel);
        return Page();
    }

    [Writes("inspections.advance")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (await reach.FindAsync(id, tracked: true, cancel: cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        if (!MayAdvance)
        {
            return Gone();
        }

        db.Expect(Case, Version);
        if (On is not { } on)
        {
            AskForDay("On");
            return await InvalidAsync();
        }

        if (Case.Advance(on, Today) is { } refusal)
        {
            return refusal.Code == "inspections.day-outside" ? await RefusedAsync("On", refusal) : await RefusedAsync(refusal);
        }

        await duties.AdvancedAsync(Case, cancel);
        acts.Current.OnUnit(Case.UnitId);
        return Done($"Đã chuyển sang bước {CaseWords.Label(Case.Phase)}.", $"/kiem-tra/{id}");
    }

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var rule = rules.KindsOn(Case.DecidedOn);
        (Kind, Document) = (rules.KindNames.GetValueOrDefault(Case.KindCode, "Loại việc cũ"), rule.Document);
        Clock = rules.ClockOf(Case.KindCode, Current.Unit.Kind, Case.DecidedOn);
        Contents = rules.ContentsOn(Today).Settings.Contents.ToDictionary(c => c.Code, c => c.Name, StringComparer.Ordinal);
        (Subjects, People) = await subjects.AllAsync(Case, cancel);
        Openings = Current.MayDecide ? await db.Set<CaseOpening>().AsNoTracking().Where(o => o.CaseId == Case.Id).OrderByDescending(o => o.At).Take(MostOpenings).ToListAsync(cancel) : [];
        IsDemo = await installation.IsDemoAsync(cancel);
    }
}
