namespace ThenChot.Domain.Members.Procedures;

/// <summary>Một thủ tục về đảng viên.</summary>
public readonly record struct CaseId(Guid Value) : IId<CaseId>
{
    public static CaseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
