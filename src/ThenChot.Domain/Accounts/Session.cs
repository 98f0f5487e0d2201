namespace ThenChot.Domain.Accounts;

/// <summary>Mã phiên làm việc.</summary>
public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Phiên làm việc: one browser in which an account signed in.</summary>
public sealed class Session
{
    private Session()
    {
    }

    public Session(SessionId id, Guid account, string device, string? address, DateTimeOffset now)
    {
        Id = id;
        AccountId = account;
        Device = device;
        Address = address;
        BeganAt = now;
    }

    public SessionId Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>Browser and system in plain words.</summary>
    public string Device { get; private set; } = string.Empty;

    public string? Address { get; private set; }

    public DateTimeOffset BeganAt { get; private set; }

    /// <summary>Null while it may go on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The delegation under which the person works at present (làm thay); null in one's own name.</summary>
    public DelegationId? ActingUnder { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;

    public void ActUnder(DelegationId? delegation) => ActingUnder = delegation;
}
