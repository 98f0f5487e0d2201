using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.Passkeys;

/// <summary>Identity's store with passkeys as records of ours: flat columns, so that acts and digests see every one of them.</summary>
internal sealed class AccountStore(AppDb db, TimeProvider clock, IdentityErrorDescriber? describer = null) : UserOnlyStore<Account, AppDb, Guid>(db, describer)
{
    public override async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(user.Id, passkey.CredentialId, cancellationToken) is { } known)
        {
            known.Note(passkey.SignCount, passkey.IsBackedUp, now);
            return;
        }

        var made = Passkey.Of(user.Id, passkey.Name ?? string.Empty, passkey.CredentialId, passkey.PublicKey, string.Join(',', passkey.Transports ?? []), passkey.IsBackupEligible, now);
        made.Note(passkey.SignCount, passkey.IsBackedUp, null);
        Context.Add(made);
    }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await Context.Set<Passkey>().AsNoTracking().Where(p => p.AccountId == user.Id).ToListAsync(cancellationToken)).Select(Read)];

    public override Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Context.Set<Account>().FirstOrDefaultAsync(a => Context.Set<Passkey>().Any(p => p.AccountId == a.Id && p.CredentialId == credentialId), cancellationToken);

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await FindAsync(user.Id, credentialId, cancellationToken) is { } found ? Read(found) : null;

    public override async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await FindAsync(user.Id, credentialId, cancellationToken) is { } found)
        {
            Context.Remove(found);
        }
    }

    private Task<Passkey?> FindAsync(Guid account, byte[] credentialId, CancellationToken cancel) =>
        Context.Set<Passkey>().FirstOrDefaultAsync(p => p.AccountId == account && p.CredentialId == credentialId, cancel);

    /// <summary>Nothing is attested, so nothing of it is kept.</summary>
    private static UserPasskeyInfo Read(Passkey passkey) => new(
        passkey.CredentialId, passkey.PublicKey, passkey.CreatedAt, (uint)passkey.SignCount, passkey.Transports.Split(',', StringSplitOptions.RemoveEmptyEntries), isUserVerified: true,
        passkey.IsBackupEligible, passkey.IsBackedUp, attestationObject: [], clientDataJson: [])
    { Name = passkey.Name };
}
