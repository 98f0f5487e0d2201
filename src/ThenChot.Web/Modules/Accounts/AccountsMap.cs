using Microsoft.AspNetCore.Identity;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Sessions;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Tables of ASP.NET Core Identity under our names, passkeys, grants and sign-in attempts.</summary>
internal static class AccountsMap
{
    private const int KeyLength = 128;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("account_user").RefersToPerson(nameof(Account.PersonId));
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.Property(a => a.IdleWarnings).HasDefaultValue(0);
            account.Property(a => a.PasswordHash).HasAnnotation(Marks.Protected, true);
            account.Property(a => a.SecurityStamp).HasAnnotation(Marks.Protected, true);
            account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed).Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
        });
        model.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("account_claim");
            claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("account_login");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.Property(l => l.LoginProvider).HasMaxLength(KeyLength);
            login.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
            login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("account_token");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.Property(t => t.Value).HasAnnotation(Marks.Protected, true);
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
        });
        model.Entity<RoleGrant>(grant =>
        {
            grant.ToTable("account_grant").RefersToUnit(nameof(RoleGrant.UnitId));
            grant.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
        });
        model.Entity<SignInAttempt>(attempt =>
        {
            attempt.ToTable("account_sign_in");
            attempt.Property(a => a.Step).HasDefaultValue(SignInStep.Password);
            attempt.HasIndex(a => new { a.AccountId, a.At });
        });
        MapSessions(model);
        MapSecondFactors(model);
        model.Entity<Delegation>(delegation =>
        {
            delegation.ToTable("account_delegation");
            delegation.HasOne<Account>().WithMany().HasForeignKey(d => d.PrincipalId);
            delegation.HasOne<Account>().WithMany().HasForeignKey(d => d.DeputyId);
            delegation.HasOne<RoleGrant>().WithMany().HasForeignKey(d => d.GrantId);
        });
        model.Entity<SupportContact>(contact =>
        {
            contact.ToTable("account_contact");
            contact.HasKey(c => c.AccountId);
            contact.HasOne<Account>().WithOne().HasForeignKey<SupportContact>(c => c.AccountId);
        });
        model.Entity<RightChange>(change =>
        {
            change.ToTable("account_right_change").RefersToUnit(nameof(RightChange.FromUnitId)).RefersToUnit(nameof(RightChange.ToUnitId));
            change.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
            change.HasOne<RoleGrant>().WithMany().HasForeignKey(c => c.GrantId);
        });
    }

    private static void MapSessions(ModelBuilder model)
    {
        model.Entity<Session>(session =>
        {
            session.ToTable("account_session");
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
            session.HasOne<Delegation>().WithMany().HasForeignKey(s => s.ActingUnder);
        });
        model.Entity<SessionPulse>(pulse =>
        {
            pulse.ToTable("account_session_pulse");
            pulse.HasKey(p => p.SessionId);
            pulse.HasOne<Session>().WithOne().HasForeignKey<SessionPulse>(p => p.SessionId);
        });
    }

    private static void MapSecondFactors(ModelBuilder model)
    {
        model.Entity<SecondFactor>(factor =>
        {
            factor.ToTable("account_second_factor");
            factor.HasKey(f => f.AccountId);
            factor.Property(f => f.Secret).HasAnnotation(Marks.Protected, true);
            factor.HasOne<Account>().WithOne().HasForeignKey<SecondFactor>(f => f.AccountId);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("account_recovery_code");
            code.Property(c => c.Hash).HasAnnotation(Marks.Protected, true);
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        });
        model.Entity<Passkey>(passkey =>
        {
            passkey.ToTable("account_passkey");
            passkey.HasIndex(p => p.CredentialId).IsUnique();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);
        });
    }
}
