namespace ThenChot.Domain.Organizations.Committees;

/// <summary>Người tham gia cấp ủy: identifies a seat.</summary>
public readonly record struct CommitteeSeatId(Guid Value) : IId<CommitteeSeatId>
{
    public static CommitteeSeatId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
