namespace ThenChot.Web.Platform.Files;

/// <summary>Gives a stored file out to whoever may read the record that holds it.</summary>
[SignedIn]
public sealed class DownloadFileModel(AppDb db, FileVault vault, FileRights rights) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(FileId id, CancellationToken cancel)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
        return file is not null && await rights.OpensAsync(file, cancel) && await vault.OpenAsync(id, cancel) is { } content ? File(content, file.ContentType, file.Name) : Gone();
    }
}
