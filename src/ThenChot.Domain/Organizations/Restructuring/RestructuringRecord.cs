using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Thao tác sắp xếp đã ghi: what was decided, by which decision, from which day; the act says who and when.</summary>
public sealed class RestructuringRecord
{
    private RestructuringRecord()
    {
    }

    public RestructuringRecord(RestructuringId id, ActId act, int order, RestructuringDraft draft, string text)
    {
        Id = id;
        ActId = act;
        Order = order;
        Kind = draft.Kind;
        On = draft.On;
        Decision = VietnameseText.Nfc(draft.Decision);
        Draft = text;
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
}

/// <summary>Một thao tác sắp xếp tổ chức.</summary>
public readonly record struct RestructuringId(Guid Value) : IId<RestructuringId>
{
    public static RestructuringId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
