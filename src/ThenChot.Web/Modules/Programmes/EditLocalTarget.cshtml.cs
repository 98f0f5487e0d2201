using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Nhập hoặc sửa chỉ tiêu của đơn vị trong kế hoạch của mình; thấp hơn thành phố phải có lý do.</summary>
[Demand(ProgrammePermissions.EditPlans)]
public sealed class EditLocalTargetModel(AppDb db, ProgrammeAccess access, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public LocalPlanId Plan { get; set; }

    [BindProperty(SupportsGet = true)]
    public LocalTargetId? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Targets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindPlanAsync() is null)
        {
            return Gone();
        }

        if (Id is not null)
        {
            if (await FindAsync() is not { } local)
            {
                return Gone();
            }

            Input = new() { Target = local.Target, Value = local.Value, Reason = local.Reason, Version = local.Version };
        }

        await LoadAsync();
        return Page();
    }

    [Writes("programmes.local-target")]
    public async Task<IActionResult> OnPostAsync()
    {
        var plan = await FindPlanAsync();
        var local = Id is null ? null : await FindAsync();
        if (plan is null || (Id is not null && local is null))
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var chosen = local?.Target ?? Input.Target!.Value;
        var city = await db.Set<Target>().FirstOrDefaultAsync(t => t.Id == chosen && db.Set<ServedProgramme>().Any(s => s.Plan == Plan && s.Programme == t.Programme));
        if (city is null || await db.Set<LocalTarget>().AnyAsync(l => l.Plan == Plan && l.Target == chosen && l.Id != Id))
        {
            ModelState.AddModelError("Input.Target", city is null ? "Chỉ tiêu không thuộc chương trình mà kế hoạch thực hiện." : "Kế hoạch đã có chỉ tiêu này.");
            return await InvalidAsync();
        }

        if (local is not null)
        {
            db.Expect(local, Input.Version);
        }

        var refusal = local?.Change(city, Input.Value!.Value, Input.Reason);
        if (local is null && LocalTarget.Set(Plan, city, Input.Value!.Value, Input.Reason, Now).TryGet(out local, out refusal))
        {
            db.Add(local);
        }

        if (refusal is not null)
        {
            return await RefusedAsync("Input.Reason", refusal);
        }

        acts.Current.OnUnit(plan.Issuer).Because(Input.Reason);
        return Done("Đã lưu chỉ tiêu của đơn vị.", $"/chuong-trinh/ke-hoach/{Plan}");
    }

    protected override async Task LoadAsync() =>
        Targets = [.. (await db.Set<Target>().AsNoTracking().Where(t => t.Measure != TargetMeasure.SubTargets && db.Set<ServedProgramme>().Any(s => s.Plan == Plan && s.Programme == t.Programme)).OrderBy(t => t.Number).ToListAsync())
            .Select(t => new SelectListItem($"{t.Number}. {t.Name ?? "chưa nhập nội dung"} ({TargetText.Bar(t)})", t.Id.ToString()))];

    private async Task<LocalPlan?> FindPlanAsync() =>
        await db.Set<LocalPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Plan) is { } plan && await access.MayAsync(ProgrammePermissions.EditPlans, plan.Issuer)
            ? plan
            : null;

    private Task<LocalTarget?> FindAsync() => db.Set<LocalTarget>().FirstOrDefaultAsync(l => l.Id == Id && l.Plan == Plan);

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy chọn chỉ tiêu của thành phố.")]
        public TargetId? Target { get; set; }

        [Display(Name = "Mức của đơn vị")]
        [Required(ErrorMessage = "Đồng chí hãy nhập mức của đơn vị.")]
        [Range(-1e12, 1e12, ErrorMessage = "Mức của đơn vị quá lớn.")]
        public decimal? Value { get; set; }

        [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
