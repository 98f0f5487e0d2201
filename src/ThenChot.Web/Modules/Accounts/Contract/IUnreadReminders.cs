namespace ThenChot.Web.Modules.Accounts.Contract;

/// <summary>A later module keeps what accounts are reminded of; the count of what is unread rides on the query that reads the session.</summary>
public interface IUnreadReminders
{
    /// <summary>One row for each unread reminder of the account.</summary>
    IQueryable<Guid> Of(Guid account);
}
