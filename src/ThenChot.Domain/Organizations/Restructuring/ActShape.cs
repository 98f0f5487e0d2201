namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Hình thức của một thao tác: what can be said of it without looking at the tree.</summary>
public static class ActShape
{
    /// <summary>Null when the act names as many units before and after as its kind needs, each once.</summary>
    public static Refusal? Check(RestructuringDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (from, to) = (draft.From.Count, draft.To.Count);
        var sound = draft.Kind switch
        {
            RestructuringKind.Found => from == 0 && to > 0,
            RestructuringKind.Close => from == 1 && to <= 1,
            RestructuringKind.Merge => from >= 2 && to == 1,
            RestructuringKind.Absorb => from >= 1 && to == 1,
            RestructuringKind.Split => from == 1 && to >= 2,
            RestructuringKind.Transfer => draft.Children.Count > 0 && to == 0,
            _ => from == 1 && to == 1,
        };
        if (!sound)
        {
            return OrganizationRefusals.ActShape(draft.Kind);
        }

        var codes = draft.From.Select(UnitCode.Key).ToList();
        var targets = draft.To.Select(t => UnitCode.Key(t.Code)).ToList();
        return codes.Distinct(StringComparer.Ordinal).Count() < codes.Count || targets.Distinct(StringComparer.Ordinal).Count() < targets.Count
            ? OrganizationRefusals.ActRepeatsUnit
            : null;
    }
}
