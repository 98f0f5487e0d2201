namespace ThenChot.Domain.Accounts;

/// <summary>Việc giao vai trò: identifies a grant.</summary>
public readonly record struct RoleGrantId(Guid Value) : IId<RoleGrantId>
{
    public static RoleGrantId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Giao vai trò: an account has a role in a unit and everything beneath it, from a day to before another; null: until it
/// is withdrawn. What the role may do stands in the rules, not here.
/// </summary>
public sealed class RoleGrant : IVersioned
{
    private RoleGrant()
    {
    }

    public RoleGrantId Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>Code of the role in rules/roles.yaml.</summary>
    public string Role { get; private set; } = string.Empty;

    public UnitId UnitId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public DateSpan Span => new(From, To);

    public static Outcome<RoleGrant> Give(Guid account, Role role, UnitId unit, DateSpan span, DateTimeOffset now) => span.IsEmpty
        ? AccountRefusals.GrantEndsBeforeStart
        : new RoleGrant { Id = Kernel.Id.New<RoleGrantId>(now), AccountId = account, Role = role.Code, UnitId = unit, From = span.From, To = span.To };

    /// <summary>The same role of the same account in the unit that takes over on that day, as long as this one would have held.</summary>
    public RoleGrant MoveTo(UnitId unit, DateOnly on, DateTimeOffset now) => new()
    {
        Id = Kernel.Id.New<RoleGrantId>(now), AccountId = AccountId, Role = Role, UnitId = unit, From = on > From ? on : From, To = To is { } end && end > on ? end : null,
    };

    /// <summary>Bàn giao: the same role for another account, or in another unit, from that day, as long as this one would have held.</summary>
    public RoleGrant GiveTo(Guid account, UnitId unit, DateOnly on, DateTimeOffset now)
    {
        var given = MoveTo(unit, on, now);
        given.AccountId = account;
        return given;
    }

    /// <summary>Its unit ends on that day.</summary>
    public void EndWithUnit(DateOnly on) => To = on;

    /// <summary>Thu hồi: <paramref name="today"/> is the first day without the role.</summary>
    public Refusal? Withdraw(DateOnly today)
    {
        if (To <= today)
        {
            return AccountRefusals.GrantEnded(To.Value);
        }

        To = today;
        return null;
    }
}
