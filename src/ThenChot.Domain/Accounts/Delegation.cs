namespace ThenChot.Domain.Accounts;

/// <summary>Mã việc ủy quyền.</summary>
public readonly record struct DelegationId(Guid Value) : IId<DelegationId>
{
    public static DelegationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Ủy quyền: a colleague works in one role of a person who is away, from a day to before another. Only a role of one's own
/// can be handed over, never one that was itself handed over, and never without an end.
/// </summary>
public sealed class Delegation : IVersioned
{
    /// <summary>Longer than any leave; who stays away longer gives the role up.</summary>
    public const int LongestDays = 366;

    private Delegation()
    {
    }

    public DelegationId Id { get; private set; }

    /// <summary>Người ủy quyền.</summary>
    public Guid PrincipalId { get; private set; }

    /// <summary>Người được ủy quyền.</summary>
    public Guid DeputyId { get; private set; }

    /// <summary>The role of the principal that is handed over.</summary>
    public RoleGrantId GrantId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>First day on which it no longer holds.</summary>
    public DateOnly To { get; private set; }

    public string? Reason { get; private set; }

    public int Version { get; private set; }

    public DateSpan Span => new(From, To);

    /// <summary><paramref name="last"/> is the last day on which the deputy acts.</summary>
    public static Outcome<Delegation> Give(RoleGrant grant, Guid deputy, DateOnly from, DateOnly last, string? reason, DateOnly today, DateTimeOffset now)
    {
        var span = new DateSpan(from, last.AddDays(1));
        return (deputy == grant.AccountId, span.IsEmpty || last < today, last.DayNumber - from.DayNumber >= LongestDays, grant.Span.Contains(span)) switch
        {
            (true, _, _, _) => AccountRefusals.DelegationToOneself,
            (_, true, _, _) => AccountRefusals.DelegationEndsTooEarly,
            (_, _, true, _) => AccountRefusals.DelegationTooLong,
            (_, _, _, false) => AccountRefusals.DelegationBeyondGrant,
            _ => new Delegation
            {
                Id = Kernel.Id.New<DelegationId>(now),
                PrincipalId = grant.AccountId,
                DeputyId = deputy,
                GrantId = grant.Id,
                From = from,
                To = last.AddDays(1),
                Reason = string.IsNullOrWhiteSpace(reason) ? null : VietnameseText.Nfc(reason.Trim()),
            },
        };
    }

    /// <summary>Thôi ủy quyền: <paramref name="today"/> is the first day without it.</summary>
    public Refusal? Withdraw(DateOnly today)
    {
        if (To <= today)
        {
            return AccountRefusals.DelegationOver;
        }

        To = today;
        return null;
    }

    /// <summary>The role moved to a succeeding unit on that day: what is left of the time holds there.</summary>
    public Delegation Follow(RoleGrant successor, DateOnly on, DateTimeOffset now)
    {
        var rest = new Delegation
        {
            Id = Kernel.Id.New<DelegationId>(now), PrincipalId = PrincipalId, DeputyId = DeputyId, GrantId = successor.Id, From = on > From ? on : From, To = To, Reason = Reason,
        };
        To = on > From ? on : From;
        return rest;
    }
}
