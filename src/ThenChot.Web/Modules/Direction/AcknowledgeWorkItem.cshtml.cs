using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Tiếp nhận nhiệm vụ và phân công người chịu trách nhiệm; đã tiếp nhận thì phân công lại. Không việc nào dời hạn.</summary>
[Demand(DirectionPermissions.Read)] // and then the lead unit in scope, or the person who answers for the item
public sealed class AcknowledgeWorkItemModel(AppDb db, DirectionAccess access, DirectionChoices choices, WorkDuties duties, Acts acts) : WorkItemPage(db, access)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindToWorkAsync())
        {
            return Gone();
        }

        Input.Accountable = Item.Accountable;
        await LoadAsync();
        return Page();
    }

    [Writes("direction.acknowledge")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindToWorkAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var lead = (await choices.LeadAsync(Item.LeadUnit, Input.Accountable, Today, cancel))!;
        var first = Item.AcknowledgedOn is null;
        if ((first ? Item.Acknowledge(lead, Today, Now) : Item.HandTo(lead, Input.Note, Today, Now)) is { } refusal)
        {
            return await RefusedAsync("Input.Accountable", refusal);
        }

        ExpectVersion();
        await duties.KeepAsync(Item, cancel);
        acts.Current.OnUnit(Item.LeadUnit).Because(Input.Note);
        return Done(first ? "Đã tiếp nhận nhiệm vụ." : "Đã phân công lại.", Address);
    }

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        var unit = (await choices.UnitsAsync(Item.LeadUnit, Today)).Where(u => u.Id == Item.LeadUnit).ToList();
        People = await choices.PeopleAsync(unit, Today);
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy chọn người chịu trách nhiệm.")]
        public PersonId? Accountable { get; set; }

        [StringLength(600, ErrorMessage = "Ghi chú dài quá 600 ký tự.")]
        public string? Note { get; set; }
    }
}
