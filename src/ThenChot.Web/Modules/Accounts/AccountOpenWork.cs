using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Accounts;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>Roles still held, for Bàn giao: those given in a unit that ends, those of a person who leaves.</summary>
internal sealed class AccountOpenWork(AppDb db, UnitDirectory units, PersonDirectory people, WorkingDay day) : IOpenWork
{
    public Task<IReadOnlyList<OpenWork>> OfUnitAsync(UnitId unit, CancellationToken cancel) => ReadAsync(db.Set<RoleGrant>().Where(grant => grant.UnitId == unit), cancel);

    public Task<IReadOnlyList<OpenWork>> OfPersonAsync(PersonId person, CancellationToken cancel) =>
        ReadAsync(db.Set<RoleGrant>().Where(grant => db.Set<Account>().Any(account => account.Id == grant.AccountId && account.PersonId == person)), cancel);

    private async Task<IReadOnlyList<OpenWork>> ReadAsync(IQueryable<RoleGrant> grants, CancellationToken cancel)
    {
        var today = day.Today;
        var rows = await (
            from grant in grants.AsNoTracking()
            where grant.From <= today && (grant.To == null || grant.To > today)
            join account in db.Set<Account>() on grant.AccountId equals account.Id
            join person in people.Lines() on account.PersonId equals person.Id
            join unit in units.LastNames(today) on grant.UnitId equals unit.UnitId
            orderby account.UserName, grant.Role
            select new { grant.Id, grant.To, account.UserName, person.FullName, Unit = unit.Name }).ToListAsync(cancel);
        return [.. rows.Select(row => new OpenWork($"grant/{row.Id}", "Tài khoản và quyền", $"{row.UserName} ({row.FullName}), {row.Unit}", "đang có quyền", row.To, null))];
    }
}
