using System.Security.Cryptography;
using ThenChot.Domain.Notices;

namespace ThenChot.Web.Modules.Notices.Packages;

/// <summary>Keys of packages, PEM files outside the database: a private one that signs, public ones that are believed.</summary>
internal static class KeyFiles
{
    public const string PrivateVariable = "THENCHOT_PACKAGE_PRIVATE_KEY";
    public const string PublicVariable = "THENCHOT_PACKAGE_PUBLIC_KEYS";

    private const string Begin = "-----BEGIN PUBLIC KEY-----";

    /// <summary>A new pair; the private file is readable by its owner alone, and nothing is overwritten.</summary>
    public static async Task<Refusal?> MakeAsync(string privateFile, string publicFile, CancellationToken cancel)
    {
        foreach (var file in new[] { privateFile, publicFile })
        {
            if (File.Exists(file))
            {
                return NoticesRefusals.FileExists(file);
            }
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(privateFile, options))
        {
            await writer.WriteLineAsync(key.ExportPkcs8PrivateKeyPem());
        }

        await File.WriteAllTextAsync(publicFile, key.ExportSubjectPublicKeyInfoPem() + "\n", cancel);
        return null;
    }

    public static Outcome<ECDsa> Private(string? file)
    {
#pragma warning disable CA2000 // the caller owns the key
        var key = file is not null && File.Exists(file) ? Import(File.ReadAllText(file)) : null;
#pragma warning restore CA2000
        return key is null ? NoticesRefusals.NoKey(file ?? PrivateVariable) : key;
    }

    /// <summary>One file may hold several keys, one after the other: the old and the new one while a key is changed.</summary>
    public static Outcome<List<ECDsa>> Public(string? file)
    {
        var keys = file is not null && File.Exists(file)
            ? File.ReadAllText(file).Split(Begin, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Import($"{Begin}\n{part}")).ToList()
            : [];
        return keys.Count == 0 || keys.Contains(null) ? NoticesRefusals.NoKey(file ?? PublicVariable) : keys.OfType<ECDsa>().ToList();
    }

    private static ECDsa? Import(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null; // no key: the caller refuses the file by its name
        }
    }
}
