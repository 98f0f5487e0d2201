using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Thêm hoặc sửa một vị trí trong Ban Chỉ đạo.</summary>
[Demand(ProgrammePermissions.Edit)]
public sealed class EditSeatModel(AppDb db, ProgrammeAccess access, Choices choices, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ProgrammeId Programme { get; set; }

    [BindProperty(SupportsGet = true)]
    public SteeringSeatId? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var (programme, seat) = await FindAsync();
        if (programme is null)
        {
            return Gone();
        }

        Input = seat is null
            ? new Form { From = programme.IssuedOn }
            : new Form { Person = seat.Person, Post = seat.Post, Role = seat.Role, Fields = seat.Fields, Areas = seat.Areas, From = seat.From, To = seat.To, Version = seat.Version };
        await LoadAsync();
        return Page();
    }

    [Writes("programmes.governance")]
    public async Task<IActionResult> OnPostAsync()
    {
        var (programme, seat) = await FindAsync();
        if (programme is null)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (seat is null)
        {
            if (!SteeringSeat.Appoint(programme.Id, Input.Person, Input.Post, Input.Role, Input.Fields, Input.Areas, Input.From!.Value, Input.To, Now).TryGet(out seat, out var why))
            {
                return await RefusedAsync("Input.To", why);
            }

            db.Add(seat);
        }
        else
        {
            db.Expect(seat, Input.Version);
            if (seat.Amend(Input.Person, Input.Post, Input.Role, Input.Fields, Input.Areas, Input.From!.Value, Input.To) is { } refusal)
            {
                return await RefusedAsync("Input.To", refusal);
            }
        }

        acts.Current.OnUnit(programme.Issuer);
        return Done("Đã lưu thành viên Ban Chỉ đạo.", $"/chuong-trinh/{Programme}/ban-chi-dao");
    }

    protected override async Task LoadAsync() => People = await choices.PeopleAsync();

    private async Task<(Programme? Programme, SteeringSeat? Seat)> FindAsync()
    {
        var programme = await access.EditableAsync(Programme);
        var seat = programme is null || Id is null ? null : await db.Set<SteeringSeat>().FirstOrDefaultAsync(s => s.Id == Id && s.Programme == Programme);
        return (Id is not null && seat is null ? null : programme, seat);
    }

    public sealed class Form
    {
        public PersonId? Person { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập chức vụ.")]
        [StringLength(160, ErrorMessage = "Chức vụ dài quá 160 ký tự.")]
        public string Post { get; set; } = "";

        public SteeringRole Role { get; set; } = SteeringRole.Member;

        [StringLength(400, ErrorMessage = "Lĩnh vực dài quá 400 ký tự.")]
        public string? Fields { get; set; }

        [StringLength(400, ErrorMessage = "Địa bàn dài quá 400 ký tự.")]
        public string? Areas { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày bắt đầu.")]
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public int Version { get; set; }
    }
}
