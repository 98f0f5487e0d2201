namespace ThenChot.Web.Platform.Files;

/// <summary>Tệp: name, kind by content, size and digest of an uploaded file; never changed once stored.</summary>
public sealed class StoredFile
{
    public FileId Id { get; init; }

    public string Name { get; init; } = "";

    public string ContentType { get; init; } = "";

    public long Size { get; init; }

    public string Sha256 { get; init; } = "";

    public DateTimeOffset UploadedAt { get; init; }

    public Guid? UploadedBy { get; init; }
}

/// <summary>The bytes, apart from the row that lists read.</summary>
public sealed class FileContent
{
    public FileId FileId { get; init; }

    public byte[] Bytes { get; init; } = [];
}
