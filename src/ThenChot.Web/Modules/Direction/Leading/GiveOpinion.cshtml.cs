using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction.Leading;

/// <summary>Cho ý kiến chỉ đạo về một số liệu, nhiệm vụ hay đơn vị: the opinion is a work item at once.</summary>
[Demand(DirectionPermissions.Lead)]
public sealed class GiveOpinionModel(AppDb db, LeadingDesk desk, DirectionChoices choices, WorkDuties duties, Acts acts, Actor actor) : OfficePage
{
    /// <summary>The address of what it is about.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    [StringLength(300, ErrorMessage = "Địa chỉ dài quá 300 ký tự.")]
    public string? About { get; set; }

    /// <summary>What it is about, as it is called.</summary>
    [BindProperty(SupportsGet = true, Name = "ten")]
    [StringLength(250, ErrorMessage = "Tên dài quá 250 ký tự.")]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public UnitId? Asked { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Đồng chí hãy ghi ý kiến.")]
    [StringLength(600, ErrorMessage = "Ý kiến dài quá 600 ký tự.")]
    public string? Text { get; set; }

    [BindProperty]
    public UnitId? To { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    [StringLength(600, ErrorMessage = "Sản phẩm dài quá 600 ký tự.")]
    public string? Product { get; set; }

    /// <summary>Only a page of this office; null: none.</summary>
    public string? Subject => Url.IsLocalUrl(About) ? About : null;

    public IReadOnlyList<SelectListItem> Leads { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (desk.Unit is null)
        {
            return Gone();
        }

        (To, Product) = (Asked, "Báo cáo kết quả thực hiện ý kiến chỉ đạo");
        await LoadAsync();
        return Page();
    }

    [Writes("direction.opinion")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (desk.Unit is not { } unit)
        {
            return Gone();
        }

        await LoadAsync();
        if (To is not { } to || Leads.All(l => l.Value != to.ToString()))
        {
            ModelState.TryAddModelError(nameof(To), "Đồng chí hãy chọn đơn vị thực hiện.");
        }

        if (DueOn is null)
        {
            AskForDay(nameof(DueOn));
        }

        if (!ModelState.IsValid || await choices.LeadAsync(To!.Value, null, Today, cancel) is not { } lead)
        {
            return await InvalidAsync();
        }

        var occasion = string.IsNullOrWhiteSpace(Name) ? "Ý kiến chỉ đạo" : $"Ý kiến chỉ đạo về {Name.Trim()}";
        var terms = new WorkItemTerms(WorkSource.Sudden, null, occasion, Text, Product, null, null, null, unit, actor.PersonId, Today, new(DeadlineKind.FixedDate, DueOn)) { About = Subject };
        if (!WorkItem.Give(terms, lead, null, Today, Now).TryGet(out var item, out var refusal))
        {
            return await RefusedAsync(refusal.Code == "direction.due-before-assigned" ? nameof(DueOn) : nameof(To), refusal);
        }

        db.Add(item);
        await duties.KeepAsync(item, cancel);
        acts.Current.OnUnit(lead.Unit);
        return Done("Đã giao thực hiện ý kiến.", $"/nhiem-vu/{item.Id}");
    }

    /// <summary>The unit itself, those directly below, and the one it is about wherever it stands beneath.</summary>
    protected override async Task LoadAsync()
    {
        if (Leads.Count == 0 && desk.Unit is { } unit)
        {
            Leads = [.. (await choices.UnitsAsync(unit, Today)).Concat(await desk.BeneathAsync(Asked)).DistinctBy(u => u.Id).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        }
    }
}
