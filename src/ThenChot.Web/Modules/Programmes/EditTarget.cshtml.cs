using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Nhập hoặc sửa một chỉ tiêu, nhóm chỉ tiêu hoặc chỉ tiêu thành phần.</summary>
[Demand(ProgrammePermissions.Edit)]
public sealed class EditTargetModel(AppDb db, ProgrammeAccess access, Choices choices, DocumentPicker picker, DocumentRegister register, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ProgrammeId Programme { get; set; }

    [BindProperty(SupportsGet = true)]
    public TargetId? Id { get; set; }

    [BindProperty]
    public TargetForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var (programme, target) = await FindAsync();
        if (programme is null)
        {
            return Gone();
        }

        Input = target is null ? new() { Number = 1 + await db.Set<Target>().CountAsync(t => t.Programme == Programme && t.Group == null) } : TargetForm.Of(target);
        Input.Source = DocumentPick.Of(target?.Source is { } document ? await register.FindAsync(document) : null);
        await LoadAsync();
        return Page();
    }

    [Writes("programmes.target")]
    public async Task<IActionResult> OnPostAsync()
    {
        var (programme, target) = await FindAsync();
        if (programme is null)
        {
            return Gone();
        }

        var source = await picker.ResolveAsync(Input.Source, ModelState, "Input.Source");
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var group = target?.Group ?? Input.Group;
        if (await db.Set<Target>().AnyAsync(t => t.Programme == Programme && t.Group == group && t.Number == Input.Number && t.Id != Id))
        {
            return await RefusedAsync("Input.Number", ProgrammesRefusals.NumberTaken(Input.Number.ToString(CultureInfo.InvariantCulture)));
        }

        if (target is null)
        {
            var parent = group is null ? null : await db.Set<Target>().FirstOrDefaultAsync(t => t.Id == group && t.Programme == Programme);
            if (!Target.Enter(programme, parent, Input.Terms(source), Now).TryGet(out target, out var why))
            {
                return await RefusedAsync(TargetForm.FieldOf(why), why);
            }

            db.Add(target);
        }
        else
        {
            db.Expect(target, Input.Version);
            if (target.Amend(Input.Terms(source)) is { } refusal)
            {
                return await RefusedAsync(TargetForm.FieldOf(refusal), refusal);
            }
        }

        acts.Current.OnUnit(programme.Issuer).Citing(target.Source);
        return Done("Đã lưu chỉ tiêu.", $"/chuong-trinh/chi-tieu/{target.Id}");
    }

    protected override async Task LoadAsync()
    {
        Units = await choices.UnitsAsync();
        Groups = [.. (await db.Set<Target>().AsNoTracking().Where(t => t.Programme == Programme && t.Measure == TargetMeasure.SubTargets && t.Id != Id).OrderBy(t => t.Number).ToListAsync())
            .Select(t => new SelectListItem($"{t.Number}. {t.Name ?? "chưa nhập nội dung"}", t.Id.ToString()))];
    }

    private async Task<(Programme? Programme, Target? Target)> FindAsync()
    {
        var programme = await access.EditableAsync(Programme);
        var target = programme is null || Id is null ? null : await db.Set<Target>().FirstOrDefaultAsync(t => t.Id == Id && t.Programme == Programme);
        return (Id is not null && target is null ? null : programme, target);
    }
}
