using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Kết thúc việc bằng minh chứng trong sổ văn bản, hoặc mở lại việc đã kết thúc với lý do.</summary>
[Demand(ProgrammePermissions.Read)] // and then the lead unit in scope, or the person who answers for it
public sealed class CloseDeliverableModel(AppDb db, ProgrammeAccess access, DocumentPicker picker, Acts acts) : DeliverablePage(db, access)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsClosed => Work.EvidenceOn is not null;

    public async Task<IActionResult> OnGetAsync() => await FindOwnAsync() ? Page() : Gone();

    [Writes("programmes.close")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindOwnAsync())
        {
            return Gone();
        }

        if (string.IsNullOrWhiteSpace(Input.ReceivedBy))
        {
            ModelState.AddModelError("Input.ReceivedBy", "Đồng chí hãy ghi cấp nhận sản phẩm.");
        }

        var evidence = await EvidenceAsync();
        if (!ModelState.IsValid || evidence is null)
        {
            return await InvalidAsync();
        }

        if (Work.Close(evidence.Value.Id, evidence.Value.On, Input.ReceivedBy!, Today) is { } refusal)
        {
            return refusal.Code == "programmes.completion-not-reached" ? await RefusedAsync(refusal) : await RefusedAsync("Input.Evidence.Text", refusal);
        }

        ExpectVersion();
        acts.Current.OnUnit(Work.LeadUnit).Citing(evidence.Value.Id);
        return Done("Đã kết thúc việc.", Address);
    }

    [Writes("programmes.reopen")]
    public async Task<IActionResult> OnPostReopenAsync()
    {
        if (!await FindOwnAsync())
        {
            return Gone();
        }

        if (string.IsNullOrWhiteSpace(Input.Reason))
        {
            return await RefusedAsync("Input.Reason", ProgrammesRefusals.ReasonMissing("Mở lại việc"));
        }

        if (Work.Reopen() is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        ExpectVersion();
        acts.Current.OnUnit(Work.LeadUnit).Because(Input.Reason);
        return Done("Đã mở lại việc.", Address);
    }

    /// <summary>The chosen document with its full day; a document without one proves no date.</summary>
    private async Task<(DocumentId Id, DateOnly On)?> EvidenceAsync()
    {
        if (await picker.ResolveAsync(Input.Evidence, ModelState, "Input.Evidence", required: true) is not { } id)
        {
            return null;
        }

        if (await picker.DayOfAsync(id, Input.Evidence) is { } day)
        {
            return (id, day);
        }

        ModelState.AddModelError("Input.Evidence.Text", "Văn bản này chưa ghi đủ ngày, tháng, năm ban hành nên chưa dùng làm minh chứng được.");
        return null;
    }

    public sealed class Form
    {
        public DocumentPick Evidence { get; set; } = new();

        [StringLength(200, ErrorMessage = "Cấp nhận dài quá 200 ký tự.")]
        public string? ReceivedBy { get; set; }

        [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
        public string? Reason { get; set; }
    }
}
