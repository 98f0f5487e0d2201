using ThenChot.Domain.Direction;
using ThenChot.Domain.Direction.YearPlans;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>Lập chương trình công tác của một năm, trống hoặc theo năm trước.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class DrawYearPlanModel(AppDb db, YearPlanDesk desk, Acts acts) : OfficePage
{
    [BindProperty]
    public int Year { get; set; }

    [BindProperty]
    public bool Copies { get; set; }

    public IActionResult OnGet()
    {
        Year = Today.Month >= 10 ? Today.Year + 1 : Today.Year;
        return desk.Own is null ? Gone() : Page();
    }

    [Writes("direction.year-plan")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (desk.Own is not { } unit)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!YearPlan.Draw(unit, Year, Today, Now).TryGet(out var plan, out var refusal))
        {
            return await RefusedAsync(nameof(Year), refusal);
        }

        var there = await db.Set<YearPlan>().AsNoTracking().Include(p => p.Tasks).AsSingleQuery().Where(p => p.Unit == unit && (p.Year == Year || p.Year == Year - 1)).ToListAsync(cancel);
        if (there.Exists(p => p.Year == Year))
        {
            return await RefusedAsync(nameof(Year), DirectionRefusals.YearTaken(Year));
        }

        foreach (var task in there.SelectMany(p => p.Tasks).Where(t => Copies && t.DroppedOn is null).OrderBy(t => t.Id.Value))
        {
            if (!plan.Add(new(task.Month, task.Text, task.LeadUnit, null), null, Today, Now).TryGet(out _, out var why))
            {
                return await RefusedAsync(why);
            }
        }

        db.Add(plan);
        acts.Current.OnUnit(unit);
        return Done($"Đã lập dự thảo chương trình công tác năm {Year}.", $"/chuong-trinh-cong-tac?ct={plan.Id}");
    }
}
