using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Một chương trình năm: its lines, clashes before approval, adjustments with their reasons, and what was opened from it.</summary>
public sealed class ShowYearProgrammeModel(InspectionReach reach, AppDb db, UnitDirectory units, PersonDirectory people, ProgrammeClashes clashes, InspectionRules rules, Actor actor, Acts acts) : ProgrammePage(reach, db, units, actor, acts)
{
    private readonly UnitDirectory units = units;

    [BindProperty]
    public Approval In { get; set; } = new();

    [BindProperty]
    public Dropping Out { get; set; } = new();

    public IReadOnlyDictionary<ProgrammeLineId, string> Subjects { get; private set; } = new Dictionary<ProgrammeLineId, string>();

    public ILookup<ProgrammeLineId, Clash> Clashes { get; private set; } = Array.Empty<Clash>().ToLookup(c => c.Line);

    public IReadOnlyDictionary<string, string> Kinds => rules.KindNames;

    public async Task<IActionResult> OnGetAsync(YearProgrammeId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: false, cancel))
        {
            return Gone();
        }

        In.On = Today;
        await LoadAsync();
        return Page();
    }

    [Writes("inspections.approve-programme")]
    public async Task<IActionResult> OnPostAsync(YearProgrammeId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel) || !MayDecide)
        {
            return Gone();
        }

        if (In.On is not { } on)
        {
            AskForDay("In.On");
            return await InvalidAsync();
        }

        var found = await clashes.OfAsync(Programme, cancel);
        if (found.Count > 0 && !In.Seen)
        {
            return await RefusedAsync("In.Seen", InspectionsRefusals.ClashesUnseen(found.Count));
        }

        return Programme.Approve(In.Symbol, on, Today) is { } refusal
            ? await RefusedAsync(refusal.Code == "inspections.day-ahead" ? "In.On" : "In.Symbol", refusal)
            : Kept("Đã ban hành chương trình.");
    }

    [Writes("inspections.drop-line")]
    public async Task<IActionResult> OnPostBoAsync(YearProgrammeId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel) || !MayEdit)
        {
            return Gone();
        }

        return Programme.Drop(Out.Line ?? default, Out.Reason, Today) is { } refusal
            ? await RefusedAsync(refusal.Code == "inspections.adjustment-unexplained" ? "Out.Reason" : "Out.Line", refusal)
            : Kept("Đã bỏ khỏi chương trình.");
    }

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var places = await units.NamesAsync(Programme.Lines.Select(l => l.UnitId).OfType<UnitId>(), Day, cancel);
        var persons = await people.NamesAsync(Programme.Lines.Select(l => l.PersonId).OfType<PersonId>(), cancel);
        Subjects = Programme.Lines.ToDictionary(l => l.Id, l => l.UnitId is { } unit ? places[unit] : persons[l.PersonId!.Value]);
        Clashes = (await clashes.OfAsync(Programme, cancel)).ToLookup(c => c.Line);
    }

    public sealed class Approval
    {
        public string? Symbol { get; set; }

        public DateOnly? On { get; set; }

        public bool Seen { get; set; }
    }

    public sealed class Dropping
    {
        public ProgrammeLineId? Line { get; set; }

        public string? Reason { get; set; }
    }
}
