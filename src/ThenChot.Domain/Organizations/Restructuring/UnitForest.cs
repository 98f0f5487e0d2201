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

    /// <summary>Null also for a unit whose founding was reversed.</summary>
    public Unit? Find(string code) => byCode.GetValueOrDefault(UnitCode.Key(code)) is { IsAnnulled: false } unit ? unit : null;

    public Unit Get(UnitId id) => byId[id];

    /// <summary>Units that stand directly under it after the last act, the living only.</summary>
    public IEnumerable<Unit> ChildrenOf(Unit unit) => children.GetValueOrDefault(unit.Id, []).Select(Get).Where(child => child.ClosedOn is null);

    /// <summary>Everything whose last place is beneath it, the closed too.</summary>
    internal List<Unit> EverUnder(Unit top)
    {
        var under = new List<Unit>();
        var rest = new Stack<UnitId>([top.Id]);
        while (rest.TryPop(out var at))
        {
            foreach (var below in children.GetValueOrDefault(at, []))
            {
                under.Add(Get(below));
                rest.Push(below);
            }
        }

        return under;
    }

    /// <summary>A unit that stood beneath these on the day or later and stands elsewhere now; null when there is none.</summary>
    internal Unit? LeftSince(IReadOnlyCollection<Unit> tops, DateOnly on)
    {
        var later = byId.Values.Where(unit => unit.LastPlace.From > on).ToList();
        if (later.Count == 0 || tops.Count == 0)
        {
            return null;
        }

        var inside = tops.Concat(tops.SelectMany(EverUnder)).Select(unit => unit.Id).ToHashSet();
        return later.Find(unit => !inside.Contains(unit.Id) && unit.Positions.Any(place => !place.Span.IsEmpty && !(place.To <= on) && place.ParentId is { } above && inside.Contains(above)));
    }

    /// <summary>The units that existed on a day, with the unit above each.</summary>
    public TreeOnDay TreeOn(DateOnly day) => new(day, byId.Values
        .Where(unit => unit.Life.Contains(day))
        .ToDictionary(unit => unit.Id, unit => unit.Positions.Single(place => place.Span.Contains(day)).ParentId));

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

    /// <summary>How many levels stand beneath it.</summary>
    internal int HeightOf(Unit unit)
    {
        var (height, level) = (0, ChildrenOf(unit).ToList());
        for (; level.Count > 0; level = [.. level.SelectMany(ChildrenOf)])
        {
            height++;
        }

        return height;
    }

    /// <summary>The unit of that code whose founding was reversed; null when there is none.</summary>
    internal Unit? FindAnnulled(string code) => byCode.GetValueOrDefault(UnitCode.Key(code)) is { IsAnnulled: true } unit ? unit : null;

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
    internal (PlacedTrace Placed, List<PlacedTrace> Followed) Move(Unit unit, Unit parent, DateOnly on, ActId act)
    {
        var old = Take(unit);
        var before = unit.Place(parent.Id, parent.LastPlace.TreePath.Child(NextNumber(parent)), on, act);
        Put(unit, parent.Id);
        return (new PlacedTrace(unit.Id, old, parent.Id, before), Follow(unit, on, act));
    }

    /// <summary>Takes one step of a move back.</summary>
    internal void MoveBack(UnitId id, DateOnly on, PlaceBefore? before)
    {
        var unit = Get(id);
        Take(unit);
        unit.Unplace(on, before);
        Put(unit, unit.LastPlace.ParentId);
    }

    internal void Annul(Unit unit)
    {
        Take(unit);
        unit.Annul();
    }

    private List<PlacedTrace> Follow(Unit top, DateOnly on, ActId act)
    {
        var followed = new List<PlacedTrace>();
        var rest = new Stack<Unit>([top]);
        while (rest.TryPop(out var unit))
        {
            foreach (var child in ChildrenOf(unit))
            {
                var before = child.Place(unit.Id, unit.LastPlace.TreePath.Child(child.LastPlace.TreePath.Number), on, act);
                followed.Add(new PlacedTrace(child.Id, unit.Id, unit.Id, before));
                rest.Push(child);
            }
        }

        return followed;
    }

    private UnitId? Take(Unit unit)
    {
        var parent = unit.LastPlace.ParentId;
        if (parent is { } old && children.TryGetValue(old, out var siblings))
        {
            siblings.Remove(unit.Id);
        }

        return parent;
    }

    private void Put(Unit unit, UnitId? parent)
    {
        if (parent is { } above)
        {
            (children.TryGetValue(above, out var set) ? set : children[above] = []).Add(unit.Id);
        }
    }
}
