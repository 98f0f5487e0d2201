using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.Sessions;

/// <summary>The session of this request when it rested for too long: known, but it opens nothing until it is unlocked.</summary>
public sealed class LockedSession
{
    /// <summary>Null while the session is not locked.</summary>
    public Account? Account { get; private set; }

    public SessionId Id { get; private set; }

    public string FullName { get; private set; } = string.Empty;

    public void Is(SessionId id, Account account, string fullName) => (Id, Account, FullName) = (id, account, fullName);
}

/// <summary>The page's forms hold passwords or codes: a locked session never carries them on.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HoldsSecretsAttribute : Attribute;
