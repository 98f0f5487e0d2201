using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>
/// Turns the cookie into the actor, in one query. The security stamp is compared at every request, so signing out
/// everywhere, a new password or a withdrawn account works at once.
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    private const string OwnAccount = "/tai-khoan";

    public async Task InvokeAsync(HttpContext http, AppDb db, Actor actor, PersonDirectory people, UnitDirectory units, RoleBook roles, WorkingDay day)
    {
        if (http.User.Identity?.IsAuthenticated == true && !await FillAsync(http, db, actor, people, units, roles, day.Today))
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            http.User = new();
        }

        if (!actor.IsSignedIn && http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<SignedInAttribute>() is null && await DemoAccess.IsOpenAsync(http))
        {
            await DemoVisit.BeginAsync(http, db, actor, units, roles, day.Today);
        }

        if (actor.IsSignedIn && http.Items.ContainsKey(OwnAccount) && http.GetEndpoint()?.Metadata.GetMetadata<SignedInAttribute>() is null
            && http.GetEndpoint()?.Metadata.GetMetadata<DemandAttribute>() is not null)
        {
            http.Response.Redirect(OwnAccount);
            return;
        }

        await next(http);
    }

    private static async Task<bool> FillAsync(HttpContext http, AppDb db, Actor actor, PersonDirectory people, UnitDirectory units, RoleBook roles, DateOnly today)
    {
        if (!Guid.TryParse(http.User.FindFirst(AccountClaims.Id)?.Value, out var id))
        {
            return false;
        }

        var cancel = http.RequestAborted;
        var rows = await (
            from account in db.Set<Account>().AsNoTracking()
            where account.Id == id
            join person in people.Lines() on account.PersonId equals person.Id
            from grant in db.Set<RoleGrant>().Where(g => g.AccountId == id && g.From <= today && (g.To == null || today < g.To)).DefaultIfEmpty()
            from place in units.Places(today).Where(p => grant != null && p.UnitId == grant.UnitId).DefaultIfEmpty()
            select new { account, person.FullName, grant, Path = place == null ? null : place.Path }).ToListAsync(cancel);
        var found = rows.FirstOrDefault();
        if (found is null || found.account.DisabledAt is not null || found.account.SecurityStamp != http.User.FindFirst(AccountClaims.Stamp)?.Value)
        {
            return false;
        }

        if (found.account.IsDemo && !await DemoAccess.IsOpenAsync(http))
        {
            return false;
        }

        actor.SignIn(id, found.account.PersonId, found.FullName,
        [
            .. from row in rows
               where row.grant is not null && row.Path is not null
               let role = roles.Find(row.grant.Role, today)
               where role is not null
               select new ActorGrant(role.Code, row.grant.UnitId, Domain.Kernel.TreePath.Parse(row.Path), role.Permissions),
        ]);
        if (found.account.MustChangePassword)
        {
            http.Items[OwnAccount] = true;
        }

        return true;
    }
}
