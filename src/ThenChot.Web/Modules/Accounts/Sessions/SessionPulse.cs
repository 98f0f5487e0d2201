using ThenChot.Domain.Accounts;

namespace ThenChot.Web.Modules.Accounts.Sessions;

/// <summary>When a session was last seen: bookkeeping of every request, kept apart from what acts record.</summary>
public sealed class SessionPulse : IOutsideActs
{
    public SessionId SessionId { get; init; }

    public DateTimeOffset SeenAt { get; set; }
}
