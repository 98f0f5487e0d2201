using System.ComponentModel.DataAnnotations;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Đơn vị đề nghị gia hạn; hạn chưa dời cho đến khi người giao đồng ý.</summary>
[Demand(DirectionPermissions.Read)] // and then the lead unit in scope, or the person who answers for the item
public sealed class AskExtensionModel(AppDb db, DirectionAccess access, WorkDuties duties, Acts acts, Actor actor) : WorkItemPage(db, access)
{
    [BindProperty]
    public ExtensionForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await FindToWorkAsync() ? Page() : Gone();

    [Writes("direction.ask-extension")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindToWorkAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (Item.AskExtension(Input.NewDueOn!.Value, Input.Reason, await ParentDueOnAsync(), actor.PersonId, Today, Now) is { } refusal)
        {
            return await RefusedAsync("Input.NewDueOn", refusal);
        }

        ExpectVersion();
        await duties.KeepAsync(Item);
        acts.Current.OnUnit(Item.LeadUnit).Because(Input.Reason);
        return Done("Đã gửi đề nghị gia hạn đến người giao.", Address);
    }
}

/// <summary>A later day and why.</summary>
public sealed class ExtensionForm
{
    [Required(ErrorMessage = "Đồng chí hãy nhập hạn mới.")]
    public DateOnly? NewDueOn { get; set; }

    [Required(ErrorMessage = "Đồng chí hãy ghi lý do gia hạn.")]
    [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
    public string Reason { get; set; } = "";
}
