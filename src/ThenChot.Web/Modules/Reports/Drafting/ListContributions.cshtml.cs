using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>Tham luận, kết luận, đề nghị khen thưởng và mô hình hay of a review; the last two are annexes of the report.</summary>
[Demand(ReportPermissions.Read)]
public sealed class ListContributionsModel(AppDb db, ReportShelf shelf, DocumentPicker picker, DocumentRegister documents, Acts acts, Actor actor) : ReportPartPage(shelf, actor)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Contribution> View { get; private set; } = [];

    public IReadOnlyDictionary<DocumentId, DocumentRef> Papers { get; private set; } = new Dictionary<DocumentId, DocumentRef>();

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<ContributionKind>().Select(k => new SelectListItem(Contribution.Label(k), k.ToString()))];

    public bool MayWithdraw(Contribution one) => IsWriter && (Report.State == ReportState.Drafting || !Contribution.IsAnnex(one.Kind));

    [Writes("reports.add-contribution")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(ReportPermissions.Write, cancel))
        {
            return Gone();
        }

        var document = Input.Kind == ContributionKind.Conclusion ? await picker.ResolveAsync(Input.Document, ModelState, "Input.Document", required: true, cancel) : null;
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!Contribution.Add(Report, Input.Kind, Input.Whose, Input.Title, Input.Text, document, Today, Now).TryGet(out var made, out var refusal))
        {
            return await RefusedAsync(refusal.Code == "reports.contribution-unowned" ? "Input.Whose" : "Input.Title", refusal);
        }

        db.Add(made);
        acts.Current.OnUnit(Report.UnitId).Citing(document);
        return Done($"Đã ghi {Contribution.Label(made.Kind)}.", $"/bao-cao/{Id}/dong-gop");
    }

    [Writes("reports.withdraw-contribution")]
    public async Task<IActionResult> OnPostWithdrawAsync(ContributionId contribution, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await FindAsync(ReportPermissions.Write, cancel) || await db.Set<Contribution>().FirstOrDefaultAsync(c => c.Id == contribution && c.ReportId == Id, cancel) is not { } found)
        {
            return Gone();
        }

        if (found.Withdraw(Report, Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.OnUnit(Report.UnitId);
        return Done("Đã rút.", $"/bao-cao/{Id}/dong-gop");
    }

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        View = await db.Set<Contribution>().AsNoTracking().Where(c => c.ReportId == Id && c.WithdrawnOn == null).OrderBy(c => c.Id).ToListAsync(cancel);
        Papers = await documents.FindManyAsync(View.Select(c => c.Document).OfType<DocumentId>(), cancel);
    }

    public sealed class Form
    {
        public ContributionKind Kind { get; set; }

        [StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
        public string? Whose { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy ghi tên, nội dung tóm tắt.")]
        [StringLength(600, ErrorMessage = "Tên dài quá 600 ký tự.")]
        public string? Title { get; set; }

        [StringLength(Contribution.LongestText, ErrorMessage = "Nội dung dài quá 20.000 ký tự.")]
        public string? Text { get; set; }

        public DocumentPick Document { get; set; } = new();
    }
}
