using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.TrackedCases;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Đưa vào diện theo dõi, chỉ đạo by a decision of the register; for whoever works on the whole list.</summary>
[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EnterTrackingModel(TrackedReach reach, TrackedRules rules, TrackedLog log, DocumentPicker picker, AppDb db) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<string> NotHere => rules.On(Today).Settings.NotHere;

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<TrackedKind>().Select(kind => new SelectListItem(TrackedWords.Label(kind), kind.ToString()));

    /// <summary>Matters that a criminal case may grow from.</summary>
    public IReadOnlyList<SelectListItem> Matters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!(await reach.DoorAsync(cancel)).MayEnter)
        {
            return Gone();
        }

        await LoadAsync();
        await log.ReadAsync(null, urgent: false, cancel);
        return Page();
    }

    [Writes("tracked.enter")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await reach.DoorAsync(cancel)).MayEnter)
        {
            return Gone();
        }

        if (In.On is null)
        {
            AskForDay("In.On");
        }

        var decision = await picker.ResolveAsync(In.Decision, ModelState, "In.Decision", required: true, cancel: cancel);
        if (!ModelState.IsValid || decision is not { } document || In.On is not { } on)
        {
            return await InvalidAsync();
        }

        if (await picker.DayOfAsync(document, In.Decision, cancel) is { } issued && on < issued)
        {
            return await RefusedAsync("In.On", TrackedRefusals.DecisionDay(on, issued));
        }

        var from = In.From is { } grown ? await db.Set<TrackedCase>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == grown, cancel) : null;
        if (!TrackedCase.Enter(In.Code, In.Kind, from, document, on, Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(why.Code switch { "tracked.code-unfit" => "In.Code", "tracked.grows-from-matter" => "In.From", _ => "In.On" }, why);
        }

        if (await db.Set<TrackedCase>().AnyAsync(c => c.Code == made.Code, cancel))
        {
            return await RefusedAsync("In.Code", TrackedRefusals.CodeTaken(made.Code));
        }

        db.Add(made);
        return Done("Đã đưa vào diện theo dõi, chỉ đạo.", $"/vu-an/{made.Id}");
    }

    protected override async Task LoadAsync() => Matters = await db.Set<TrackedCase>().AsNoTracking().Where(c => c.Kind == TrackedKind.Matter).OrderBy(c => c.Code).Select(c => new SelectListItem(c.Code, c.Id.ToString())).ToListAsync();

    public sealed class Input
    {
        public string? Code { get; set; }

        public TrackedKind Kind { get; set; }

        public TrackedCaseId? From { get; set; }

        public DocumentPick Decision { get; set; } = new();

        public DateOnly? On { get; set; }
    }
}
