using System.Security.Cryptography;
using System.Text;

namespace ThenChot.Web.Platform.Security;

/// <summary>
/// Niêm số giữ kín: encrypts single fields at rest and makes the keyed digest by which they are found. The key is a file that the database and
/// its backups do not hold; it is made at first use, for its owner alone.
/// </summary>
public sealed class FieldSeal(DatabaseChoice database)
{
    /// <summary>Names the key file; by default <c>field.key</c> in the data folder.</summary>
    public const string KeyVariable = "THENCHOT_FIELD_KEY";

    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int NameBytes = 4;
    private const string Form = "k1";

    private readonly Lazy<Keys> keys = new(() => new Keys(ReadOrMake(PathOf(database))));

    public static string PathOf(DatabaseChoice database) =>
        Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(database.DataFolder, "field.key");

    /// <summary>Ciphertext of the value, bound to its place (record and field): moved to another place it does not open.</summary>
    public string Seal(string value, string place)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(keys.Value.Cipher, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(place));
        return $"{Form}.{keys.Value.Name}.{Convert.ToBase64String(box)}";
    }

    /// <summary>Refused when it was sealed with another key, or does not belong to this place.</summary>
    public Outcome<string> Open(string sealedText, string place)
    {
        ArgumentNullException.ThrowIfNull(sealedText);
        if (sealedText.Split('.') is not [Form, var name, var text] || name != keys.Value.Name)
        {
            return SecurityRefusals.OtherFieldKey;
        }

        var box = Convert.FromBase64String(text);
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(keys.Value.Cipher, TagBytes);
        try
        {
            cipher.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(place));
        }
        catch (AuthenticationTagMismatchException)
        {
            return SecurityRefusals.FieldAltered;
        }

        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>The same value of the same field always has the same digest; without the key nobody can try numbers against it.</summary>
    public string DigestOf(string value, string field) => Convert.ToHexStringLower(HMACSHA256.HashData(keys.Value.Digest, Encoding.UTF8.GetBytes($"{field}:{value}")));

    private static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            var made = $"{path}.{Path.GetRandomFileName()}";
            using (var stream = new FileStream(made, options))
            {
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))));
                stream.Flush(flushToDisk: true);
            }

            try
            {
                File.Move(made, path); // whole or not at all; whoever comes second takes the first one's key
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(made);
            }
        }

        var key = Convert.FromBase64String(File.ReadAllText(path).Trim());
        return key.Length == KeyBytes ? key : throw new InvalidOperationException($"{path} does not hold a key of {KeyBytes} bytes.");
    }

    private sealed class Keys(byte[] key)
    {
        public byte[] Cipher { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: "thenchot field cipher"u8.ToArray());

        public byte[] Digest { get; } = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: "thenchot field digest"u8.ToArray());

        /// <summary>Tells one key from another without giving anything of it away.</summary>
        public string Name { get; } = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, NameBytes, info: "thenchot field key name"u8.ToArray()));
    }
}
