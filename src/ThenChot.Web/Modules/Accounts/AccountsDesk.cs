using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Accounts;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Accounts;

/// <summary>What waits for an administrator: accounts that were made and can do nothing yet.</summary>
internal static class AccountsDesk
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<DeskItem>> ReadAsync(IServiceProvider services, CancellationToken cancel)
    {
        var actor = services.GetRequiredService<Actor>();
        if (!actor.CanIn(AccountPermissions.Manage, TreePath.Root(1)))
        {
            return [];
        }

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
