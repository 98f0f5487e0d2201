namespace ThenChot.Domain.Organizations.Committees;

/// <summary>Nhiệm kỳ của cấp ủy: identifies a term.</summary>
public readonly record struct CommitteeTermId(Guid Value) : IId<CommitteeTermId>
{
    public static CommitteeTermId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
