namespace ThenChot.Domain.Direction.YearPlans;

/// <summary>Chương trình công tác năm.</summary>
public readonly record struct YearPlanId(Guid Value) : IId<YearPlanId>
{
    public static YearPlanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một việc của chương trình công tác năm.</summary>
public readonly record struct YearTaskId(Guid Value) : IId<YearTaskId>
{
    public static YearTaskId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần điều chỉnh.</summary>
public readonly record struct YearTaskChangeId(Guid Value) : IId<YearTaskChangeId>
{
    public static YearTaskChangeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
