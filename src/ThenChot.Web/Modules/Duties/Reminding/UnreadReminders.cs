using ThenChot.Web.Modules.Accounts.Contract;

namespace ThenChot.Web.Modules.Duties.Reminding;

/// <summary>Part of the query that reads the session: the bell costs no query of its own.</summary>
internal sealed class UnreadReminders(AppDb db) : IUnreadReminders
{
    public IQueryable<Guid> Of(Guid account) => db.Set<Reminder>().AsNoTracking().Where(r => r.AccountId == account && r.ReadAt == null).Select(r => r.Id);
}
