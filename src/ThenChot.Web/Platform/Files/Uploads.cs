namespace ThenChot.Web.Platform.Files;

/// <summary>The one place where bytes of an upload are read into memory, up to the size the office takes; what they are is checked by whoever asks.</summary>
public static class Uploads
{
    public static Task<Outcome<byte[]>> ReadAsync(IFormFile upload, CancellationToken cancel = default) => ReadAsync(upload, FileVault.LargestSize, cancel);

    public static async Task<Outcome<byte[]>> ReadAsync(IFormFile upload, long largest, CancellationToken cancel = default)
    {
        if (upload.Length > largest)
        {
            return FileRefusals.TooLarge(upload.Length, largest);
        }

        using var memory = new MemoryStream();
        await upload.CopyToAsync(memory, cancel);
        return memory.ToArray();
    }
}
