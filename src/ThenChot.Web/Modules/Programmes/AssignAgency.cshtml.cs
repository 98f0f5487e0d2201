using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Giao cơ quan thường trực; cơ quan đang giữ việc thôi từ ngày đó.</summary>
[Demand(ProgrammePermissions.Edit)]
public sealed class AssignAgencyModel(AppDb db, ProgrammeAccess access, Choices choices, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ProgrammeId Programme { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await access.EditableAsync(Programme) is not { } programme)
        {
            return Gone();
        }

        Input.From = programme.IssuedOn;
        await LoadAsync();
        return Page();
    }

    [Writes("programmes.governance")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (await access.EditableAsync(Programme) is not { } programme)
        {
            return Gone();
        }

        await LoadAsync();
        var name = Units.FirstOrDefault(u => Input.Unit is { } chosen && u.Value == chosen.ToString())?.Text ?? Input.Name;
        if (string.IsNullOrWhiteSpace(name))
        {
            ModelState.AddModelError("Input.Name", "Đồng chí hãy chọn một tổ chức, hoặc nhập tên cơ quan như in trong văn bản.");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var from = Input.From!.Value;
        foreach (var agency in await db.Set<StandingAgency>().Where(a => a.Programme == Programme && a.To == null).ToListAsync())
        {
            if (agency.End(from) is { } refusal)
            {
                return await RefusedAsync("Input.From", refusal);
            }
        }

        if (!StandingAgency.Assign(Programme, Input.Unit, name!, from, null, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(why);
        }

        db.Add(made);
        acts.Current.OnUnit(programme.Issuer);
        return Done("Đã giao cơ quan thường trực.", $"/chuong-trinh/{Programme}/ban-chi-dao");
    }

    protected override async Task LoadAsync() => Units = await choices.UnitsAsync();

    public sealed class Form
    {
        public UnitId? Unit { get; set; }

        [StringLength(200, ErrorMessage = "Tên cơ quan dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày bắt đầu.")]
        public DateOnly? From { get; set; }
    }
}
