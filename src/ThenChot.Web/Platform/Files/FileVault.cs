using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;

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
    public Outcome<FileId> Save(string name, byte[] bytes, long largest = LargestSize)
    {
        if (bytes.Length > largest)
        {
            return FileRefusals.TooLarge(bytes.Length, largest);
        }

        var plainName = VietnameseText.Nfc(Path.GetFileName(name.Replace('\\', '/')));
        if (bytes.Length == 0)
        {
            return FileRefusals.Empty(plainName);
        }

        if (FileKinds.Match(plainName, bytes) is not { } type)
        {
            return FileRefusals.NotWhatItSays(plainName);
        }

        var now = clock.GetUtcNow();
        var id = Id.New<FileId>(now);
        db.Add(new StoredFile
        {
            Id = id,
            Name = plainName,
            ContentType = type,
            Size = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            UploadedAt = now,
            UploadedBy = actor.AccountId,
        });
        db.Add(new FileContent { FileId = id, Bytes = bytes });
        return id;
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
