using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Accounts.Slips;

/// <summary>Phiếu cấp tài khoản: shown once, to be printed or copied by hand.</summary>
public sealed record Slip(string UserName, string FullName, string Password)
{
    /// <summary>Roles with their units, in words.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Last day on which the password opens the door.</summary>
    public DateOnly LastDay { get; init; }
}

/// <summary>Gives out passwords on slips of paper: known to nobody but the paper, replaced at the first sign-in, dead after some days.</summary>
public sealed class SlipDesk(RuleBook rules, TimeProvider clock)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    // Sixteen random letters cannot be guessed however fast a guess is checked, so a whole list of slips need not cost half a minute.
    // The password a person chooses is kept under the full count.
    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));

    private int Days => rules.InForce<AccountSettings>(AccountSettings.Rule, VietnameseFormat.DayOf(clock.GetUtcNow())).Settings.SlipDays;

    /// <summary>A new password for the account; any earlier one, and any earlier slip, is dead.</summary>
    public Slip Issue(Account account, string fullName)
    {
        var (password, now) = (Secret(), clock.GetUtcNow());
        account.PasswordHash = Hasher.HashPassword(account, password);
        account.SecurityStamp = Stamp();
        (account.MustChangePassword, account.SlipIssuedAt, account.LockoutEnd, account.AccessFailedCount) = (true, now, null, 0);
        return new Slip(account.UserName!, fullName, password) { LastDay = VietnameseFormat.DayOf(now).AddDays(Days) };
    }

    /// <summary>True when the password still is that of a slip, and the slip is too old.</summary>
    public bool IsOver(Account account) =>
        account is { MustChangePassword: true, SlipIssuedAt: { } issued } && VietnameseFormat.DayOf(clock.GetUtcNow()) > VietnameseFormat.DayOf(issued).AddDays(Days);

    /// <summary>Letters that do not look alike, read out in groups of four.</summary>
    public static string Secret() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>A security stamp that no cookie bears.</summary>
    public static string Stamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
