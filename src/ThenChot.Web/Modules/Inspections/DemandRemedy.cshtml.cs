using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Yêu cầu khắc phục of a conclusion on an organisation: a row of the register of shortcomings with its reporting day.</summary>
public sealed class DemandRemedyModel(InspectionReach reach, SubjectNames names, PersonDirectory people, ShortcomingBook book, AppDb db, Acts acts) : CasePage(reach, db, acts)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public CaseSubject Subject { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel) => await OpenAsync(id, subject, tracked: false, cancel) ? Page() : Gone();

    [Writes("inspections.demand-remedy")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: true, cancel))
        {
            return Gone();
        }

        if (In.DueOn is null)
        {
            AskForDay("In.DueOn");
        }

        if (In.Owner is null)
        {
            ModelState.AddModelError("In.Owner", "Đồng chí hãy chọn người chịu trách nhiệm.");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var row = new NewShortcoming("inspection", In.Text ?? "", In.Measure ?? "", Case.UnitId, Subject.UnitId!.Value, In.Owner!.Value, Subject.ConcludedOn!.Value, In.DueOn!.Value);
        return (await book.AddAsync(row, cancel)).TryGet(out _, out var why)
            ? Kept("Đã ghi yêu cầu vào sổ theo dõi khắc phục hạn chế, khuyết điểm.")
            : await RefusedAsync(why.Code switch { "direction.due-before-assigned" => "In.DueOn", "direction.person-left" => "In.Owner", _ => "In.Text" }, why);
    }

    protected override bool May(CaseAtHand found) => found.MayDecide;

    protected override async Task LoadAsync()
    {
        Name = await names.OfAsync(Case, Subject, HttpContext.RequestAborted);
        Owners = [.. (await people.PostsAsync([Subject.UnitId!.Value], Today, HttpContext.RequestAborted)).DistinctBy(p => p.PersonId).Select(p => new SelectListItem($"{p.FullName}, {p.Title}", p.PersonId.ToString()))];
    }

    private async Task<bool> OpenAsync(InspectionCaseId id, CaseSubjectId subject, bool tracked, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked, cancel) || Case.Subjects.FirstOrDefault(s => s.Id == subject) is not { UnitId: not null, ConcludedOn: not null } found)
        {
            return false;
        }

        Subject = found;
        await LoadAsync();
        return true;
    }

    public sealed class Input
    {
        public string? Text { get; set; }

        public string? Measure { get; set; }

        public PersonId? Owner { get; set; }

        public DateOnly? DueOn { get; set; }
    }
}
