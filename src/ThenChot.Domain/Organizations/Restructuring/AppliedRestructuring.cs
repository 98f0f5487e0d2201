namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Một thao tác đã ghi vào sổ: what was decided and what it changed. A null trace: of before traces were kept.</summary>
public sealed class AppliedRestructuring(RestructuringId id, ActId act, int order, RestructuringDraft draft, RestructuringTrace? trace, bool isReversed = false)
{
    public RestructuringId Id { get; } = id;

    public ActId Act { get; } = act;

    /// <summary>Place among the acts of one bundle, from 0.</summary>
    public int Order { get; } = order;

    public RestructuringDraft Draft { get; } = draft;

    public RestructuringTrace? Trace { get; } = trace;

    public bool IsReversed { get; internal set; } = isReversed;

    /// <summary>True while it changes how the tree is read.</summary>
    public bool Counts => !IsReversed && Draft.Kind != RestructuringKind.Reverse;
}
