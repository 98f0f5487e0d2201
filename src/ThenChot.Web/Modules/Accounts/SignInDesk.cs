using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Modules.Accounts.Slips;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>What the cookie says: which account, and the stamp it was issued under.</summary>
internal static class AccountClaims
{
    public const string Id = ClaimTypes.NameIdentifier;
    public const string Stamp = "stamp";
    public const string Session = "session";
}

/// <summary>Checks a name and password, counts failures, writes every attempt down and issues the cookie. Runs inside an act.</summary>
public sealed class SignInDesk(AppDb db, UserManager<Account> users, SessionBook sessions, SlipDesk slips, PersonDirectory people, Acts acts, TimeProvider clock)
{
    public const int FailuresBeforeLock = 5;

    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    // Somebody unknown costs as long as somebody known, so that time tells no names.
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.CreateVersion7().ToString());

    /// <summary>The account, or one and the same refusal whatever was wrong.</summary>
    public async Task<Outcome<Account>> CheckAsync(string? userName, string? password, HttpContext http, SignInStep step = SignInStep.Password)
    {
        var account = await users.FindByNameAsync(userName?.Trim() ?? string.Empty);
        if (account?.PasswordHash is null || account.DisabledAt is not null || account.IsDemo)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password ?? string.Empty);
            Note(userName, account, succeeded: false, http, step);
            return AccountRefusals.SignInFailed;
        }

        // A locked account costs as much time as an open one and hears the same whatever was typed.
        var right = await users.CheckPasswordAsync(account, password ?? string.Empty);
        if (Judge(account, right, AccountRefusals.SignInFailed, http, step) is { } refusal)
        {
            return refusal;
        }

        if (slips.IsOver(account))
        {
            Note(userName, account, succeeded: false, http, step);
            return AccountRefusals.SlipExpired;
        }

        return account;
    }

    /// <summary>Every step was right: notes it, forgets the failures and begins a session; the act is that person's.</summary>
    public async Task EnterAsync(Account account, HttpContext http, SignInStep step = SignInStep.Password)
    {
        NoteSuccess(account, http, step);
        await sessions.BeginAsync(account, http);
        acts.Current.By(account.Id, (await people.FindAsync(account.PersonId, http.RequestAborted))?.FullName ?? account.UserName!);
    }

    public void NoteSuccess(Account account, HttpContext http, SignInStep step)
    {
        Note(account.UserName, account, succeeded: true, http, step);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        account.IdleWarnings = 0;
    }

    /// <summary>
    /// One step of signing in: the fifth wrong one locks the account. A right password alone does not forget the failures:
    /// who knows it could otherwise try codes without end.
    /// </summary>
    public Refusal? Judge(Account account, bool right, Refusal wrong, HttpContext http, SignInStep step)
    {
        var now = clock.GetUtcNow();
        var locked = account.LockoutEnd > now;
        if (right && !locked)
        {
            return null;
        }

        Note(account.UserName, account, succeeded: false, http, step);
        if (!locked && ++account.AccessFailedCount >= FailuresBeforeLock)
        {
            account.AccessFailedCount = 0;
            account.LockoutEnd = now + LockTime;
            locked = true;
        }

        return locked ? AccountRefusals.LockedOut : wrong;
    }

    /// <summary>
    /// Who is signed in types the own password again before something that outlives the session; wrong ones count as at the door.
    /// A field left empty is no attempt.
    /// </summary>
    public async Task<Refusal?> ProveAsync(Account account, string? password, HttpContext http)
    {
        if (string.IsNullOrEmpty(password))
        {
            return AccountRefusals.PasswordWrong;
        }

        var right = await users.CheckPasswordAsync(account, password);
        return Judge(account, right, AccountRefusals.PasswordWrong, http, SignInStep.Password);
    }

    /// <summary>An attempt that speaks of nobody.</summary>
    public void NoteUnknown(HttpContext http, SignInStep step) => Note(null, null, succeeded: false, http, step);

    /// <summary>The account of the person who is signed in.</summary>
    public async Task<Account> OwnAsync(Actor actor) =>
        await users.FindByIdAsync(actor.AccountId.ToString()!) ?? throw new InvalidOperationException("The actor has no account.");

    /// <summary>Writes the attempt down; a refused one keeps its act although nothing else happened.</summary>
    private void Note(string? userName, Account? account, bool succeeded, HttpContext http, SignInStep step)
    {
        if (!succeeded)
        {
            acts.Current.KeepWhenRefused();
        }

        var name = VietnameseText.Nfc(userName);
        var now = clock.GetUtcNow();
        db.Add(new SignInAttempt
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            UserName = name.Length > 60 ? name[..60] : name,
            AccountId = account?.Id,
            Succeeded = succeeded,
            Step = step,
            Address = http.Connection.RemoteIpAddress?.ToString(),
        });
    }
}
