using ThenChot.Domain.Direction.YearPlans;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>Thêm một việc vào chương trình công tác năm.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class EditYearTaskModel(AppDb db, YearPlanDesk desk, YearTaskDuties duties, DirectionChoices choices, Acts acts) : YearTaskPage(choices)
{
    [BindProperty(SupportsGet = true)]
    public YearPlanId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        Input.Month = Plan.Year == Today.Year ? Today.Month : 1;
        await LoadAsync();
        return Page();
    }

    [Writes("direction.add-year-task")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (await TermsAsync(cancel) is not { } terms)
        {
            return await InvalidAsync();
        }

        if (!Plan.Add(terms, Input.Reason, Today, Now).TryGet(out var task, out var refusal))
        {
            return await RefusedAtAsync(refusal);
        }

        db.Add(task);
        await duties.KeepAsync(Plan, [task], cancel);
        acts.Current.OnUnit(Plan.Unit).Because(Input.Reason);
        return Done("Đã ghi vào chương trình.", $"/chuong-trinh-cong-tac?ct={Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var plan = await desk.KeptAsync(Id, cancel);
        Plan = plan!;
        return plan is not null;
    }
}
