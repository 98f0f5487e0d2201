namespace ThenChot.Domain.Duties;

/// <summary>Việc phải làm: identifies a duty.</summary>
public readonly record struct DutyId(Guid Value) : IId<DutyId>
{
    public static DutyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
