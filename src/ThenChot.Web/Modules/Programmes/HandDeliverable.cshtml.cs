using System.ComponentModel.DataAnnotations;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Chuyển việc: từ nay việc nằm ở đâu. Chuyển việc không dời hạn.</summary>
[Demand(ProgrammePermissions.Read)] // and then the lead unit in scope, or the person who answers for it
public sealed class HandDeliverableModel(AppDb db, ProgrammeAccess access, Acts acts) : DeliverablePage(db, access)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        Input.Since = Today;
        return await FindOwnAsync() ? Page() : Gone();
    }

    [Writes("programmes.hand")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindOwnAsync())
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (Work.HandTo(Input.HeldBy, Input.Since!.Value, Input.Note, Today, Now) is { } refusal)
        {
            return await RefusedAsync("Input.Since", refusal);
        }

        ExpectVersion();
        acts.Current.OnUnit(Work.LeadUnit).Because(Input.Note);
        return Done("Đã ghi nơi đang giữ việc.", Address);
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy nhập nơi nhận việc.")]
        [StringLength(200, ErrorMessage = "Nơi nhận dài quá 200 ký tự.")]
        public string HeldBy { get; set; } = "";

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày chuyển.")]
        public DateOnly? Since { get; set; }

        [StringLength(600, ErrorMessage = "Ghi chú dài quá 600 ký tự.")]
        public string? Note { get; set; }
    }
}
