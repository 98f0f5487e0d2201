using System.Security.Cryptography;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Platform.Files;

/// <summary>Stores uploads in the database, after their content was checked against their name.</summary>
public sealed class FileVault(AppDb db, TimeProvider clock, Actor actor)
{
    public const long LargestSize = 20 * 1024 * 1024;

    public async Task<Outcome<FileId>> SaveAsync(IFormFile upload, CancellationToken cancel = default)
    {
        return (await Uploads.ReadAsync(upload, cancel)).TryGet(out var bytes, out var refusal) ? Save(upload.FileName, bytes) : refusal;
    }

    /// <summary>Adds the file to the open act; refuses a file that is not what its name says.</summary>
    public Outcome<FileId> Save(string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes, writable: false);
        if (!Take(name, content, LargestSize).TryGet(out var file, out var why))
        {
            return why;
        }

        db.Add(file);
        db.Add(new FileContent { FileId = file.Id, Bytes = bytes });
        return file.Id;
    }

    /// <summary>As <see cref="Save"/>, for a file too long for memory: it goes through one buffer into the open act, which is saved so far.</summary>
    public async Task<Outcome<StoredFile>> PourAsync(string name, Stream content, long largest, CancellationToken cancel = default)
    {
        if (!Take(name, content, largest).TryGet(out var file, out var why))
        {
            return why;
        }

        db.Add(file);
        await db.SaveChangesAsync(cancel); // the bytes point to it
        await FileBytes.WriteAsync(db, file, content, cancel);
        return file;
    }

    /// <summary>The bytes in a temporary file that goes away when it is closed; null when there is no such file.</summary>
    public async Task<Stream?> OpenAsync(FileId id, CancellationToken cancel = default)
    {
        var copy = Spool.Open();
        if (await FileBytes.CopyAsync(db, id, copy, cancel))
        {
            copy.Position = 0;
            return copy;
        }

        await copy.DisposeAsync();
        return null;
    }

    private Outcome<StoredFile> Take(string name, Stream content, long largest)
    {
        if (content.Length > largest)
        {
            return FileRefusals.TooLarge(content.Length, largest);
        }

        var plainName = VietnameseText.Nfc(Path.GetFileName(name.Replace('\\', '/')));
        if (content.Length == 0)
        {
            return FileRefusals.Empty(plainName);
        }

        if (FileKinds.Match(plainName, content) is not { } type)
        {
            return FileRefusals.NotWhatItSays(plainName);
        }

        var now = clock.GetUtcNow();
        content.Position = 0;
        return new StoredFile
        {
            Id = Id.New<FileId>(now),
            Name = plainName,
            ContentType = type,
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            UploadedAt = now,
            UploadedBy = actor.AccountId,
        };
    }

    public Task<byte[]?> ReadAsync(FileId id, CancellationToken cancel = default) =>
        db.Set<FileContent>().AsNoTracking().Where(c => c.FileId == id).Select(c => c.Bytes).SingleOrDefaultAsync(cancel);
}

/// <summary>What an upload can be refused for.</summary>
public static class FileRefusals
{
    public static Refusal TooLarge(long size, long largest) => new("files.too-large", $"Tệp nặng {size / 1048576} MB, vượt mức cho phép {largest / 1048576} MB. Đồng chí hãy giảm dung lượng rồi tải lại.");

    public static Refusal Empty(string name) => new("files.empty", $"Tệp “{name}” không có nội dung.");

    public static Refusal NotWhatItSays(string name) => new("files.not-what-it-says", $"Nội dung tệp “{name}” không đúng với phần mở rộng, hoặc loại tệp này không được nhận (nhận: pdf, docx, xlsx, xls, png, jpg, csv, txt).");
}
