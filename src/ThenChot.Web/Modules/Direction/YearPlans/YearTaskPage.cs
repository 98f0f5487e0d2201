using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;
using ThenChot.Domain.Direction.YearPlans;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>The form of a task in a year's programme.</summary>
public abstract class YearTaskPage(DirectionChoices choices) : OfficePage
{
    private IReadOnlyList<UnitRef> below = [];

    [BindProperty]
    public TaskInput Input { get; set; } = new();

    public YearPlan Plan { get; protected set; } = null!;

    /// <summary>Null: a further one.</summary>
    public YearTask? Task { get; protected set; }

    public static IReadOnlyList<SelectListItem> Months { get; } = [.. Enumerable.Range(1, 12).Select(m => m.ToString(CultureInfo.InvariantCulture)).Select(m => new SelectListItem($"Tháng {m}", m))];

    public IReadOnlyList<SelectListItem> Leads { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        below = below.Count > 0 ? below : await choices.UnitsAsync(Plan.Unit, Today);
        Leads = [.. below.Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        People = await choices.PeopleAsync(below, Today);
    }

    /// <summary>What was typed, when its unit and person are fit for it; otherwise the message stands at its field.</summary>
    protected async Task<YearTaskTerms?> TermsAsync(CancellationToken cancel)
    {
        if (Input.LeadUnit is not { } unit)
        {
            ModelState.TryAddModelError("Input.LeadUnit", "Đồng chí hãy chọn đơn vị chủ trì.");
        }
        else if (await choices.LeadAsync(unit, Input.Owner, Today, cancel) is not { } lead)
        {
            ModelState.AddModelError("Input.LeadUnit", "Đơn vị này không có trong cây tổ chức.");
        }
        else if (lead.RefusedOn(Today) is { } unfit)
        {
            ModelState.AddModelError(unfit.Code == "direction.person-left" ? "Input.Owner" : "Input.LeadUnit", unfit.Sentence);
        }

        return ModelState.IsValid ? new(Input.Month, Input.Text, Input.LeadUnit!.Value, Input.Owner) : null;
    }

    protected Task<IActionResult> RefusedAtAsync(Refusal refusal) => refusal.Code switch
    {
        "direction.month-outside" => RefusedAsync("Input.Month", refusal),
        "direction.text-missing" => RefusedAsync("Input.Reason", refusal),
        _ => RefusedAsync(refusal),
    };

    public sealed class TaskInput
    {
        public int Month { get; set; } = 1;

        [Required(ErrorMessage = "Đồng chí hãy ghi nội dung công việc.")]
        [StringLength(600, ErrorMessage = "Nội dung dài quá 600 ký tự.")]
        public string? Text { get; set; }

        public UnitId? LeadUnit { get; set; }

        public PersonId? Owner { get; set; }

        [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
        public string? Reason { get; set; }
    }
}
