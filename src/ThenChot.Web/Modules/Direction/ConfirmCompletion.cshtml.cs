using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Chỉ người giao xác nhận hoàn thành, hoặc trả lại kèm ý kiến.</summary>
[Demand(DirectionPermissions.Assign)]
public sealed class ConfirmCompletionModel(AppDb db, DirectionAccess access, DocumentRegister register, WorkDuties duties, Acts acts, Actor actor) : WorkItemPage(db, access)
{
    [BindProperty]
    [StringLength(600, ErrorMessage = "Ý kiến dài quá 600 ký tự.")]
    public string? Remark { get; set; }

    public Completion? Pending => Item.PendingCompletion;

    public DocumentRef? Evidence { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindToDecideAsync())
        {
            return Gone();
        }

        await LoadAsync();
        return Page();
    }

    [Writes("direction.confirm")]
    public Task<IActionResult> OnPostAsync() => DecideAsync(confirmed: true);

    [Writes("direction.return")]
    public Task<IActionResult> OnPostReturnAsync() => DecideAsync(confirmed: false);

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        Evidence = Pending is { } pending ? await register.FindAsync(pending.Evidence) : null;
    }

    private async Task<IActionResult> DecideAsync(bool confirmed)
    {
        if (!await FindToDecideAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var evidence = Pending?.Evidence;
        if (Item.DecideCompletion(confirmed, Remark, actor.PersonId, Today) is { } refusal)
        {
            return refusal.Code == "direction.text-missing" ? await RefusedAsync(nameof(Remark), refusal) : await RefusedAsync(refusal);
        }

        ExpectVersion();
        await duties.KeepAsync(Item);
        acts.Current.OnUnit(Item.LeadUnit).Because(Remark).Citing(evidence);
        return Done(confirmed ? "Đã xác nhận hoàn thành." : "Đã trả lại kèm ý kiến.", Address);
    }
}
