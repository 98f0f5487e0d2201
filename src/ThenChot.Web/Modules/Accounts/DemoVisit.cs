using System.Security.Claims;
using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>
/// Who opens the demo on this machine without signing in reads as the demo account of the visitor's role, for this request
/// alone and without a cookie: every figure of the start page opens, nothing can be changed.
/// </summary>
internal static class DemoVisit
{
    private const string Name = "Khách xem thử";

    public static async Task BeginAsync(HttpContext http, AppDb db, Actor actor, UnitDirectory units, RoleBook roles, DateOnly today)
    {
        var visitor = await (
            from grant in db.Set<RoleGrant>().AsNoTracking()
            where grant.Role == RoleNames.DemoVisitor && grant.To == null
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            where account.IsDemo && account.DisabledAt == null
            join place in units.Places(today) on grant.UnitId equals place.UnitId
            select new { account.Id, account.PersonId, grant.UnitId, place.Path }).FirstOrDefaultAsync(http.RequestAborted);
        if (visitor is null || roles.Find(RoleNames.DemoVisitor, today) is not { } role)
        {
            return;
        }

        actor.Visit(visitor.Id, visitor.PersonId, Name, [new ActorGrant(role.Code, visitor.UnitId, TreePath.Parse(visitor.Path), role.Permissions)]);
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(AccountClaims.Id, visitor.Id.ToString())], "demo-visit"));
    }
}
