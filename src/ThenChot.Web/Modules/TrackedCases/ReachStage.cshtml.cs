using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Ghi giai đoạn of a case, with its last day and how many are accused.</summary>
public sealed class ReachStageModel(TrackedReach reach, TrackedLog log, TrackedDuties duties, Actor actor, AppDb db) : TrackedPage(reach, log, db)
{
    private readonly AppDb db = db;

    [BindProperty]
    public Input In { get; set; } = new();

    public IEnumerable<SelectListItem> Stages => Enum.GetValues<StageKind>().Where(kind => Case.Kind == TrackedKind.CriminalCase || TrackedWords.OfMatter(kind)).Select(kind => new SelectListItem(TrackedWords.Label(kind), kind.ToString()));

    [Writes("tracked.reach-stage")]
    public async Task<IActionResult> OnPostAsync(TrackedCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        if (In.On is null)
        {
            AskForDay("In.On");
        }

        int? accused = null;
        if (In.Accused is { Length: > 0 } typed)
        {
            accused = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        }

        if (!ModelState.IsValid || In.On is not { } on || actor.PersonId is not { } me)
        {
            return await InvalidAsync();
        }

        if (Case.Reach(In.Stage, new(on, In.DueOn, accused), Today, Now) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "tracked.stage-day" => "In.On", "tracked.due-before" => "In.DueOn", "tracked.accused-outside" => "In.Accused", _ => "In.Stage" }, refusal);
        }

        db.Add(Case.Stages[^1]);
        await duties.ReachedAsync(Case, me, cancel);
        return Kept("Đã ghi giai đoạn.");
    }

    public sealed class Input
    {
        public StageKind Stage { get; set; }

        public DateOnly? On { get; set; }

        public DateOnly? DueOn { get; set; }

        public string? Accused { get; set; }
    }
}
