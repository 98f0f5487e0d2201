using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Members.Procedures;

/// <summary>Ghi một giấy trong hồ sơ thủ tục: that it is there, its day, its scan.</summary>
[Demand(MemberPermissions.Procedures)]
public sealed class GivePaperModel(CaseReach reach, ProcedureRules rules, FileVault vault, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public CaseAtHand Current { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => rules.For(Current.Case, Today).Papers.Select(p => new SelectListItem(Has(p.Code) ? $"{p.Name} (đã có)" : p.Name, p.Code));

    private bool Has(string code) => Current.Case.Papers.Any(there => there.Code == code);

    public async Task<IActionResult> OnGetAsync(CaseId id, CancellationToken cancel)
    {
        if (await reach.FindToActAsync(id, cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        In.Code = rules.For(found.Case, Today).Papers.FirstOrDefault(p => !Has(p.Code))?.Code;
        return Page();
    }

    [Writes("members.case-paper")]
    public async Task<IActionResult> OnPostAsync(CaseId id, CancellationToken cancel)
    {
        if (await reach.FindToActAsync(id, cancel) is not { } found)
        {
            return Gone();
        }

        Current = found;
        if (string.IsNullOrEmpty(In.Code))
        {
            ModelState.AddModelError("In.Code", "Đồng chí chọn loại giấy.");
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var file = default(FileId?);
        if (In.Scan is { } scan)
        {
            if (!(await vault.SaveAsync(scan, cancel)).TryGet(out var saved, out var why))
            {
                return await RefusedAsync("In.Scan", why);
            }

            file = saved;
        }

        acts.Current.OnUnit(found.Case.HolderId);
        return found.Case.Give(In.Code!, In.IssuedOn, file, rules.For(found.Case, Today), Today) is { } refusal
            ? await RefusedAsync(refusal.Code == "members.case-paper-unknown" ? "In.Code" : "In.IssuedOn", refusal)
            : Done("Đã ghi giấy tờ.", $"/dang-vien/thu-tuc/{id}{(In.Another ? "/giay-to" : "")}");
    }

    public sealed class Input
    {
        public string? Code { get; set; }

        public DateOnly? IssuedOn { get; set; }

        /// <summary>One paper more is to be recorded.</summary>
        public bool Another { get; set; }

        public IFormFile? Scan { get; set; }
    }
}
