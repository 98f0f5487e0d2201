namespace ThenChot.Web.Platform.Files;

/// <summary>Gives a stored file out. The link is only shown on pages whose record the reader may see.</summary>
[Demand(PlatformPermissions.ReadFiles)]
public sealed class DownloadFileModel(AppDb db, FileVault vault) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(FileId id, CancellationToken cancel)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
        return file is not null && await vault.OpenAsync(id, cancel) is { } content ? File(content, file.ContentType, file.Name) : Gone();
    }
}
