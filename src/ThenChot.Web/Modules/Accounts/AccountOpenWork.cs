using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>
/// Roles still held, for Bàn giao: one of a person goes to the account of another, one in a unit holds on in the unit that takes over, both from
/// today and told in the report of changed rights. Where the actor may not give the role it is recorded alone.
/// </summary>
internal sealed class AccountOpenWork(AppDb db, UnitDirectory units, PersonDirectory people, AccountReach reach, RoleBook roles, WorkingDay day, TimeProvider clock) : IOwnedWork
{
    public Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel) => ReadAsync(db.Set<RoleGrant>().Where(grant => grant.UnitId == unit), cancel);

    public Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) =>
        ReadAsync(db.Set<RoleGrant>().Where(grant => db.Set<Account>().Any(account => account.Id == grant.AccountId && account.PersonId == person)), cancel);

    public async Task<Refusal?> GiveAsync(string key, WorkReceiver to, CancellationToken cancel)
    {
        var id = new RoleGrantId(OpenWork.IdOf(key));
        var (today, now) = (day.Today, clock.GetUtcNow());
        var grant = await db.Set<RoleGrant>().FirstAsync(one => one.Id == id, cancel);
        var unit = to.Unit ?? grant.UnitId;
        if (await units.FindAsync(unit, today, cancel) is not { } place || !reach.MayGive(grant.Role, place.Path))
        {
            return AccountRefusals.RoleNotYoursToGive(to.Name);
        }

        var account = grant.AccountId;
        if (to.Person is { } person)
        {
            if (await db.Set<Account>().Where(one => one.PersonId == person && one.DisabledAt == null).OrderBy(one => one.UserName).Select(one => one.Id).Take(2).ToListAsync(cancel) is not [var only])
            {
                return AccountRefusals.ReceiverWithoutAccount(to.Name);
            }

            account = only;
        }

        if (await db.Set<RoleGrant>().AnyAsync(other => other.AccountId == account && other.UnitId == unit && other.Role == grant.Role && other.From <= today && (other.To == null || other.To > today), cancel))
        {
            return AccountRefusals.RoleHeldAlready(to.Name);
        }

        var given = grant.GiveTo(account, unit, today, now);
        if (grant.Withdraw(today) is { } refusal)
        {
            return refusal;
        }

        db.Add(given);
        db.Add(new RightChange(Id.New<RightChangeId>(now), grant, today, RightOutcome.HandedOver, given));
        return null;
    }

    private async Task<IReadOnlyList<OpenWork>> ReadAsync(IQueryable<RoleGrant> grants, CancellationToken cancel)
    {
        var today = day.Today;
        var rows = await (
            from grant in grants.AsNoTracking()
            where grant.From <= today && (grant.To == null || grant.To > today)
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            join person in people.Lines() on account.PersonId equals person.Id
            join unit in units.LastNames(today) on grant.UnitId equals unit.UnitId
            join place in units.RightPlaces(today) on grant.UnitId equals place.UnitId
            orderby account.UserName, grant.Role
            select new { grant.Id, grant.To, grant.Role, account.UserName, person.FullName, Unit = unit.Name, place.Path }).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new OpenWork(
                $"grant/{row.Id}", "Tài khoản và quyền", $"{row.UserName} ({row.FullName}): {roles.NameOf(row.Role, today)}, {row.Unit}", "đang có quyền", row.To, null)
            {
                IsOwned = reach.MayGive(row.Role, TreePath.Parse(row.Path)),
            }),
        ];
    }
}
