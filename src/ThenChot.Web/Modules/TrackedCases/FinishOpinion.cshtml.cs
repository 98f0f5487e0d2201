using ThenChot.Domain.TrackedCases;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Ghi kết quả thực hiện một ý kiến chỉ đạo.</summary>
public sealed class FinishOpinionModel(TrackedReach reach, TrackedLog log, TrackedDuties duties, AppDb db) : TrackedPage(reach, log, db)
{
    [BindProperty(SupportsGet = true)]
    public SteeringOpinionId Opinion { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>Number of the paper that carried the opinion; null: none such in this file.</summary>
    public string? Number => Case.Opinions.FirstOrDefault(o => o.Id == Opinion)?.Number;

    public override async Task<IActionResult> OnGetAsync(TrackedCaseId id, CancellationToken cancel)
    {
        On = Today;
        var shown = await base.OnGetAsync(id, cancel);
        return Case is not null && Number is null ? Gone() : shown;
    }

    [Writes("tracked.finish")]
    public async Task<IActionResult> OnPostAsync(TrackedCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Number is null)
        {
            return Gone();
        }

        if (On is not { } on)
        {
            AskForDay("On");
            return await InvalidAsync();
        }

        if (Case.Finish(Opinion, on, Today) is { } refusal)
        {
            return await RefusedAsync("On", refusal);
        }

        await duties.FinishedAsync(Opinion, cancel);
        return Kept("Đã ghi ý kiến được thực hiện xong.");
    }
}
