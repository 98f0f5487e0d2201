namespace ThenChot.Domain.Duties;

/// <summary>
/// Liên kết lịch của một tài khoản: whoever knows its secret reads the days on which something is due, without what it is about. One at a time;
/// a new one ends the old.
/// </summary>
public sealed class CalendarLink
{
    private CalendarLink()
    {
    }

    public Guid AccountId { get; private set; }

    /// <summary>SHA-256 of the secret: the secret itself is shown once and kept nowhere.</summary>
    public string Hash { get; private set; } = string.Empty;

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Null while it opens.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static CalendarLink For(Guid account) => new() { AccountId = account };

    public void Open(string hash, DateTimeOffset now) => (Hash, MadeAt, EndedAt) = (hash, now, null);

    public Refusal? End(DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            return DutiesRefusals.CalendarLinkEnded;
        }

        EndedAt = now;
        return null;
    }
}
