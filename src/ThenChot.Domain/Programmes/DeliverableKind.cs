namespace ThenChot.Domain.Programmes;

/// <summary>Một mốc của một loại sản phẩm, as rules/deliverable-kinds.yaml gives it; exactly one of a kind counts as hoàn thành.</summary>
public sealed class MilestoneRule
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Reaching it means “đã ban hành”.</summary>
    public bool Issued { get; init; }

    /// <summary>Reaching it counts as “hoàn thành”.</summary>
    public bool Done { get; init; }

    /// <summary>Reaching it means “đã thực hiện xong”.</summary>
    public bool Implemented { get; init; }
}

/// <summary>Loại sản phẩm được giao: đề tài, đề án, chuyên đề, kế hoạch; its milestones stand in their usual order.</summary>
public sealed class DeliverableKind
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public List<MilestoneRule> Milestones { get; init; } = [];
}

/// <summary>Các loại sản phẩm đang áp dụng (settings of rules/deliverable-kinds.yaml).</summary>
public sealed class DeliverableKinds
{
    public List<DeliverableKind> Kinds { get; init; } = [];

    /// <summary>The kind by its code; null when the rule set does not know it.</summary>
    public DeliverableKind? Find(string code) => Kinds.Find(k => string.Equals(k.Code, code, StringComparison.Ordinal));
}
