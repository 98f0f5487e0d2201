using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ThenChot.Domain.Accounts;

/// <summary>
/// Mã xác thực theo thời gian (RFC 6238, as the common authenticator apps read it: SHA-1, six digits, thirty seconds).
/// </summary>
public static class Totp
{
    public const int SecretLength = 20;

    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The number of the half minute an instant lies in.</summary>
    public static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The six digits of one half minute.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // the algorithm that RFC 6238 and every authenticator app use
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>
    /// The half minute whose code was typed: the present one or a neighbour (a clock may be half a minute off), later than
    /// <paramref name="last"/>, so that a code seen over a shoulder works only once. Null when it is none of them.
    /// </summary>
    public static long? Accept(ReadOnlySpan<byte> secret, string? typed, DateTimeOffset now, long last)
    {
        var digits = new string([.. (typed ?? string.Empty).Where(char.IsAsciiDigit)]);
        long? found = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(secret, step)), System.Text.Encoding.ASCII.GetBytes(digits)) && step > last)
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>The secret as people type it into an app: base 32 without padding.</summary>
    public static string ToText(ReadOnlySpan<byte> secret)
    {
        var text = new System.Text.StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var value in secret)
        {
            bits = (bits << 8) | value;
            for (count += 8; count >= 5; count -= 5)
            {
                text.Append(Letters[(bits >> (count - 5)) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return count == 0 ? text.ToString() : text.Append(Letters[(bits << (5 - count)) & 31]).ToString();
    }

    /// <summary>The address that a QR code carries to the app.</summary>
    public static string Address(ReadOnlySpan<byte> secret, string issuer, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={ToText(secret)}&issuer={Uri.EscapeDataString(issuer)}";
}
