using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ThenChot.Domain.Kernel;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Files;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Sign)]
public sealed class SignReportModel(AppDb db, ReportShelf shelf, FileVault vault, Acts acts, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public ReportId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Report Report { get; private set; } = null!;

    public IReadOnlyList<SnapshotLine> Drafts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await shelf.FindAsync(Id, ReportPermissions.Sign, cancel) is not { } report)
        {
            return Gone();
        }

        Report = report;
        (Input.Version, Input.SignedOn) = (report.Version, Today);
        await LoadAsync();
        Input.Snapshot = Drafts.Count > 0 ? Drafts[0].Id : null;
        return Page();
    }

    [Writes(ReportsModule.SignedRecorded)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await shelf.FindAsync(Id, ReportPermissions.Sign, cancel) is not { } report)
        {
            return Gone();
        }

        Report = report;
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Entry(report).Property(r => r.Version).OriginalValue = Input.Version;
        if (await shelf.FindSnapshotAsync(Input.Snapshot!.Value, ReportPermissions.Sign, cancel) is not { } found)
        {
            return Gone();
        }

        if (!found.Snapshot.Read().Intact)
        {
            return await RefusedAsync(ReportsRefusals.SnapshotBroken(found.Snapshot.Number));
        }

        if (!(await vault.SaveAsync(Input.Scan!, cancel)).TryGet(out var scan, out var refusal))
        {
            return await RefusedAsync($"{nameof(Input)}.{nameof(Form.Scan)}", refusal);
        }

        var signature = new Signature(Input.RegisterNumber!, Input.SignedOn!.Value, Input.Signer!, Input.SignerPosition ?? "", scan);
        if (!report.Sign(found.Snapshot, signature, actor.Name, Today, Now).TryGet(out var signed, out refusal))
        {
            return await RefusedAsync(refusal);
        }

        db.Add(signed);
        acts.Current.OnUnit(report.UnitId);
        return Done($"Đã ghi nhận bản ký {signed.RegisterNumber}.", $"/bao-cao/{Id}");
    }

    protected override async Task LoadAsync() => Drafts = await shelf.SnapshotsAsync(Id, HttpContext.RequestAborted);

    public sealed class Form
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn dự thảo đã trình ký.")]
        public SnapshotId? Snapshot { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập số, ký hiệu.")]
        [StringLength(60, ErrorMessage = "Số, ký hiệu dài không quá 60 ký tự.")]
        public string? RegisterNumber { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày ký.")]
        public DateOnly? SignedOn { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập người ký.")]
        [StringLength(120, ErrorMessage = "Tên người ký dài không quá 120 ký tự.")]
        public string? Signer { get; set; }

        [StringLength(200, ErrorMessage = "Chức vụ dài không quá 200 ký tự.")]
        public string? SignerPosition { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn tệp bản quét đã ký.")]
        public IFormFile? Scan { get; set; }
    }
}
