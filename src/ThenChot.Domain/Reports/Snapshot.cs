using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace ThenChot.Domain.Reports;

/// <summary>Bản chốt.</summary>
public readonly record struct SnapshotId(Guid Value) : IId<SnapshotId>
{
    public static SnapshotId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Bản chốt, "Dự thảo lần n": the whole content of a report at one instant, never changed afterwards. Stored as compressed
/// canonical JSON with its SHA-256, which is checked at every reading.
/// </summary>
public sealed class Snapshot
{
    private Snapshot()
    {
    }

    public SnapshotId Id { get; private set; }

    public ReportId ReportId { get; private set; }

    public int Number { get; private set; }

    public byte[] Payload { get; private set; } = [];

    /// <summary>Mã kiểm tra: SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    public string FrozenBy { get; private set; } = "";

    public DateTimeOffset FrozenAt { get; private set; }

    /// <summary>The name of a draft as printed.</summary>
    public string Title => $"Dự thảo lần {Number}";

    /// <summary>Opens the content and checks it against the hash.</summary>
    public SnapshotReading Read()
    {
        byte[] bytes;
        try
        {
            bytes = Decompress(Payload);
        }
        catch (InvalidDataException)
        {
            return new SnapshotReading(null, false, "");
        }

        var found = Hash(bytes);
        var intact = string.Equals(found, Sha256, StringComparison.Ordinal);
        try
        {
            return new SnapshotReading(CanonicalJson.Read(bytes), intact, found);
        }
        catch (JsonException)
        {
            return new SnapshotReading(null, false, found);
        }
    }

    internal static Snapshot Of(ReportId report, int number, ReviewContent content, string by, DateTimeOffset now)
    {
        var bytes = CanonicalJson.Write(content);
        return new Snapshot
        {
            Id = Kernel.Id.New<SnapshotId>(now),
            ReportId = report,
            Number = number,
            Payload = Compress(bytes),
            Sha256 = Hash(bytes),
            FrozenBy = by,
            FrozenAt = now,
        };
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Decompress(byte[] packed)
    {
        using var source = new MemoryStream(packed);
        using var inflate = new ZLibStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        inflate.CopyTo(plain);
        return plain.ToArray();
    }
}

/// <summary>
/// Kết quả đọc bản chốt. <c>Intact</c> is false when the stored bytes no longer give the hash; <c>Content</c> is null when
/// they cannot be read at all. <c>FoundSha256</c> is what the bytes give now.
/// </summary>
public sealed record SnapshotReading(ReviewContent? Content, bool Intact, string FoundSha256);
