using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThenChot.Domain.Notices;

namespace ThenChot.Web.Modules.Notices.Packages;

/// <summary>A figure in a package.</summary>
public sealed record PackedLine(string Label, string Value);

/// <summary>A notice in a package.</summary>
public sealed record PackedNotice(Guid Id, string Title, string Body, string Basis, DateOnly PublishedOn, IReadOnlyList<PackedLine> Lines);

/// <summary>What is signed: the number of the package, when it was made, and every notice that stands then.</summary>
public sealed record PackageContent(int Number, DateTimeOffset MadeAt, IReadOnlyList<PackedNotice> Notices);

/// <summary>The file: the signed bytes, the key's digest, the signature.</summary>
public sealed record PackageFile(int Format, string Key, byte[] Content, byte[] Signature)
{
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PackageFile Sign(PackageContent content, ECDsa key)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content, Json);
        return new PackageFile(CurrentFormat, KeyDigest(key), bytes, key.SignData(bytes, HashAlgorithmName.SHA256));
    }

    /// <summary>The content, when one of the keys signed exactly these bytes.</summary>
    public static Outcome<(PackageContent Content, PackageFile File)> Read(byte[] file, IReadOnlyList<ECDsa> keys)
    {
        if (Parse<PackageFile>(file) is not { Format: CurrentFormat, Key: not null, Content: not null, Signature: not null } read)
        {
            return NoticesRefusals.NotAPackage;
        }

        if (keys.FirstOrDefault(k => KeyDigest(k) == read.Key) is not { } key)
        {
            return NoticesRefusals.UnknownKey;
        }

        if (!key.VerifyData(read.Content, read.Signature, HashAlgorithmName.SHA256))
        {
            return NoticesRefusals.Altered;
        }

        return Parse<PackageContent>(read.Content) is { Notices: not null } content ? (content, read) : NoticesRefusals.NotAPackage;
    }

    public static string KeyDigest(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    private static T? Parse<T>(byte[] json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json);
        }
        catch (JsonException)
        {
            return null; // no JSON of ours: the caller refuses the file
        }
    }
}
