namespace ThenChot.Domain.Organizations.Quotas;

/// <summary>Biên chế của một năm: identifies a quota.</summary>
public readonly record struct StaffQuotaId(Guid Value) : IId<StaffQuotaId>
{
    public static StaffQuotaId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
