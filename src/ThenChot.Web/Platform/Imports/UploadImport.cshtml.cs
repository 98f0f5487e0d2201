using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Imports;

/// <summary>Nạp một loại dữ liệu: the form of the kind, what its columns mean, and the upload.</summary>
[Demand(PlatformPermissions.Import)]
[RequestSizeLimit(ImportDesk.LargestSize + (1024 * 1024))]
[RequestFormLimits(MultipartBodyLengthLimit = ImportDesk.LargestSize + (1024 * 1024))]
public sealed class UploadImportModel(ImportKinds kinds, ImportDesk desk, Actor actor, IServiceProvider services) : OfficePage
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ImportKind View { get; private set; } = null!;

    public IActionResult OnGet(string kind) => Find(kind) ? Page() : Gone();

    public async Task<IActionResult> OnGetBieuMauAsync(string kind, CancellationToken cancel)
    {
        if (!Find(kind))
        {
            return Gone();
        }

        var stream = new MemoryStream();
        await ImportTemplate.WriteAsync(stream, View, services, cancel);
        stream.Position = 0;
        return File(stream, Workbook.ContentType, $"bieu-mau-{View.Code}.xlsx");
    }

    [Writes("platform.upload-import")]
    public async Task<IActionResult> OnPostAsync(string kind, CancellationToken cancel)
    {
        if (!Find(kind))
        {
            return Gone();
        }

        if (Upload is null)
        {
            ModelState.AddModelError("Upload", "Đồng chí chọn tệp .xlsx, .xls hoặc .csv.");
            return await InvalidAsync();
        }

        return (await desk.UploadAsync(View, Upload, cancel)).TryGet(out var id, out var refusal)
            ? LocalRedirect($"/nhap-du-lieu/lan-nap/{id}")
            : await RefusedAsync("Upload", refusal);
    }

    protected override Task LoadAsync()
    {
        Find(RouteData.Values["kind"] as string);
        return Task.CompletedTask;
    }

    private bool Find(string? code)
    {
        if (kinds.Find(code) is not { } kind || !kind.IsFor(actor))
        {
            return false;
        }

        View = kind;
        return true;
    }
}
