using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.Outside;

/// <summary>Who an outside directory says it is; the e-mail is null unless the directory vouches for it.</summary>
public sealed record OutsideIdentity(string Subject, string? Email)
{
    /// <summary>As people recognise themselves.</summary>
    public string Shown => Email ?? Subject;
}

/// <summary>
/// Links of accounts to an outside directory. An administrator makes them; nobody gains an account by being known elsewhere. A link by
/// e-mail becomes one by subject at the first sign-in, because addresses are given to others and subjects are not.
/// </summary>
public sealed class OutsideDesk(AppDb db)
{
    public const int Longest = 128;

    private const string BySubject = OutsideDoor.Subject;
    private const string ByEmail = OutsideDoor.Email;

    /// <summary>What the directory said a moment ago; null when it said nothing, or too long ago.</summary>
    internal static async Task<OutsideIdentity?> WaitingAsync(HttpContext http) =>
        (await http.AuthenticateAsync(OutsideDoor.Waiting)).Principal is { } said && said.FindFirst(BySubject)?.Value is { } subject
            ? new OutsideIdentity(subject, said.FindFirst(ByEmail)?.Value)
            : null;

    /// <summary>The account an administrator linked; null when there is none. Runs inside an act.</summary>
    public async Task<Account?> AccountOfAsync(OutsideIdentity identity, CancellationToken cancel)
    {
        var links = db.Set<IdentityUserLogin<Guid>>();
        var link = await links.FirstOrDefaultAsync(l => l.LoginProvider == BySubject && l.ProviderKey == identity.Subject, cancel);
        if (link is null && identity.Email?.ToLowerInvariant() is { } email && await links.FirstOrDefaultAsync(l => l.LoginProvider == ByEmail && l.ProviderKey == email, cancel) is { } byEmail)
        {
            db.Remove(byEmail);
            db.Add(link = new IdentityUserLogin<Guid> { LoginProvider = BySubject, ProviderKey = identity.Subject, ProviderDisplayName = identity.Email, UserId = byEmail.UserId });
        }

        return link is null ? null : await db.Set<Account>().FirstAsync(a => a.Id == link.UserId, cancel);
    }

    public async Task<IReadOnlyList<IdentityUserLogin<Guid>>> OfAsync(Guid account, CancellationToken cancel) =>
        await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == account).OrderBy(l => l.ProviderKey).ToListAsync(cancel);

    /// <summary>An e-mail address, or the subject the directory knows the person by. Runs inside an act.</summary>
    public async Task<Refusal?> LinkAsync(Guid account, string? typed, CancellationToken cancel)
    {
        var name = VietnameseText.Nfc(typed).Trim();
        if (name.Length is 0 or > Longest)
        {
            return AccountRefusals.OutsideNameMalformed;
        }

        var (kind, key) = name.Contains('@', StringComparison.Ordinal) ? (ByEmail, name.ToLowerInvariant()) : (BySubject, name);
        if (await db.Set<IdentityUserLogin<Guid>>().AnyAsync(l => l.LoginProvider == kind && l.ProviderKey == key, cancel))
        {
            return AccountRefusals.OutsideNameTaken;
        }

        db.Add(new IdentityUserLogin<Guid> { LoginProvider = kind, ProviderKey = key, UserId = account });
        return null;
    }
}
