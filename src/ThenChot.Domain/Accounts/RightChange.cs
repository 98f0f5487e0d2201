namespace ThenChot.Domain.Accounts;

/// <summary>Mã thay đổi quyền.</summary>
public readonly record struct RightChangeId(Guid Value) : IId<RightChangeId>
{
    public static RightChangeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What became of a role in a unit that ended, or that was handed over.</summary>
public enum RightOutcome
{
    /// <summary>Chuyển sang đơn vị kế thừa: there is exactly one.</summary>
    Moved,

    /// <summary>Chờ quyết định: several units succeed; an administrator decides.</summary>
    Undecided,

    /// <summary>Hết hiệu lực cùng đơn vị: no unit succeeds.</summary>
    Ended,

    /// <summary>Bàn giao: by minutes, to another account or in another unit.</summary>
    HandedOver,
}

/// <summary>Thay đổi quyền do sắp xếp tổ chức hoặc bàn giao: one line of the report of what it did to rights.</summary>
public sealed class RightChange : IVersioned
{
    private RightChange()
    {
    }

    public RightChange(RightChangeId id, RoleGrant grant, DateOnly on, RightOutcome outcome, RoleGrant? moved)
    {
        Id = id;
        AccountId = grant.AccountId;
        GrantId = grant.Id;
        Role = grant.Role;
        FromUnitId = grant.UnitId;
        On = on;
        Outcome = outcome;
        ToUnitId = moved?.UnitId;
        ToAccountId = moved is { } given && given.AccountId != grant.AccountId ? given.AccountId : null;
    }

    public RightChangeId Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>The grant that ended with its unit.</summary>
    public RoleGrantId GrantId { get; private set; }

    public string Role { get; private set; } = string.Empty;

    public UnitId FromUnitId { get; private set; }

    /// <summary>Where the role holds now; null while undecided, or when it ended.</summary>
    public UnitId? ToUnitId { get; private set; }

    /// <summary>Who has the role now; null: the same account.</summary>
    public Guid? ToAccountId { get; private set; }

    /// <summary>The day the restructuring took effect, or the role was handed over.</summary>
    public DateOnly On { get; private set; }

    public RightOutcome Outcome { get; private set; }

    public int Version { get; private set; }

    /// <summary>The administrator decided: to this unit, or to none (null).</summary>
    public Refusal? Decide(UnitId? unit)
    {
        if (Outcome != RightOutcome.Undecided)
        {
            return AccountRefusals.RightDecided;
        }

        Outcome = unit is null ? RightOutcome.Ended : RightOutcome.Moved;
        ToUnitId = unit;
        return null;
    }
}
