namespace ThenChot.Domain.Programmes;

/// <summary>Một mục tiêu, yêu cầu hoặc nhóm nhiệm vụ của chương trình.</summary>
public readonly record struct ProvisionId(Guid Value) : IId<ProvisionId>
{
    public static ProvisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một vị trí trong Ban Chỉ đạo, theo thời gian.</summary>
public readonly record struct SteeringSeatId(Guid Value) : IId<SteeringSeatId>
{
    public static SteeringSeatId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần giao làm cơ quan thường trực.</summary>
public readonly record struct StandingAgencyId(Guid Value) : IId<StandingAgencyId>
{
    public static StandingAgencyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Chỉ tiêu hoặc nhóm chỉ tiêu.</summary>
public readonly record struct TargetId(Guid Value) : IId<TargetId>
{
    public static TargetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Chỉ tiêu năm giao cho một đơn vị.</summary>
public readonly record struct QuotaId(Guid Value) : IId<QuotaId>
{
    public static QuotaId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một số công bố của chỉ số bên ngoài.</summary>
public readonly record struct ClaimId(Guid Value) : IId<ClaimId>
{
    public static ClaimId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần đánh giá chỉ tiêu.</summary>
public readonly record struct JudgementId(Guid Value) : IId<JudgementId>
{
    public static JudgementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Đề tài, đề án, chuyên đề, kế hoạch được giao.</summary>
public readonly record struct DeliverableId(Guid Value) : IId<DeliverableId>
{
    public static DeliverableId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Mốc thực hiện của một sản phẩm.</summary>
public readonly record struct MilestoneId(Guid Value) : IId<MilestoneId>
{
    public static MilestoneId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần gia hạn.</summary>
public readonly record struct ExtensionId(Guid Value) : IId<ExtensionId>
{
    public static ExtensionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần chuyển việc.</summary>
public readonly record struct HandingId(Guid Value) : IId<HandingId>
{
    public static HandingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Kế hoạch của cấp ủy trực thuộc.</summary>
public readonly record struct LocalPlanId(Guid Value) : IId<LocalPlanId>
{
    public static LocalPlanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Chỉ tiêu của địa phương, đơn vị.</summary>
public readonly record struct LocalTargetId(Guid Value) : IId<LocalTargetId>
{
    public static LocalTargetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
