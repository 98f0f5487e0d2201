using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Reports.Drafting;
using ThenChot.Web.Modules.Reports.Reading;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Reports;

[Demand(ReportPermissions.Sign)]
public sealed class SignReportModel(AppDb db, ReportShelf shelf, FileVault vault, DocumentRegister register, OutlineBook book, SigningDuties duties, OpinionDesk opinions, Acts acts, Actor actor) : OfficePage
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
        (Input.Issuer, Input.Subject) = (book.Of(report).Issuer.For(report.UnitName, report.ProgrammeSymbol).Body, report.Title);
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

        var signature = new Signature(Input.RegisterNumber!, Input.SignedOn!.Value, Input.Signer!, Input.SignerPosition ?? "", null);
        if (report.SignatureObjection(found.Snapshot, signature, Today) is { } objection)
        {
            return await RefusedAsync(objection);
        }

        if (!(await vault.SaveAsync(Input.Scan!, cancel)).TryGet(out var scan, out var refusal))
        {
            return await RefusedAsync($"{nameof(Input)}.{nameof(Form.Scan)}", refusal);
        }

        var paper = new NewDocument(signature.RegisterNumber, DocumentRegister.Report, Input.Issuer!, Input.Subject!)
        {
            IssuedOn = PartialDate.On(signature.SignedOn), Signer = signature.Signer, SignerTitle = signature.SignerPosition, FileId = scan,
        };
        if (!(await register.FindOrAddAsync(paper, cancel)).TryGet(out var document, out refusal))
        {
            return await RefusedAsync($"{nameof(Input)}.{nameof(Form.RegisterNumber)}", refusal);
        }

        acts.Current.Citing(document);
        signature = signature with { Scan = scan, Document = document };
        if (!report.Sign(found.Snapshot, signature, actor.Name, Today, Now).TryGet(out var signed, out refusal))
        {
            return await RefusedAsync(refusal);
        }

        db.Add(signed);
        await duties.KeepAsync(report, cancel);
        await opinions.SignedAsync(report, cancel);
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

        [Required(ErrorMessage = "Đồng chí hãy nhập cơ quan ban hành.")]
        [StringLength(200, ErrorMessage = "Tên cơ quan ban hành dài không quá 200 ký tự.")]
        public string? Issuer { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập trích yếu.")]
        [StringLength(1000, ErrorMessage = "Trích yếu dài không quá 1000 ký tự.")]
        public string? Subject { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn tệp bản quét đã ký.")]
        public IFormFile? Scan { get; set; }
    }
}
