namespace ThenChot.Domain.Organizations.Register;

/// <summary>Mục trong hồ sơ đơn vị: identifies an entry.</summary>
public readonly record struct UnitFactId(Guid Value) : IId<UnitFactId>
{
    public static UnitFactId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
