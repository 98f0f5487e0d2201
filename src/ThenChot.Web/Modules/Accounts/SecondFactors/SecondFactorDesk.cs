using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Slips;

namespace ThenChot.Web.Modules.Accounts.SecondFactors;

/// <summary>Which second factor an account has, and whether a typed code is right. Runs inside an act when it changes anything.</summary>
public sealed class SecondFactorDesk(AppDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int RecoveryCodes = 10;
    private const string PendingCookie = "thenchot-ma-cho";

    private readonly IDataProtector protector = protection.CreateProtector("accounts.second-factor");

    public Task<bool> HasAnyAsync(Guid account, CancellationToken cancel) =>
        db.Set<Account>().AnyAsync(a => a.Id == account && (db.Set<SecondFactor>().Any(f => f.AccountId == account) || db.Set<Passkey>().Any(p => p.AccountId == account)), cancel);

    public Task<bool> HasPasskeysAsync(Guid account, CancellationToken cancel) => db.Set<Passkey>().AnyAsync(p => p.AccountId == account, cancel);

    public Task<bool> HasCodesAsync(Guid account, CancellationToken cancel) => db.Set<SecondFactor>().AnyAsync(f => f.AccountId == account, cancel);

    /// <summary>A new secret, encrypted: it travels in the form until its first code was right.</summary>
    public string NewSecret() => Hide(RandomNumberGenerator.GetBytes(Totp.SecretLength));

    public string Hide(byte[] secret) => protector.Protect(Convert.ToBase64String(secret));

    /// <summary>Null when the text did not come from here.</summary>
    public byte[]? Reveal(string? hidden)
    {
        try
        {
            return Convert.FromBase64String(protector.Unprotect(hidden ?? string.Empty));
        }
        catch (CryptographicException)
        {
            return null; // tampered with, or under a key that is gone: the caller starts anew
        }
    }

    /// <summary>The secret this browser began to set up for the account and did not finish; null when there is none.</summary>
    public string? Pending(Guid account, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return protector.Unprotect(request.Cookies[PendingCookie] ?? string.Empty).Split('|') is [var whose, var hidden] && Guid.TryParse(whose, out var id) && id == account ? hidden : null;
        }
        catch (CryptographicException)
        {
            return null; // nothing waits, or under a key that is gone
        }
    }

    /// <summary>Lets the secret wait in the browser for its first code, an hour at most; null: none waits any more.</summary>
    public void Await(Guid account, string? hidden, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/tai-khoan", MaxAge = TimeSpan.FromHours(1) };
        if (hidden is null)
        {
            http.Response.Cookies.Delete(PendingCookie, options);
        }
        else
        {
            http.Response.Cookies.Append(PendingCookie, protector.Protect($"{account}|{hidden}"), options);
        }
    }

    /// <summary>Sets codes up when the typed one is right; null otherwise. Gives the recovery codes, to be shown once.</summary>
    public async Task<IReadOnlyList<string>?> SetUpAsync(Guid account, string? hidden, string? typed, CancellationToken cancel)
    {
        if (Reveal(hidden) is not { } secret || Totp.Accept(secret, typed, clock.GetUtcNow(), 0) is not { } step)
        {
            return null;
        }

        await RemoveCodesAsync(account, cancel);
        db.Add(new SecondFactor(account, hidden!, step, clock.GetUtcNow()));
        return await NewRecoveryCodesAsync(account, cancel);
    }

    /// <summary>Ten new recovery codes; earlier ones are dead.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid account, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account).ToListAsync(cancel));
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => SlipDesk.Secret()).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode(Guid.CreateVersion7(clock.GetUtcNow()), account, Hash(code))));
        return codes;
    }

    /// <summary>Codes, recovery codes and passkeys.</summary>
    public async Task RemoveAllAsync(Guid account, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<Passkey>().Where(p => p.AccountId == account).ToListAsync(cancel));
        await RemoveCodesAsync(account, cancel);
    }

    public async Task RemoveCodesAsync(Guid account, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<SecondFactor>().Where(f => f.AccountId == account).ToListAsync(cancel));
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>True when the code of the app, or a recovery code, is right; it is spent with that.</summary>
    public async Task<bool> AcceptAsync(Guid account, string? typed, CancellationToken cancel)
    {
        var factor = await db.Set<SecondFactor>().FirstOrDefaultAsync(f => f.AccountId == account, cancel);
        if (factor is not null && Reveal(factor.Secret) is { } secret && Totp.Accept(secret, typed, clock.GetUtcNow(), factor.LastStep) is { } step)
        {
            factor.Spend(step);
            return true;
        }

        var hash = Hash(typed ?? string.Empty);
        var recovery = await db.Set<RecoveryCode>().FirstOrDefaultAsync(c => c.AccountId == account && c.Hash == hash && c.UsedAt == null, cancel);
        recovery?.Use(clock.GetUtcNow());
        return recovery is not null;
    }

    /// <summary>Recovery codes are long and random: a plain digest keeps them.</summary>
    private static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)))));
}
