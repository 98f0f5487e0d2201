using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Handbook;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Đưa một quần chúng vào danh sách cảm tình Đảng: begins the admission.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class OpenAdmissionModel(AppDb db, MemberReach reach, CaseBook book, CellReach cells, PersonChoice choice, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<SelectListItem>? Namesakes => choice.Namesakes;

    /// <summary>Whoever works in a cell finds its code typed.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => (In.On, In.Cell) = (Today, (await cells.FindAsync(null, cancel))?.Code);

    [Writes("members.open-case")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var born = MemberForm.Date(ModelState, nameof(In.BornOn), In.BornOn);
        if (string.IsNullOrWhiteSpace(In.FullName))
        {
            ModelState.AddModelError("In.FullName", "Ghi họ và tên.");
        }

        if (string.IsNullOrWhiteSpace(In.BornOn))
        {
            ModelState.AddModelError("In.BornOn", "Ghi ngày sinh: tuổi được tính khi chi bộ biểu quyết.");
        }

        if (In.On is null)
        {
            AskForDay("In.On");
        }

        var cell = await reach.CellAsync(In.Cell, In.On ?? Today, MemberPermissions.Procedures, cancel);
        if (cell is null)
        {
            ModelState.AddModelError("In.Cell", MemberReach.NoCell(In.Cell).Sentence);
        }

        if (!ModelState.IsValid || cell is null || In.On is not { } on || await choice.ReadAsync(ModelState, In.FullName, born, In.Person, cancel) is not { } person)
        {
            return await InvalidAsync();
        }

        var file = person.IsKnown ? await db.Set<MemberFile>().AsNoTracking().FirstOrDefaultAsync(f => f.PersonId == person.Id, cancel) : null;
        if (file is { LeftOn: null } or { LeftAs: LeavingKind.Died or LeavingKind.MovedAway })
        {
            return await RefusedAsync("In.Person", ProcedureRefusals.NotForThisMember);
        }

        acts.Current.OnUnit(cell.Unit);
        var start = new CaseStart(ProcedureKind.Admission, person.Id, file?.Id, cell.Unit, on, on) { LeftBefore = file?.LeftOn };
        return (await book.OpenAsync(start, cancel)).TryGet(out var made, out var why) ? Done("Đã mở thủ tục kết nạp.", $"/dang-vien/thu-tuc/{made.Id}")
            : why.Code is "members.case-ahead" or "members.case-rule-unknown" or "members.case-readmitted-too-soon" ? await RefusedAsync("In.On", why)
            : await RefusedAsync(why);
    }

    public sealed class Input
    {
        public string? FullName { get; set; }

        public string? BornOn { get; set; }

        public string? Person { get; set; }

        public string? Cell { get; set; }

        public DateOnly? On { get; set; }
    }
}
