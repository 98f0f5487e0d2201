namespace ThenChot.Domain.Direction;

/// <summary>Nhiệm vụ.</summary>
public readonly record struct WorkItemId(Guid Value) : IId<WorkItemId>
{
    public static WorkItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần phân công người chịu trách nhiệm.</summary>
public readonly record struct ChargeId(Guid Value) : IId<ChargeId>
{
    public static ChargeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần báo cáo tiến độ.</summary>
public readonly record struct ProgressNoteId(Guid Value) : IId<ProgressNoteId>
{
    public static ProgressNoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần đề nghị gia hạn.</summary>
public readonly record struct ExtensionRequestId(Guid Value) : IId<ExtensionRequestId>
{
    public static ExtensionRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một lần đề nghị xác nhận hoàn thành.</summary>
public readonly record struct CompletionId(Guid Value) : IId<CompletionId>
{
    public static CompletionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Danh mục điểm phải làm.</summary>
public readonly record struct PointListId(Guid Value) : IId<PointListId>
{
    public static PointListId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một điểm phải làm.</summary>
public readonly record struct PointId(Guid Value) : IId<PointId>
{
    public static PointId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một dòng của sổ theo dõi khắc phục.</summary>
public readonly record struct ShortcomingId(Guid Value) : IId<ShortcomingId>
{
    public static ShortcomingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Buổi giao ban.</summary>
public readonly record struct BriefingId(Guid Value) : IId<BriefingId>
{
    public static BriefingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Một phân công phụ trách lĩnh vực, địa bàn.</summary>
public readonly record struct PortfolioId(Guid Value) : IId<PortfolioId>
{
    public static PortfolioId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
