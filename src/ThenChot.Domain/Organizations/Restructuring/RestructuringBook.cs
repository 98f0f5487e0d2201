namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Sổ thao tác sắp xếp: every act in the order in which it was applied; says which acts clash and which stand on another.</summary>
public sealed class RestructuringBook(IEnumerable<AppliedRestructuring> applied)
{
    private readonly List<AppliedRestructuring> acts = [.. applied];

    public IReadOnlyList<AppliedRestructuring> Acts => acts;

    public AppliedRestructuring? Find(Guid id) => acts.Find(act => act.Id.Value == id);

    internal void Add(AppliedRestructuring act) => acts.Add(act);

    /// <summary>Null when no act of another bundle touched these units that day, and no act at all touched them later.</summary>
    internal Refusal? Clash(RestructuringDraft draft, ActId bundle, IReadOnlyCollection<UnitId> touched, UnitForest forest)
    {
        foreach (var other in acts.Where(act => act.Counts && (act.Draft.On > draft.On || (act.Draft.On == draft.On && act.Act != bundle))))
        {
            if (TouchedBy(other, forest).FirstOrDefault(touched.Contains) is { Value: var id } shared && id != Guid.Empty)
            {
                return OrganizationRefusals.ActClashes(RestructuringWords.Title(draft), RestructuringWords.Title(other.Draft), forest.Get(shared).Code, other.Draft.On);
            }
        }

        return null;
    }

    /// <summary>Null when the act can be taken back: it is known, counts, and nothing later stands on what it changed.</summary>
    internal Refusal? Irreversible(AppliedRestructuring target, UnitForest forest)
    {
        if (target.IsReversed || target.Draft.Kind == RestructuringKind.Reverse)
        {
            return OrganizationRefusals.ReversedAlready(RestructuringWords.Title(target.Draft));
        }

        if (target.Trace is not { } trace)
        {
            return OrganizationRefusals.ReversalUntraced;
        }

        var affected = trace.Affected.ToHashSet();
        var returning = trace.Placed.Select(placed => placed.OldParent).Concat(trace.Closed.Select(closed => forest.Get(closed.Unit).Positions.Single(place => place.From == closed.PlacedOn).ParentId)).OfType<UnitId>().ToHashSet();
        var standing = acts.Skip(acts.IndexOf(target) + 1)
            .Where(act => act.Counts && (TouchedBy(act, forest).Any(affected.Contains) || LeansOn(act).Any(affected.Contains) || act.Trace?.Affected.Any(returning.Contains) == true))
            .Select(act => RestructuringWords.Title(act.Draft)).ToList();
        if (standing.Count > 0)
        {
            return OrganizationRefusals.ReversalStoodOn(RestructuringWords.Title(target.Draft), standing);
        }

        var later = forest.Units.Where(unit => !unit.IsAnnulled && !affected.Contains(unit.Id) && unit.Positions.Any(place =>
            place.From >= target.Draft.On && !place.Span.IsEmpty && place.ParentId is { } above && affected.Contains(above)))
            .Concat(trace.Called.Select(called => forest.Get(called.Unit)).Where(unit => unit.LastName.From > target.Draft.On))
            .Select(unit => unit.Code).ToList();
        return later.Count > 0 ? OrganizationRefusals.ReversalStoodOnUnits(RestructuringWords.Title(target.Draft), later) : null;
    }

    private static IEnumerable<UnitId> TouchedBy(AppliedRestructuring act, UnitForest forest) => act.Trace is { } trace
        ? trace.Touched
        : act.Draft.From.Concat(act.Draft.To.Select(to => to.Code)).Concat(act.Draft.Children.Keys).Select(forest.Find).OfType<Unit>().Select(unit => unit.Id);

    /// <summary>Units under which the act put others.</summary>
    private static IEnumerable<UnitId> LeansOn(AppliedRestructuring act) => act.Trace is { } trace
        ? trace.Placed.Select(placed => placed.NewParent).Concat(trace.Parents).Concat(trace.Followed).Concat(trace.Replaced.Select(placed => placed.Unit))
        : [];
}
