using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>What one act changed besides the units themselves.</summary>
public sealed record Restructured(IReadOnlyList<Succession> Successions, IReadOnlyList<Allocation> Allocations, IReadOnlyList<Unit> Founded, IReadOnlyList<Unit> Closed);

/// <summary>
/// Applies restructuring acts to the tree, one after the other, each on the tree the last one left. Every unit stands in
/// exactly one place or is closed; nothing is deleted; an act that would leave a child without a home is refused.
/// </summary>
public sealed class Restructurer(UnitForest forest, IReadOnlyCollection<UnitKind> kinds)
{
    /// <summary>Applies the n-th act of its day; refuses before anything is changed.</summary>
    public Outcome<Restructured> Apply(RestructuringDraft draft, ActId act, int order, DateTimeOffset now)
    {
        if (!ActReader.Read(draft, forest, kinds).TryGet(out var reading, out var why))
        {
            return why;
        }

        var founded = Found(reading, act, now);
        if (founded.TryGet(out var units, out why) is false)
        {
            return why;
        }

        foreach (var (child, home) in reading.Homes(forest, units))
        {
            forest.Move(child, home, draft.On, act);
        }

        foreach (var unit in reading.Ending)
        {
            unit.Close(draft.On);
        }

        if (draft.Kind == RestructuringKind.Rename)
        {
            reading.From[0].Rename(draft.To[0].Name ?? reading.From[0].NameOn(draft.On), draft.On);
            reading.From[0].ChangeKind(draft.To[0].Kind ?? reading.From[0].Kind);
        }

        var successions = reading.Successions(units).Select(pair => new Succession(act, draft.On, order, pair.From, pair.To)).ToList();
        return new Restructured(successions, reading.Allocations(act, order, units), units, reading.Ending);
    }

    private Outcome<List<Unit>> Found(ActReading reading, ActId act, DateTimeOffset now)
    {
        var units = new List<Unit>();
        foreach (var (target, parent) in reading.Founding)
        {
            var seat = parent is null ? null : new UnitSeat(parent.Id, parent.LastPlace.TreePath, parent.Life);
            var founding = new UnitFounding(target.Code, target.Name!, target.Kind!, reading.Draft.On);
            if (!Unit.Found(founding, seat, parent is null ? 1 : forest.NextNumber(parent), now, act).TryGet(out var unit, out var why))
            {
                return why;
            }

            forest.Hold(unit);
            units.Add(unit);
        }

        return units;
    }
}
