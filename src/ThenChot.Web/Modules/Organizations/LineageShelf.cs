using System.Collections.Concurrent;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>
/// What the readings of the lineage found since the last act: between two acts nothing can differ, so a city's figures, carried one after the
/// other, read the succession once. One of a process; on every node the hash of the last act says whether it still holds.
/// </summary>
public sealed class LineageShelf
{
    private volatile LineageKept kept = new("");

    /// <summary>What was read in this state of the database; empty at first.</summary>
    public LineageKept At(string state) => kept is { } known && known.State == state ? known : kept = new LineageKept(state);
}

/// <summary>Readings between two acts. Filled by whoever comes first; two who come at once read the same.</summary>
public sealed class LineageKept(string state)
{
    /// <summary>Sets of units whose places are kept; more are read anew each time.</summary>
    private const int Most = 8;

    private readonly ConcurrentQueue<(IReadOnlySet<UnitId> Units, DateOnly? Target, IReadOnlyList<DatedPlace> Places)> sets = new();

    public string State { get; } = state;

    public IReadOnlyList<Succession>? Successions { get; set; }

    public IReadOnlyList<Allocation>? Allocations { get; set; }

    /// <summary>Every place of every unit.</summary>
    public IReadOnlyList<DatedPlace>? Places { get; set; }

    public IReadOnlyList<DatedPlace>? PlacesOf(IReadOnlySet<UnitId> units, DateOnly? target) =>
        sets.FirstOrDefault(one => one.Target == target && one.Units.SetEquals(units)).Places;

    public IReadOnlyList<DatedPlace> Keep(IReadOnlySet<UnitId> units, DateOnly? target, IReadOnlyList<DatedPlace> found)
    {
        if (sets.Count < Most)
        {
            sets.Enqueue((units, target, found));
        }

        return found;
    }
}
