using System.Security.Cryptography;
using System.Text;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>The one-time link to the page that makes the first administrator. Only its hash is kept, in memory; it dies with its first use.</summary>
public sealed class SetupLink(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly Lock door = new();
    private byte[]? hash;
    private DateTimeOffset expiresAt;

    /// <summary>A new token; any earlier one is dead.</summary>
    public string Renew()
    {
        var token = RandomNumberGenerator.GetHexString(40, lowercase: true);
        lock (door)
        {
            hash = Hash(token);
            expiresAt = clock.GetUtcNow() + Lifetime;
        }

        return token;
    }

    public bool Opens(string? token)
    {
        lock (door)
        {
            return hash is not null && clock.GetUtcNow() < expiresAt && CryptographicOperations.FixedTimeEquals(hash, Hash(token ?? string.Empty));
        }
    }

    public void Close()
    {
        lock (door)
        {
            hash = null;
        }
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
