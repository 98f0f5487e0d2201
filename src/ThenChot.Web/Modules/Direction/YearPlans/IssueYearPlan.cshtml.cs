using ThenChot.Domain.Direction.YearPlans;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>Ghi văn bản ban hành chương trình công tác năm.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class IssueYearPlanModel(AppDb db, YearPlanDesk desk, YearTaskDuties duties, DocumentPicker picker, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public YearPlanId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DocumentPick Document { get; set; } = new();

    public YearPlan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        Version = Plan.Version;
        return Page();
    }

    [Writes("direction.issue-year-plan")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (await picker.ResolveAsync(Document, ModelState, "Document", required: true, cancel) is not { } paper || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (Plan.Issue(paper, await picker.DayOfAsync(paper, Document, cancel), Today) is { } refusal)
        {
            return await RefusedAsync("Document.Text", refusal);
        }

        db.Expect(Plan, Version);
        await duties.KeepAsync(Plan, Plan.Tasks, cancel);
        acts.Current.OnUnit(Plan.Unit).Citing(paper);
        return Done("Đã ghi văn bản ban hành.", $"/chuong-trinh-cong-tac?ct={Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var plan = await desk.KeptAsync(Id, cancel);
        Plan = plan!;
        return plan is { IsIssued: false };
    }
}
