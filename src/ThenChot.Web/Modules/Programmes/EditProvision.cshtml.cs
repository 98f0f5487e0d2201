using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Nhập hoặc sửa một mục tiêu, yêu cầu, nhóm nhiệm vụ; chỉ biết số thứ tự thì để trống nội dung.</summary>
[Demand(ProgrammePermissions.Edit)]
public sealed class EditProvisionModel(AppDb db, ProgrammeAccess access, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ProgrammeId Programme { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProvisionId? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var (programme, provision) = await FindAsync();
        if (programme is null)
        {
            return Gone();
        }

        if (provision is not null)
        {
            Input = new() { Kind = provision.Kind, Number = provision.Number, Text = provision.Text, Version = provision.Version };
        }

        return Page();
    }

    [Writes("programmes.provision")]
    public async Task<IActionResult> OnPostAsync()
    {
        var (programme, provision) = await FindAsync();
        if (programme is null)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var kind = provision?.Kind ?? Input.Kind;
        if (await db.Set<Provision>().AnyAsync(p => p.Programme == Programme && p.Kind == kind && p.Number == Input.Number && p.Id != Id))
        {
            return await RefusedAsync("Input.Number", ProgrammesRefusals.NumberTaken(Input.Number.ToString(CultureInfo.InvariantCulture)));
        }

        if (provision is null)
        {
            db.Add(Provision.Enter(Programme, kind, Input.Number, Input.Text, Now));
        }
        else
        {
            db.Expect(provision, Input.Version);
            provision.Amend(Input.Number, Input.Text);
        }

        acts.Current.OnUnit(programme.Issuer);
        return Done("Đã lưu nội dung chương trình.", $"/chuong-trinh/{Programme}");
    }

    private async Task<(Programme? Programme, Provision? Provision)> FindAsync()
    {
        var programme = await access.EditableAsync(Programme);
        var provision = programme is null || Id is null ? null : await db.Set<Provision>().FirstOrDefaultAsync(p => p.Id == Id && p.Programme == Programme);
        return (Id is not null && provision is null ? null : programme, provision);
    }

    public sealed class Form
    {
        public ProvisionKind Kind { get; set; }

        [Display(Name = "Số thứ tự")]
        [Range(1, 999, ErrorMessage = "Số thứ tự từ 1 đến 999.")]
        public int Number { get; set; } = 1;

        [StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
        public string? Text { get; set; }

        public int Version { get; set; }
    }
}
