using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Một kế hoạch của đơn vị: thực hiện chương trình nào, chỉ tiêu của đơn vị so với thành phố.</summary>
[Demand(ProgrammePermissions.ReadPlans)]
public sealed class ShowLocalPlanModel(AppDb db, ProgrammeAccess access, UnitDirectory units) : OfficePage
{
    public LocalPlan Plan { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public IReadOnlyList<Programme> Serves { get; private set; } = [];

    public IReadOnlyList<(LocalTarget Local, Target City)> Targets { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(LocalPlanId id, CancellationToken cancel)
    {
        var plan = await db.Set<LocalPlan>().AsNoTracking().Include(p => p.Serves).FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (plan is null || !await access.MayAsync(ProgrammePermissions.ReadPlans, plan.Issuer, cancel))
        {
            return Gone();
        }

        Plan = plan;
        Unit = (await units.NamesAsync([plan.Issuer], Day, cancel)).GetValueOrDefault(plan.Issuer, "");
        var served = plan.Serves.Select(s => s.Programme).ToList();
        Serves = await db.Set<Programme>().AsNoTracking().Where(p => served.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancel);
        Targets = [.. (await db.Set<LocalTarget>().AsNoTracking().Where(l => l.Plan == id)
            .Join(db.Set<Target>(), l => l.Target, t => t.Id, (local, city) => new { local, city }).ToListAsync(cancel))
            .OrderBy(x => x.city.Number).Select(x => (x.local, x.city))];
        MayEdit = await access.MayAsync(ProgrammePermissions.EditPlans, plan.Issuer, cancel);
        return Page();
    }
}
