namespace ThenChot.Domain.TrackedCases;

/// <summary>Vụ án, vụ việc thuộc diện theo dõi, chỉ đạo.</summary>
public readonly record struct TrackedCaseId(Guid Value) : IId<TrackedCaseId>
{
    public static TrackedCaseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một giai đoạn của một hồ sơ.</summary>
public readonly record struct TrackedStageId(Guid Value) : IId<TrackedStageId>
{
    public static TrackedStageId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một ý kiến chỉ đạo.</summary>
public readonly record struct SteeringOpinionId(Guid Value) : IId<SteeringOpinionId>
{
    public static SteeringOpinionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần cho vào vòng.</summary>
public readonly record struct CircleAccessId(Guid Value) : IId<CircleAccessId>
{
    public static CircleAccessId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần mở khẩn cấp.</summary>
public readonly record struct UrgentOpeningId(Guid Value) : IId<UrgentOpeningId>
{
    public static UrgentOpeningId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
