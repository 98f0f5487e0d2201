using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ThenChot.Domain.Votes;

namespace ThenChot.Web.Modules.Votes.Counting;

/// <summary>
/// What the board writes is stored only under the key that it enters: whoever holds the database, its backups or its logs holds no count. Everything
/// is bound to its place, and as long as anything else in that place.
/// </summary>
public static class BoardCipher
{
    private const int Iterations = 310_000;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int PileBytes = 16;

    /// <summary>Sealed records are filled up to a multiple of this: their length tells nothing of the digits in them.</summary>
    private const int Block = 16_384;

    private const string Check = "then-chot/khoa-ban-kiem-phieu";

    public static string NewSalt() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    public static byte[] KeyOf(string phrase, string salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(VietnameseText.Nfc(phrase.Trim())), Convert.FromBase64String(salt), Iterations, HashAlgorithmName.SHA256, KeyBytes);

    public static string CheckOf(byte[] key, ConfidenceVoteId vote) => Seal(key, Encoding.UTF8.GetBytes(Check), $"{vote}/check");

    public static bool Fits(byte[] key, ConfidenceVoteId vote, string? check) => check is not null && Open(key, check, $"{vote}/check") is not null;

    public static string SealPile(byte[] key, RowCount pile, string place)
    {
        var plain = new byte[PileBytes];
        foreach (var (count, at) in new[] { pile.High, pile.Medium, pile.Low, pile.Void }.Select((count, at) => (count, at)))
        {
            BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(at * sizeof(int)), count);
        }

        return Seal(key, plain, place);
    }

    /// <summary>High, medium, low, void; null when it was sealed otherwise or elsewhere.</summary>
    public static int[]? OpenPile(byte[] key, string sealedCounts, string place) => Open(key, sealedCounts, place) is { Length: PileBytes } plain
        ? [.. Enumerable.Range(0, PileBytes / sizeof(int)).Select(at => BinaryPrimitives.ReadInt32BigEndian(plain.AsSpan(at * sizeof(int))))]
        : null;

    /// <param name="room">How long the file could be whatever the marks were.</param>
    public static string SealRecord(byte[] key, byte[] file, int room, string place)
    {
        var plain = new byte[(((room + sizeof(int)) / Block) + 1) * Block];
        BinaryPrimitives.WriteInt32BigEndian(plain, file.Length);
        file.CopyTo(plain.AsSpan(sizeof(int)));
        return Seal(key, plain, place);
    }

    public static byte[]? OpenRecord(byte[] key, string sealedRecord, string place) =>
        Open(key, sealedRecord, place) is { Length: > sizeof(int) } plain ? plain.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32BigEndian(plain)).ToArray() : null;

    private static string Seal(byte[] key, byte[] plain, string place)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(place));
        return Convert.ToBase64String(box);
    }

    private static byte[]? Open(byte[] key, string sealedText, string place)
    {
        var box = Convert.FromBase64String(sealedText);
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(place));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return plain;
    }
}
