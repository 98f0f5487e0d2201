namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Thao tác sắp xếp đã ghi: what was decided, by which decision, from which day; the act says who and when.</summary>
public sealed class RestructuringRecord
{
    private RestructuringRecord()
    {
    }

    public RestructuringRecord(RestructuringId id, ActId act, int order, RestructuringDraft draft, string text, string trace, TreePath path)
    {
        Id = id;
        ActId = act;
        Order = order;
        Kind = draft.Kind;
        On = draft.On;
        Decision = VietnameseText.Nfc(draft.Decision);
        Draft = text;
        Trace = trace;
        Path = path.Value;
    }

    public RestructuringId Id { get; private set; }

    public ActId ActId { get; private set; }

    /// <summary>Place among the acts of one bundle.</summary>
    public int Order { get; private set; }

    public RestructuringKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public string Decision { get; private set; } = string.Empty;

    /// <summary>The whole draft as it was approved, as JSON.</summary>
    public string Draft { get; private set; } = string.Empty;

    /// <summary>What it changed, as JSON; null for acts of before traces were kept, which cannot be reversed.</summary>
    public string? Trace { get; private set; }

    /// <summary>The lowest place above everything it touched: whoever reaches it may read the act.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>The act that reversed this one; null while it counts.</summary>
    public RestructuringId? ReversedById { get; private set; }

    /// <summary>Hủy bỏ: it stays, and counts no longer.</summary>
    public void ReverseBy(RestructuringId reversal) => ReversedById = reversal;
}

/// <summary>Một thao tác sắp xếp tổ chức.</summary>
public readonly record struct RestructuringId(Guid Value) : IId<RestructuringId>
{
    public static RestructuringId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
