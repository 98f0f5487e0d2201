using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace ThenChot.Web.Platform.Trust;

/// <summary>
/// Mã mốc: what stands on paper of a checkpoint, the number of the last act and 160 bits of its digest as 32 letters without those
/// that look alike, as <c>1234:7K2M-...</c>.
/// </summary>
public sealed record CheckpointCode(long Sequence, string Letters)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 32;
    private const int Group = 4;

    public override string ToString() =>
        $"{Sequence.ToString(CultureInfo.InvariantCulture)}:{string.Join('-', Letters.Chunk(Group).Select(part => new string(part)))}";

    /// <summary>Reads what a person typed: small letters, spaces and dashes do not matter, nor O for 0, I or L for 1.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CheckpointCode? code)
    {
        code = null;
        var parts = (text ?? "").Split(':');
        if (parts.Length != 2 || !long.TryParse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        var letters = string.Concat(parts[1].ToUpperInvariant().Where(c => c is not ('-' or ' ')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
        if (letters.Length != Length || !letters.All(Alphabet.Contains))
        {
            return false;
        }

        code = new CheckpointCode(sequence, letters);
        return true;
    }

    internal static CheckpointCode Of(long sequence, byte[] content)
    {
        var digest = SHA256.HashData(content);
        var letters = new char[Length];
        var (held, bits, at) = (0, 0, 0);
        for (var n = 0; n < Length; n++)
        {
            while (bits < 5)
            {
                held = ((held << 8) | digest[at++]) & 0xFFFF;
                bits += 8;
            }

            bits -= 5;
            letters[n] = Alphabet[(held >> bits) & 31];
        }

        return new CheckpointCode(sequence, new string(letters));
    }
}
