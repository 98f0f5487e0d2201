using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Gia hạn: hạn cũ được giữ, lý do bắt buộc.</summary>
[Demand(ProgrammePermissions.Extend)]
public sealed class ExtendDeliverableModel(AppDb db, ProgrammeAccess access, RuleBook rules, DocumentPicker picker, Acts acts, Actor actor) : DeliverablePage(db, access)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public DateOnly? DueOn => Work.At(rules.InForce<AlertDays>("alerts", Today).Settings, Today).DueOn;

    public async Task<IActionResult> OnGetAsync()
    {
        Input.DecidedOn = Today;
        return await FindToExtendAsync() ? Page() : Gone();
    }

    [Writes("programmes.extend")]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindToExtendAsync())
        {
            return Gone();
        }

        var basis = await picker.ResolveAsync(Input.Basis, ModelState, "Input.Basis");
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (Work.Extend(Input.NewDueOn!.Value, Input.DecidedOn!.Value, Input.Reason, basis, actor.PersonId, Today, Now) is { } refusal)
        {
            return refusal.Code switch
            {
                "programmes.extension-not-later" => await RefusedAsync("Input.NewDueOn", refusal),
                "programmes.future-date" or "programmes.extension-out-of-order" => await RefusedAsync("Input.DecidedOn", refusal),
                _ => await RefusedAsync(refusal),
            };
        }

        ExpectVersion();
        acts.Current.OnUnit(Work.LeadUnit).Because(Input.Reason).Citing(basis);
        return Done("Đã gia hạn.", Address);
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Đồng chí hãy nhập hạn mới.")]
        public DateOnly? NewDueOn { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày quyết định.")]
        public DateOnly? DecidedOn { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy ghi lý do gia hạn.")]
        [StringLength(600, ErrorMessage = "Lý do dài quá 600 ký tự.")]
        public string Reason { get; set; } = "";

        public DocumentPick Basis { get; set; } = new();
    }
}
