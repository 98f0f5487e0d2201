using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>Phân công biên soạn: sections of the outline, who writes each until when, and how far they are.</summary>
[Demand(ReportPermissions.Read)]
public sealed class ListSectionsModel(AppDb db, ReportShelf shelf, OutlineBook outlines, DraftingDesk desk, UnitDirectory units, Acts acts, Actor actor) : ReportPartPage(shelf, actor)
{
    private IReadOnlyList<UnitRef> boards = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Line> View { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sections { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Boards => [.. boards.Select(u => new SelectListItem(u.Name, u.Id.ToString()))];

    [Writes("reports.assign-section")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(ReportPermissions.Write, cancel))
        {
            return Gone();
        }

        var outline = outlines.Of(Report);
        var given = await desk.OfAsync(Id, cancel);
        boards = await desk.BoardsAsync(Report, cancel);
        if (Input.DueOn is null)
        {
            AskForDay("Input.DueOn");
        }

        var unit = boards.FirstOrDefault(u => u.Id == Input.Unit);
        if (unit is null && ModelState["Input.Unit"] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError("Input.Unit", "Đồng chí hãy chọn đơn vị soạn phần này.");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var made = SectionWork.Assign(Report, outline, Input.Section, new(unit!.Id, unit.Name, unit.ClosedOn), Input.DueOn!.Value, given, Today, Now);
        if (!made.TryGet(out var work, out var refusal))
        {
            return refusal.Code == "reports.section-due-past" ? await RefusedAsync("Input.DueOn", refusal) : await RefusedAsync("Input.Section", refusal);
        }

        db.Add(work);
        await desk.MovedAsync(Report, outline, work, cancel);
        acts.Current.OnUnit(unit.Id);
        return Done($"Đã giao phần “{outline.Section(work.Section)!.Title}” cho {unit.Name}.", $"/bao-cao/{Id}/bien-soan");
    }

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var parts = outlines.Of(Report).Sections.Where(s => s.Kind != SectionKind.Heading && !s.Annex).ToList();
        var given = (await desk.OfAsync(Id, cancel)).Where(w => w.Step != SectionStep.Withdrawn).ToLookup(w => w.Section, StringComparer.Ordinal);
        var texts = await Shelf.NarrativesAsync(Id, cancel);
        var names = await units.NamesAsync(given.SelectMany(w => w).Select(w => w.Unit), Today, cancel);
        View = [.. parts.Select(part => new Line(part, given[part.Code].FirstOrDefault(), names, texts.GetValueOrDefault(part.Code)))];
        Sections = [.. parts.Select(part => new SelectListItem($"{part.Code}. {part.Title}", part.Code))];
        boards = boards.Count > 0 || !MayWrite ? boards : await desk.BoardsAsync(Report, cancel);
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy chọn phần của đề cương.")]
        public string? Section { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn đơn vị soạn phần này.")]
        public UnitId? Unit { get; set; }

        public DateOnly? DueOn { get; set; }
    }

    public sealed record Line(OutlineSection Part, SectionWork? Work, IReadOnlyDictionary<UnitId, string> Names, Narrative? Text)
    {
        public string UnitName => Work is null ? "" : Names.GetValueOrDefault(Work.Unit, "");
    }
}
