using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>The rights of an account as of today, for work that goes on after its request.</summary>
internal sealed class ActorSource(AppDb db, PersonDirectory people, UnitDirectory units, RoleBook roles, TimeProvider clock) : IActorSource
{
    public async Task<bool> FillAsync(Actor actor, string userName, CancellationToken cancel)
    {
        var key = userName.ToUpperInvariant();
        var id = await db.Set<Account>().Where(a => a.NormalizedUserName == key).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancel);
        return id is { } account && await FillAsync(actor, account, cancel);
    }

    public async Task<bool> FillAsync(Actor actor, Guid account, CancellationToken cancel)
    {
        var today = VietnameseFormat.DayOf(clock.GetUtcNow());
        var found = await (
            from row in db.Set<Account>().AsNoTracking()
            where row.Id == account && row.DisabledAt == null
            join person in people.Lines() on row.PersonId equals person.Id
            select new { row.PersonId, person.FullName }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return false;
        }

        var grants = await (
            from grant in db.Set<RoleGrant>().AsNoTracking()
            where grant.AccountId == account && grant.From <= today && (grant.To == null || today < grant.To)
            join place in units.Places(today) on grant.UnitId equals place.UnitId
            select new { grant.Role, grant.UnitId, place.Path }).ToListAsync(cancel);
        actor.SignIn(account, found.PersonId, found.FullName,
        [
            .. from grant in grants
               let role = roles.Find(grant.Role, today)
               where role is not null
               select new ActorGrant(role.Code, grant.UnitId, TreePath.Parse(grant.Path), role.Permissions),
        ]);
        return true;
    }
}
