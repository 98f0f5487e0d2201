using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>What the cookie says: which account, and the stamp it was issued under.</summary>
internal static class AccountClaims
{
    public const string Id = ClaimTypes.NameIdentifier;
    public const string Stamp = "stamp";
}

/// <summary>Checks a name and password, counts failures, writes every attempt down and issues the cookie. Runs inside an act.</summary>
public sealed class SignInDesk(AppDb db, UserManager<Account> users, TimeProvider clock)
{
    public const int FailuresBeforeLock = 5;

    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    // Somebody unknown costs as long as somebody known, so that time tells no names.
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.CreateVersion7().ToString());

    /// <summary>The account, or one and the same refusal whatever was wrong.</summary>
    public async Task<Outcome<Account>> CheckAsync(string? userName, string? password, HttpContext http)
    {
        var account = await users.FindByNameAsync(userName?.Trim() ?? string.Empty);
        var now = clock.GetUtcNow();
        if (account?.PasswordHash is null || account.DisabledAt is not null || account.IsDemo)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password ?? string.Empty);
            Note(userName, account, succeeded: false, http);
            return AccountRefusals.SignInFailed;
        }

        if (account.LockoutEnd > now)
        {
            Note(userName, account, succeeded: false, http);
            return AccountRefusals.LockedOut;
        }

        if (!await users.CheckPasswordAsync(account, password ?? string.Empty))
        {
            account.AccessFailedCount++;
            var locked = account.AccessFailedCount >= FailuresBeforeLock;
            if (locked)
            {
                account.AccessFailedCount = 0;
                account.LockoutEnd = now + LockTime;
            }

            Note(userName, account, succeeded: false, http);
            return locked ? AccountRefusals.LockedOut : AccountRefusals.SignInFailed;
        }

        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        return account;
    }

    /// <summary>Issues the cookie and notes the attempt.</summary>
    public Task EnterAsync(Account account, HttpContext http)
    {
        Note(account.UserName, account, succeeded: true, http);
        return IssueAsync(account, http);
    }

    /// <summary>A cookie under the present security stamp.</summary>
    public static Task IssueAsync(Account account, HttpContext http)
    {
        var identity = new ClaimsIdentity(
            [new Claim(AccountClaims.Id, account.Id.ToString()), new Claim(AccountClaims.Stamp, account.SecurityStamp ?? string.Empty)],
            IdentityConstants.ApplicationScheme);
        return http.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The account of the person who is signed in.</summary>
    public async Task<Account> OwnAsync(Actor actor) =>
        await users.FindByIdAsync(actor.AccountId.ToString()!) ?? throw new InvalidOperationException("The actor has no account.");

    private void Note(string? userName, Account? account, bool succeeded, HttpContext http)
    {
        var name = VietnameseText.Nfc(userName);
        var now = clock.GetUtcNow();
        db.Add(new SignInAttempt
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            UserName = name.Length > 60 ? name[..60] : name,
            AccountId = account?.Id,
            Succeeded = succeeded,
            Address = http.Connection.RemoteIpAddress?.ToString(),
        });
    }
}
