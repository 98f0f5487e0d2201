using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;

namespace ThenChot.Web.Modules.Accounts.SecondFactors;

/// <summary>Whether one of the roles an account holds, or was handed for a time, asks for a second factor.</summary>
public sealed class RoleNeeds(AppDb db, RoleBook roles)
{
    public async Task<bool> SecondFactorAsync(Account account, DateOnly today, CancellationToken cancel) =>
        !account.IsDemo
        && (await db.Set<RoleGrant>()
            .Where(g => (g.AccountId == account.Id || db.Set<Delegation>().Any(d => d.GrantId == g.Id && d.DeputyId == account.Id && d.From <= today && today < d.To)) && (g.To == null || today < g.To)).Select(g => g.Role).Distinct().ToListAsync(cancel))
            .Exists(role => roles.Find(role, today)?.NeedsSecondFactor == true);
}
