using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Tiếp nhận đảng viên từ ngoài đảng bộ thành phố: begins with the slip; the file comes with the last step.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class OpenArrivalModel(AppDb db, MemberReach reach, MemberRules rules, CaseBook book, PersonChoice choice, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<SelectListItem>? Namesakes => choice.Namesakes;

    public void OnGet() => In.On = Today;

    [Writes("members.open-case")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var read = In.Read(ModelState);
        if (string.IsNullOrWhiteSpace(In.FullName))
        {
            ModelState.AddModelError("In.FullName", "Ghi họ và tên.");
        }

        if (string.IsNullOrWhiteSpace(In.BornOn))
        {
            ModelState.AddModelError("In.BornOn", "Ghi ngày sinh: phải biết đúng là ai.");
        }

        foreach (var (field, day) in new[] { ("In.On", In.On), ("In.SlipOn", In.SlipOn) })
        {
            if (day is null)
            {
                AskForDay(field);
            }
        }

        var cell = await reach.CellAsync(In.Cell, In.On ?? Today, MemberPermissions.Procedures, cancel);
        if (cell is null)
        {
            ModelState.AddModelError("In.Cell", MemberReach.NoCell(In.Cell).Sentence);
        }

        if (read is { } carried && carried.Dates.Check(carried.Born, rules.TermsOf(carried.Dates.CeremonyOn, Today).ProbationMonths, Today) is { } wrong)
        {
            ModelState.AddModelError(MemberForm.FieldOf(wrong) ?? "In.DecidedOn", wrong.Sentence);
        }

        if (!ModelState.IsValid || read is not { } dates || cell is null || In.On is not { } on || In.SlipOn is not { } slip
            || await choice.ReadAsync(ModelState, In.FullName, dates.Born, In.Person, cancel) is not { } person)
        {
            return await InvalidAsync();
        }

        var file = person.IsKnown ? await db.Set<MemberFile>().AsNoTracking().FirstOrDefaultAsync(f => f.PersonId == person.Id, cancel) : null;
        if (file is not (null or { LeftAs: LeavingKind.MovedAway }))
        {
            return await RefusedAsync("In.Person", ProcedureRefusals.NotForThisMember);
        }

        acts.Current.OnUnit(cell.Unit);
        var start = new CaseStart(ProcedureKind.Arrival, person.Id, file?.Id, cell.Unit, on, slip) { Elsewhere = In.Origin, Carried = dates.Dates };
        return (await book.OpenAsync(start, cancel)).TryGet(out var made, out var why) ? Done("Đã mở thủ tục tiếp nhận.", $"/dang-vien/thu-tuc/{made.Id}")
            : why.Code switch
            {
                "members.case-ahead" or "members.case-rule-unknown" => await RefusedAsync("In.On", why),
                "members.case-slip-ahead" => await RefusedAsync("In.SlipOn", why),
                "members.case-origin-missing" or "members.case-too-long" => await RefusedAsync("In.Origin", why),
                _ => await RefusedAsync(why),
            };
    }

    public sealed class Input : MemberForm
    {
        public string? Person { get; set; }

        public string? Origin { get; set; }

        public DateOnly? SlipOn { get; set; }

        public string? Cell { get; set; }

        public DateOnly? On { get; set; }
    }
}
