using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Accounts;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>
/// Which accounts an administrator reaches: those with a role in a unit of the scope, never those whose roles reach
/// further; who answers for the whole tree reaches all.
/// </summary>
public sealed class AccountReach(AppDb db, UnitDirectory units, Actor actor)
{
    private const string SlipLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    public Scope Scope => actor.ScopeOf(AccountPermissions.Manage);

    public bool IsWhole => Scope.Covers(TreePath.Root(1));

    public IQueryable<Account> Accounts(DateOnly today)
    {
        var accounts = db.Set<Account>().AsQueryable();
        if (IsWhole)
        {
            return accounts;
        }

        var inside = units.Places(today).Within(Scope, p => p.Path);
        var grants = db.Set<RoleGrant>().Where(g => g.To == null || today < g.To);
        return accounts.Where(a =>
            grants.Any(g => g.AccountId == a.Id && inside.Any(p => p.UnitId == g.UnitId))
            && !grants.Any(g => g.AccountId == a.Id && !inside.Any(p => p.UnitId == g.UnitId)));
    }

    /// <summary>The unit of that code within the scope; null when it is not there or out of reach.</summary>
    public async Task<UnitRef?> UnitAsync(string? code, DateOnly day, CancellationToken cancel) =>
        await units.FindByCodeAsync(code ?? string.Empty, day, cancel) is { } unit && Scope.Covers(unit.Path) ? unit : null;

    /// <summary>True when nobody else could administer the whole tree once this account or grant is gone.</summary>
    public async Task<bool> IsLastAdministratorAsync(Guid account, DateOnly today, CancellationToken cancel) => !await (
        from grant in db.Set<RoleGrant>()
        where grant.Role == RoleNames.Administrator && grant.AccountId != account && grant.From <= today && (grant.To == null || today < grant.To)
        join place in units.Places(today).Where(p => p.Level == 1) on grant.UnitId equals place.UnitId
        join other in db.Set<Account>() on grant.AccountId equals other.Id
        where other.DisabledAt == null
        select other.Id).AnyAsync(cancel);

    /// <summary>A password for a slip of paper: without letters that look alike, read out in groups of four.</summary>
    public static string SlipPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(SlipLetters, 4)));
}

/// <summary>Phiếu mật khẩu: shown once, to be printed or copied by hand.</summary>
public sealed record Slip(string UserName, string FullName, string Password);
