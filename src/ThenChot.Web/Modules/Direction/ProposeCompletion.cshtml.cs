using System.ComponentModel.DataAnnotations;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Đơn vị đề nghị xác nhận hoàn thành, minh chứng lấy từ sổ văn bản hoặc ghi vào sổ ngay tại đây.</summary>
[Demand(DirectionPermissions.Read)] // and then the lead unit in scope, or the person who answers for the item
public sealed class ProposeCompletionModel(AppDb db, DirectionAccess access, DocumentPicker picker, WorkDuties duties, Acts acts, Actor actor) : WorkItemPage(db, access)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await FindToWorkAsync() ? Page() : Gone();

    [Writes("direction.propose-completion")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindToWorkAsync())
        {
            return Gone();
        }

        var evidence = await picker.ResolveAsync(Input.Evidence, ModelState, "Input.Evidence");
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var on = evidence is { } id ? await picker.DayOfAsync(id, Input.Evidence) : null;
        if (Item.ProposeCompletion(evidence, on, Input.Note, actor.PersonId, Today, Now) is { } refusal)
        {
            return await RefusedAsync("Input.Evidence.Text", refusal);
        }

        ExpectVersion();
        await duties.KeepAsync(Item);
        acts.Current.OnUnit(Item.LeadUnit).Citing(evidence);
        return Done("Đã gửi đề nghị xác nhận hoàn thành đến người giao.", Address);
    }

    public sealed class Form
    {
        public DocumentPick Evidence { get; set; } = new();

        [StringLength(600, ErrorMessage = "Ghi chú dài quá 600 ký tự.")]
        public string? Note { get; set; }
    }
}
