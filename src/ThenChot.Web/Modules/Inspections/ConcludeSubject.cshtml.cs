using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Kết luận đối với một đối tượng.</summary>
public sealed class ConcludeSubjectModel(InspectionReach reach, InspectionRules rules, SubjectNames names, CaseDuties duties, AppDb db, Acts acts) : CasePage(reach, db, acts)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public CaseSubject Subject { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public static IEnumerable<SelectListItem> Results => Enum.GetValues<SubjectResult>().Select(r => new SelectListItem(CaseWords.Label(r), r.ToString()));

    public IEnumerable<SelectListItem> Contents => rules.ContentsOn(Today).Settings.Contents.Where(c => c.Organisation == (Subject.Kind == SubjectKind.Organisation)).Select(c => new SelectListItem(c.Name, c.Code));

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: false, cancel))
        {
            return Gone();
        }

        In = new Input { Result = Subject.Result ?? SubjectResult.CarriedOutWell, Content = Subject.ContentCode, DisciplineDue = Subject.DisciplineDue, Text = Subject.Conclusion, On = Subject.ConcludedOn ?? Today };
        return Page();
    }

    [Writes("inspections.conclude")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: true, cancel))
        {
            return Gone();
        }

        if (In.On is null)
        {
            AskForDay("In.On");
        }

        if (!Contents.Any(c => c.Value == In.Content))
        {
            ModelState.AddModelError("In.Content", "Đồng chí hãy chọn nội dung chính.");
        }

        if (!ModelState.IsValid || In.On is not { } on)
        {
            return await InvalidAsync();
        }

        if (Case.Conclude(subject, In.Result, In.Content!, In.DisciplineDue, In.Text, on, Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "inspections.day-outside" => "In.On", "inspections.discipline-without-violation" => "In.DisciplineDue", "inspections.text-missing" => "In.Text", _ => "In.Result" }, refusal);
        }

        await duties.ConcludedAsync(Case, Subject, cancel);
        return Kept("Đã ghi kết luận.");
    }

    protected override bool May(CaseAtHand found) => found.MayDecide;

    protected override async Task LoadAsync() => Name = await names.OfAsync(Case, Subject, HttpContext.RequestAborted);

    private async Task<bool> OpenAsync(InspectionCaseId id, CaseSubjectId subject, bool tracked, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked, cancel) || Case.Subjects.FirstOrDefault(s => s.Id == subject) is not { } found)
        {
            return false;
        }

        Subject = found;
        await LoadAsync();
        return true;
    }

    public sealed class Input
    {
        public SubjectResult Result { get; set; }

        public string? Content { get; set; }

        public bool DisciplineDue { get; set; }

        public string? Text { get; set; }

        public DateOnly? On { get; set; }
    }
}
