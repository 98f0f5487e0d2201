namespace ThenChot.Domain.Organizations.Enterprises;

/// <summary>Chỉ tiêu thành lập: identifies a target.</summary>
public readonly record struct FoundingTargetId(Guid Value) : IId<FoundingTargetId>
{
    public static FoundingTargetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
