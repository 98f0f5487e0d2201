using ThenChot.Domain.Direction.YearPlans;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>Điều chỉnh một việc của chương trình, hoặc đưa nó ra, kèm lý do.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class AdjustYearTaskModel(AppDb db, YearPlanDesk desk, YearTaskDuties duties, DirectionChoices choices, Acts acts) : YearTaskPage(choices)
{
    [BindProperty(SupportsGet = true)]
    public YearTaskId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        Version = Task!.Version;
        (Input.Month, Input.Text, Input.LeadUnit, Input.Owner) = (Task.Month, Task.Text, Task.LeadUnit, Task.Owner);
        await LoadAsync();
        return Page();
    }

    [Writes("direction.adjust-year-task")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        return await TermsAsync(cancel) is { } terms ? await KeepAsync(Task!.Adjust(Plan, terms, Input.Reason, Today, Now), "Đã điều chỉnh.") : await InvalidAsync();
    }

    [Writes("direction.drop-year-task")]
    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        ModelState.Remove("Input.Text");
        return ModelState.IsValid ? await KeepAsync(Task!.Drop(Input.Reason, Today, Now), "Đã đưa ra khỏi chương trình.") : await InvalidAsync();
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await FindAsync(HttpContext.RequestAborted);
            Version = Task!.Version;
            ModelState.Remove(nameof(Version));
        }

        await base.LoadAsync();
    }

    private async Task<IActionResult> KeepAsync(Refusal? refusal, string done)
    {
        if (refusal is not null)
        {
            return await RefusedAtAsync(refusal);
        }

        db.Expect(Task!, Version);
        db.Touch(Task!);
        await duties.KeepAsync(Plan, [Task!]);
        acts.Current.OnUnit(Plan.Unit).Because(Input.Reason);
        return Done(done, $"/chuong-trinh-cong-tac?ct={Plan.Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await desk.KeptAsync(Id, cancel) is not var (plan, task) || task.HappenedOn is not null || task.DroppedOn is not null)
        {
            return false;
        }

        (Plan, Task) = (plan, task);
        return true;
    }
}
