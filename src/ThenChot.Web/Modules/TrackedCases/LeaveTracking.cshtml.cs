using ThenChot.Domain.TrackedCases;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Kết thúc theo dõi, chỉ đạo by a decision of the register.</summary>
public sealed class LeaveTrackingModel(TrackedReach reach, TrackedLog log, TrackedDuties duties, DocumentPicker picker, AppDb db) : TrackedPage(reach, log, db)
{
    [BindProperty]
    public Input In { get; set; } = new();

    [Writes("tracked.leave")]
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

        var decision = await picker.ResolveAsync(In.Decision, ModelState, "In.Decision", required: true, cancel: cancel);
        if (!ModelState.IsValid || decision is not { } document || In.On is not { } on)
        {
            return await InvalidAsync();
        }

        if (await picker.DayOfAsync(document, In.Decision, cancel) is { } issued && on < issued)
        {
            return await RefusedAsync("In.On", TrackedRefusals.DecisionDay(on, issued));
        }

        if (Case.Leave(document, on, Today) is { } refusal)
        {
            return await RefusedAsync("In.On", refusal);
        }

        await duties.LeftAsync(Case, cancel);
        return Kept("Đã kết thúc theo dõi, chỉ đạo.");
    }

    public sealed class Input
    {
        public DocumentPick Decision { get; set; } = new();

        public DateOnly? On { get; set; }
    }
}
