using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Giao một việc hoặc sửa việc đã giao; hạn đã ghi chỉ dời bằng gia hạn.</summary>
[Demand(ProgrammePermissions.Edit)]
public sealed class EditDeliverableModel(AppDb db, ProgrammeAccess access, Choices choices, RuleBook rules, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ProgrammeId Programme { get; set; }

    [BindProperty(SupportsGet = true)]
    public DeliverableId? Id { get; set; }

    [BindProperty]
    public DeliverableForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public bool DeadlineIsSet { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var (programme, work) = await FindAsync();
        if (programme is null)
        {
            return Gone();
        }

        var next = await db.Set<Deliverable>().Where(d => d.Programme == Programme).Select(d => (int?)d.Number).MaxAsync() ?? 0;
        Input = work is null ? new() { Number = next + 1, AssignedOn = Today, DaysAfterIssue = rules.InForce<AlertDays>("alerts", Today).Settings.AfterIssueDays } : DeliverableForm.Of(work);
        await LoadAsync();
        return Page();
    }

    [Writes("programmes.assign")]
    public async Task<IActionResult> OnPostAsync()
    {
        var (programme, work) = await FindAsync();
        if (programme is null)
        {
            return Gone();
        }

        var kinds = rules.InForce<DeliverableKinds>("deliverable-kinds", Today);
        var kind = kinds.Settings.Find(Input.Kind ?? "");
        if (work is null && kind is null)
        {
            ModelState.AddModelError("Input.Kind", "Đồng chí hãy chọn loại sản phẩm.");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (await db.Set<Deliverable>().AnyAsync(d => d.Programme == Programme && d.Number == Input.Number && d.Id != Id))
        {
            return await RefusedAsync("Input.Number", ProgrammesRefusals.NumberTaken(Input.Number.ToString(CultureInfo.InvariantCulture)));
        }

        if (work is null)
        {
            if (!Deliverable.Assign(Programme, kind!, kinds.Id, Input.Terms(), Input.Deadline(), Today, Now).TryGet(out work, out var why))
            {
                return await RefusedAsync(DeliverableForm.FieldOf(why), why);
            }

            db.Add(work);
        }
        else
        {
            db.Expect(work, Input.Version);
            if ((work.Amend(Input.Terms(), Today) ?? (DeadlineIsSet ? null : work.SetDeadline(Input.Deadline()))) is { } refusal)
            {
                return await RefusedAsync(DeliverableForm.FieldOf(refusal), refusal);
            }
        }

        acts.Current.OnUnit(work.LeadUnit);
        return Done("Đã lưu việc được giao.", $"/chuong-trinh/viec/{work.Id}");
    }

    protected override async Task LoadAsync()
    {
        Units = await choices.UnitsAsync();
        People = await choices.PeopleAsync();
        Kinds = [.. rules.InForce<DeliverableKinds>("deliverable-kinds", Today).Settings.Kinds.Select(k => new SelectListItem(k.Name, k.Code))];
    }

    private async Task<(Programme? Programme, Deliverable? Work)> FindAsync()
    {
        var programme = await access.EditableAsync(Programme);
        var work = programme is null || Id is null ? null : await db.Set<Deliverable>().Include(d => d.Coordinating).FirstOrDefaultAsync(d => d.Id == Id && d.Programme == Programme);
        DeadlineIsSet = work?.Deadline.OriginalDueOn is not null;
        return (Id is not null && work is null ? null : programme, work);
    }
}
