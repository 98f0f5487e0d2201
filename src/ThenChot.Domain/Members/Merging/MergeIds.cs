namespace ThenChot.Domain.Members.Merging;

/// <summary>Lần gộp hồ sơ.</summary>
public readonly record struct FileMergeId(Guid Value) : IId<FileMergeId>
{
    public static FileMergeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
