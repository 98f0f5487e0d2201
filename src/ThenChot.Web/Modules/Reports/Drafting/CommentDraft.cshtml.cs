using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports.Drafting;

/// <summary>Góp ý dự thảo: a unit that writes a section reads the whole draft, says what it thinks in its own name, and reads what became of it.</summary>
[SignedIn] // and then a role to draft in a unit that was given a section
public sealed class CommentDraftModel(AppDb db, OpinionDesk desk, OutlineBook outlines, ReviewBuilder builder, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ReportId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Report Report { get; private set; } = null!;

    public ReviewContent Draft { get; private set; } = null!;

    /// <summary>What the unit said, the first first.</summary>
    public IReadOnlyList<Opinion> View { get; private set; } = [];

    public string UnitName { get; private set; } = "";

    public bool MayGive => Report.State == ReportState.Drafting;

    public IReadOnlyList<SelectListItem> Sections => OpinionPaper.Parts(outlines.Of(Report));

    private UnitId Unit { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        await LoadAsync();
        return Page();
    }

    [Writes("reports.give-opinion")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (!Opinion.Give(Report, outlines.Of(Report), Input.Section, Unit, UnitName, Input.Text, Today, Now).TryGet(out var opinion, out var refusal))
        {
            return await RefusedAsync("Input.Text", refusal);
        }

        db.Add(opinion);
        await desk.GivenAsync(Report, opinion, cancel);
        acts.Current.OnUnit(Unit);
        return Done("Đã gửi góp ý.", $"/bao-cao/{Id}/gop-y-du-thao");
    }

    [Writes("reports.withdraw-opinion")]
    public async Task<IActionResult> OnPostWithdrawAsync(OpinionId opinion, int version, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await FindAsync(cancel) || await db.Set<Opinion>().FirstOrDefaultAsync(o => o.Id == opinion && o.ReportId == Id && o.Unit == Unit, cancel) is not { } found)
        {
            return Gone();
        }

        if (found.Withdraw(Today) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        db.Expect(found, version);
        await desk.AnsweredAsync(found, cancel);
        acts.Current.OnUnit(Unit);
        return Done("Đã rút góp ý.", $"/bao-cao/{Id}/gop-y-du-thao");
    }

    public string PartOf(Opinion opinion) => OpinionPaper.PartOf(opinion, outlines.Of(Report));

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
        }

        View = await db.Set<Opinion>().AsNoTracking().Where(o => o.ReportId == Id && o.Unit == Unit && o.WithdrawnOn == null).OrderBy(o => o.Id).ToListAsync(cancel);
        Draft = await builder.BuildAsync(Report, ReviewParts.Figures, cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await desk.FindAsync(Id, cancel) is not var (report, unit))
        {
            return false;
        }

        (Report, Unit) = (report, unit);
        UnitName = await desk.NameOfAsync(unit, cancel);
        return true;
    }

    public sealed class Form
    {
        public string? Section { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy ghi nội dung góp ý.")]
        [StringLength(Opinion.LongestText, ErrorMessage = "Góp ý dài quá 4.000 ký tự.")]
        public string? Text { get; set; }
    }
}
