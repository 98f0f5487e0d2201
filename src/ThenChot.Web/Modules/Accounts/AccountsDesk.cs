using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts.Delegations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>What waits for a deputy: the roles handed over today. For an administrator: accounts that were made and can do nothing yet.</summary>
internal static class AccountsDesk
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<DeskItem>> ReadAsync(IServiceProvider services, CancellationToken cancel)
    {
        var actor = services.GetRequiredService<Actor>();
        return [.. await DeputyAsync(actor, services, cancel), .. actor.CanIn(AccountPermissions.Manage, TreePath.Root(1)) ? await AdministratorAsync(services, cancel) : []];
    }

    private static async Task<IEnumerable<DeskItem>> DeputyAsync(Actor actor, IServiceProvider services, CancellationToken cancel)
    {
        if (actor.AccountId is not { } own || !actor.IsDeputy)
        {
            return [];
        }

        var today = services.GetRequiredService<WorkingDay>().Today;
        var received = await services.GetRequiredService<DelegationDesk>().ListAsync(d => d.DeputyId == own && d.From <= today && today < d.To, today, cancel);
        return received.Where(d => d.Holds).Select(d => new DeskItem(
            DeskGroup.Asked, $"{(actor.OnBehalfOf == d.Principal ? "Đang làm thay" : "Được ủy quyền làm thay")} đồng chí {d.Principal} từ {VietnameseFormat.Date(d.From)} đến hết {VietnameseFormat.Date(d.LastDay)}",
            $"{d.Role}, {d.Unit}", d.LastDay, "/tai-khoan/uy-quyen"));
    }

    private static async Task<IEnumerable<DeskItem>> AdministratorAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (db, people, today) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<PersonDirectory>(), services.GetRequiredService<WorkingDay>().Today);
        var idle = await (
            from account in db.Set<Account>().AsNoTracking()
            where account.DisabledAt == null && !db.Set<RoleGrant>().Any(g => g.AccountId == account.Id && (g.To == null || today < g.To))
            join person in people.Lines() on account.PersonId equals person.Id
            orderby person.SortKey
            select new { account.Id, account.UserName, person.FullName }).Take(Most).ToListAsync(cancel);
        var warned = await (
            from account in db.Set<Account>().AsNoTracking()
            where account.DisabledAt == null && account.IdleWarnings > 0
            join person in people.Lines() on account.PersonId equals person.Id
            orderby person.SortKey
            select new { account.Id, account.UserName, person.FullName }).Take(Most).ToListAsync(cancel);
        var undecided = await db.Set<RightChange>().CountAsync(c => c.Outcome == RightOutcome.Undecided, cancel);
        return
        [
            .. idle.Select(account => new DeskItem(DeskGroup.Asked, $"Giao vai trò cho tài khoản {account.UserName}", account.FullName, null, $"/quan-tri/tai-khoan/{account.Id}")),
            .. undecided == 0 ? Array.Empty<DeskItem>() : [new DeskItem(DeskGroup.Asked, $"Quyết định {undecided} vai trò ở đơn vị đã kết thúc", string.Empty, null, "/quan-tri/quyen-theo-sap-xep")],
            .. warned.Select(account => new DeskItem(DeskGroup.Changed, $"Tài khoản {account.UserName} sắp đóng vì không dùng", account.FullName, null, $"/quan-tri/tai-khoan/{account.Id}")),
        ];
    }
}
