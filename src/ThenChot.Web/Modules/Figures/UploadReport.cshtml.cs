using ThenChot.Domain.Figures;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Nạp biểu mẫu: checks the whole file first; faulty rows are listed and nothing is written unless the person takes the good ones.</summary>
[Demand(FigurePermissions.Enter)]
public sealed class UploadReportModel(SubmissionDesk desk, ReportEditor editor, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Round { get; set; }

    [BindProperty(SupportsGet = true)]
    public UnitId Unit { get; set; }

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ReportForm View { get; private set; } = null!;

    public TemplateContent? Checked { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await AllowedAsync() ? Page() : Gone();

    /// <summary>A file without faults goes straight into the draft; otherwise its faults are shown.</summary>
    [Writes("figures.upload")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await AllowedAsync())
        {
            return Gone();
        }

        if (Upload is null)
        {
            ModelState.AddModelError("Upload", "Đồng chí chọn tệp .xlsx đã điền.");
            return await InvalidAsync();
        }

        if (!(await Uploads.ReadAsync(Upload, cancel)).TryGet(out var bytes, out var tooLarge))
        {
            return await RefusedAsync("Upload", tooLarge);
        }

        if (!ReportTemplate.Read(bytes, Upload.FileName, View).TryGet(out var content, out var refusal))
        {
            return await RefusedAsync("Upload", refusal);
        }

        Checked = content;
        if (content.Faults.Count > 0)
        {
            return await InvalidAsync();
        }

        return await TakeAsync(new() { Version = View.Report?.Version ?? -1, Cells = [.. content.Cells] }, cancel);
    }

    /// <summary>Nhận các dòng đúng.</summary>
    [Writes("figures.upload")]
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel) =>
        await AllowedAsync() ? await TakeAsync(Input, cancel) : Gone();

    protected override async Task LoadAsync() => await AllowedAsync();

    private async Task<IActionResult> TakeAsync(ReportInput cells, CancellationToken cancel)
    {
        var result = await editor.ApplyAsync(Round, Unit, cells, Now, cancel);
        if (result.Conflict)
        {
            return await ConflictAsync();
        }

        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal)
            : Done($"Đã nạp {cells.Cells.Count} dòng vào bản nháp.", View.Url + "/nhap");
    }

    private async Task<bool> AllowedAsync()
    {
        if (await desk.ShowAsync(Round, Unit, null, HttpContext.RequestAborted) is not { } form || !actor.CanEnter(form.UnitPath))
        {
            return false;
        }

        View = form;
        return true;
    }
}
