using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>
/// Bản làm việc của cây tổ chức: every unit with where it stands after the last act. An act changes the units it holds;
/// whoever gave them stores what changed.
/// </summary>
public sealed class UnitForest
{
    private readonly Dictionary<string, Unit> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<UnitId, Unit> byId = [];
    private readonly Dictionary<UnitId, HashSet<UnitId>> children = [];
    private readonly Dictionary<UnitId, int> lastNumber = [];

    public UnitForest(IEnumerable<Unit> units)
    {
        foreach (var unit in units)
        {
            Hold(unit);
        }
    }

    public IEnumerable<Unit> Units => byId.Values;

    public Unit? Find(string code) => byCode.GetValueOrDefault(UnitCode.Key(code));

    public Unit Get(UnitId id) => byId[id];

    /// <summary>Units that stand directly under it after the last act, the living only.</summary>
    public IEnumerable<Unit> ChildrenOf(Unit unit) => children.GetValueOrDefault(unit.Id, []).Select(Get).Where(child => child.ClosedOn is null);

    public bool IsAtOrUnder(Unit unit, Unit top)
    {
        for (UnitId? at = unit.Id; at is { } id; at = Get(id).LastPlace.ParentId)
        {
            if (id == top.Id)
            {
                return true;
            }
        }

        return false;
    }

    internal void Hold(Unit unit)
    {
        byId[unit.Id] = unit;
        byCode[unit.CodeKey] = unit;
        foreach (var place in unit.Positions)
        {
            if (place.ParentId is { } parent)
            {
                lastNumber[parent] = Math.Max(lastNumber.GetValueOrDefault(parent), place.TreePath.Number);
            }
        }

        Put(unit, unit.LastPlace.ParentId);
    }

    /// <summary>A place among the children of the unit that nobody ever had.</summary>
    internal int NextNumber(Unit parent) => lastNumber[parent.Id] = lastNumber.GetValueOrDefault(parent.Id) + 1;

    /// <summary>Moves a unit and everything below it under another one, from a day on.</summary>
    internal void Move(Unit unit, Unit parent, DateOnly on, ActId act)
    {
        if (unit.LastPlace.ParentId is { } old && children.TryGetValue(old, out var siblings))
        {
            siblings.Remove(unit.Id);
        }

        unit.Place(parent.Id, parent.LastPlace.TreePath.Child(NextNumber(parent)), on, act);
        Put(unit, parent.Id);
        Follow(unit, on, act);
    }

    private void Follow(Unit top, DateOnly on, ActId act)
    {
        var rest = new Stack<Unit>([top]);
        while (rest.TryPop(out var unit))
        {
            foreach (var child in ChildrenOf(unit))
            {
                child.Place(unit.Id, unit.LastPlace.TreePath.Child(child.LastPlace.TreePath.Number), on, act);
                rest.Push(child);
            }
        }
    }

    private void Put(Unit unit, UnitId? parent)
    {
        if (parent is { } above)
        {
            (children.TryGetValue(above, out var set) ? set : children[above] = []).Add(unit.Id);
        }
    }
}
