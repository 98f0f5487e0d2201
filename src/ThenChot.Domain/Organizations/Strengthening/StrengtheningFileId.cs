namespace ThenChot.Domain.Organizations.Strengthening;

/// <summary>Hồ sơ củng cố: identifies a file.</summary>
public readonly record struct StrengtheningFileId(Guid Value) : IId<StrengtheningFileId>
{
    public static StrengtheningFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
