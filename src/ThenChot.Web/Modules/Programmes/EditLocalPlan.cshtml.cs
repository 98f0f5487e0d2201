using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Nhập hoặc sửa kế hoạch của một đơn vị trong phạm vi.</summary>
[Demand(ProgrammePermissions.EditPlans)]
public sealed class EditLocalPlanModel(AppDb db, ProgrammeAccess access, Choices choices, DocumentPicker picker, DocumentRegister register, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public LocalPlanId? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Id is not null)
        {
            if (await FindAsync() is not { } plan)
            {
                return Gone();
            }

            Input = new()
            {
                Issuer = plan.Issuer,
                Number = plan.Number,
                IssuedOn = plan.IssuedOn,
                Kind = plan.Kind,
                Title = plan.Title,
                Serves = [.. plan.Serves.Select(s => s.Programme)],
                Document = DocumentPick.Of(plan.Document is { } document ? await register.FindAsync(document) : null),
                Version = plan.Version,
            };
        }

        await LoadAsync();
        return Page();
    }

    [Writes("programmes.plan")]
    public async Task<IActionResult> OnPostAsync()
    {
        var plan = Id is null ? null : await FindAsync();
        if (Id is not null && plan is null)
        {
            return Gone();
        }

        var registered = await picker.ResolveAsync(Input.Document, ModelState, "Input.Document");
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!await access.MayAsync(ProgrammePermissions.EditPlans, Input.Issuer))
        {
            return Gone();
        }

        var terms = new LocalPlanTerms(Input.Issuer!.Value, Input.Number, Input.IssuedOn!.Value, Input.Kind, Input.Title, registered, Input.Serves);
        var number = VietnameseText.Nfc(terms.Number).Trim();
        if (await db.Set<LocalPlan>().AnyAsync(p => p.Issuer == terms.Issuer && p.Number == number && p.IssuedOn == terms.IssuedOn && p.Id != Id))
        {
            return await RefusedAsync("Input.Number", ProgrammesRefusals.PlanNumberTaken(number));
        }

        if (plan is not null)
        {
            db.Expect(plan, Input.Version);
        }

        var refusal = plan?.Amend(terms, Today);
        if (plan is null && LocalPlan.Enter(terms, Today, Now).TryGet(out plan, out refusal))
        {
            db.Add(plan);
        }

        if (refusal is not null)
        {
            return await RefusedAsync(refusal.Code == "programmes.no-programme-served" ? "Input.Serves" : "Input.IssuedOn", refusal);
        }

        acts.Current.OnUnit(terms.Issuer);
        return Done("Đã lưu kế hoạch.", $"/chuong-trinh/ke-hoach/{plan!.Id}");
    }

    protected override async Task LoadAsync()
    {
        Programmes = await choices.ProgrammesAsync();
        var mine = (await access.UnitsIn(ProgrammePermissions.EditPlans).ToListAsync()).ToHashSet();
        Units = [.. (await choices.LeadingAsync()).Where(u => mine.Contains(u.Id)).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
    }

    private async Task<LocalPlan?> FindAsync() =>
        await db.Set<LocalPlan>().Include(p => p.Serves).FirstOrDefaultAsync(p => p.Id == Id) is { } plan && await access.MayAsync(ProgrammePermissions.EditPlans, plan.Issuer)
            ? plan
            : null;

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy chọn đơn vị ban hành.")]
        public UnitId? Issuer { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập số ký hiệu.")]
        [StringLength(60, ErrorMessage = "Số ký hiệu dài quá 60 ký tự.")]
        public string Number { get; set; } = "";

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày ban hành.")]
        public DateOnly? IssuedOn { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn loại.")]
        [StringLength(40, ErrorMessage = "Loại dài quá 40 ký tự.")]
        public string Kind { get; set; } = "Kế hoạch";

        [StringLength(600, ErrorMessage = "Tên dài quá 600 ký tự.")]
        public string? Title { get; set; }

        public List<ProgrammeId> Serves { get; set; } = [];

        public DocumentPick Document { get; set; } = new();

        public int Version { get; set; }
    }
}
