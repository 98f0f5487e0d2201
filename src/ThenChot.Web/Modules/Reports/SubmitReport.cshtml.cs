using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

/// <summary>Trình ký một dự thảo đã chốt; lãnh đạo đồng ý ký hoặc trả lại kèm ý kiến.</summary>
[Demand(ReportPermissions.Read)]
public sealed class SubmitReportModel(AppDb db, ReportShelf shelf, SigningDuties duties, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ReportId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [StringLength(2_000, ErrorMessage = "Ý kiến dài quá 2.000 ký tự.")]
    public string? Remark { get; set; }

    public Report Report { get; private set; } = null!;

    public IReadOnlyList<SnapshotLine> Drafts { get; private set; } = [];

    /// <summary>The draft that lies with the leader; null: none.</summary>
    public SnapshotLine? Submitted => Drafts.FirstOrDefault(d => d.Number == Report.SubmittedDraft);

    public bool MaySubmit => !actor.IsVisitor && actor.Can(ReportPermissions.Freeze) && Report.State == ReportState.Drafting && Report.LastDraft > 0 && Report.SubmittedDraft != Report.LastDraft;

    public bool MayDecide => !actor.IsVisitor && actor.Can(ReportPermissions.Approve) && Report.AwaitsSignature;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await shelf.FindAsync(Id, ReportPermissions.Read, cancel) is not { } report)
        {
            return Gone();
        }

        (Report, Version) = (report, report.Version);
        await LoadAsync();
        return Page();
    }

    [Writes("reports.submit")]
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => StepAsync(ReportPermissions.Freeze, report => report.Submit(), "Đã trình ký.", cancel);

    [Writes("reports.agree")]
    public Task<IActionResult> OnPostAgreeAsync(CancellationToken cancel) => StepAsync(ReportPermissions.Approve, report => report.Agree(Today), "Đã đồng ý ký; bộ phận soạn thảo in, ký và ghi nhận bản ký.", cancel);

    [Writes("reports.return-report")]
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancel) => StepAsync(ReportPermissions.Approve, report => report.ReturnToWriters(Remark), "Đã trả lại kèm ý kiến.", cancel);

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            Report = (await shelf.FindAsync(Id, ReportPermissions.Read, HttpContext.RequestAborted))!;
            Version = Report.Version;
            ModelState.Remove(nameof(Version));
        }

        Drafts = await shelf.SnapshotsAsync(Id, HttpContext.RequestAborted);
    }

    private async Task<IActionResult> StepAsync(string permission, Func<Report, Refusal?> step, string done, CancellationToken cancel)
    {
        if (await shelf.FindAsync(Id, permission, cancel) is not { } report)
        {
            return Gone();
        }

        Report = report;
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (step(report) is { } refusal)
        {
            return refusal.Code == "reports.remark-missing" ? await RefusedAsync(nameof(Remark), refusal) : await RefusedAsync(refusal);
        }

        db.Expect(report, Version);
        await duties.KeepAsync(report, cancel);
        acts.Current.OnUnit(report.UnitId).Because(Remark);
        return Done(done, $"/bao-cao/{Id}/trinh-ky");
    }
}
