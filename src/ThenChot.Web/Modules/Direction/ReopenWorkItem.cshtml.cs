using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Người giao mở lại một nhiệm vụ đã xác nhận hoàn thành, kèm lý do.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class ReopenWorkItemModel(AppDb db, DirectionAccess access, WorkDuties duties, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public WorkItemId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
    public string? Reason { get; set; }

    public WorkItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        Version = Item.Version;
        return Page();
    }

    [Writes("direction.reopen")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (Item.Reopen(Reason, Today) is { } refusal)
        {
            return await RefusedAsync(nameof(Reason), refusal);
        }

        db.Expect(Item, Version);
        await duties.KeepAsync(Item);
        acts.Current.OnUnit(Item.LeadUnit).Because(Reason);
        return Done("Đã mở lại nhiệm vụ.", $"/nhiem-vu/{Id}");
    }

    private async Task<bool> FindAsync()
    {
        var item = await db.Set<WorkItem>().Include(i => i.Completions).Include(i => i.Extensions).AsSingleQuery().FirstOrDefaultAsync(i => i.Id == Id && i.FinishedOn != null);
        Item = item!;
        return item is not null && await access.MayDecideAsync(item);
    }
}
