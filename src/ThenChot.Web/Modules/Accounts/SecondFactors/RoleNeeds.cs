using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Accounts.SecondFactors;

/// <summary>Whether one of the roles an account holds asks for a second factor.</summary>
public sealed class RoleNeeds(AppDb db, RoleBook roles)
{
    public async Task<bool> SecondFactorAsync(Account account, DateOnly today, CancellationToken cancel) =>
        !account.IsDemo
        && (await db.Set<RoleGrant>().Where(g => g.AccountId == account.Id && (g.To == null || today < g.To)).Select(g => g.Role).Distinct().ToListAsync(cancel))
            .Exists(role => roles.Find(role, today)?.NeedsSecondFactor == true);
}
