namespace ThenChot.Domain.Kernel;

/// <summary>Which way figures are carried: to the tree of a later day, or back to the tree of an earlier one.</summary>
public enum RecastDirection
{
    Forward,
    Backward,
}

/// <summary>
/// Kế thừa: on <see cref="On"/> the restructuring act <see cref="Act"/> (the n-th of its day by <see cref="Order"/>) let
/// <see cref="To"/> take over from <see cref="From"/>; a unit that goes on after tách or nhận sáp nhập succeeds itself.
/// </summary>
public sealed record Succession(ActId Act, DateOnly On, int Order, UnitId From, UnitId To);

/// <summary>Names a <see cref="Division"/>: the act, its place among the acts of its day, the direction, the unit whose figures are divided.</summary>
public readonly record struct DivisionKey(ActId Act, int Order, RecastDirection Direction, UnitId Of);

/// <summary>Chỗ chia số liệu: an act through which the figures of one unit pass to several (<see cref="Onto"/>, in the order in which the successions name them and remainders are given), in one direction: only by entered shares.</summary>
public sealed record Division(DivisionKey Key, DateOnly On, IReadOnlyList<UnitId> Onto)
{
    /// <summary>Every division of these acts: forward where a unit has several successors, backward where it took over from several.</summary>
    public static IReadOnlyList<Division> Among(IEnumerable<Succession> successions)
    {
        var all = successions.ToList();
        return
        [
            .. all.GroupBy(s => new DivisionKey(s.Act, s.Order, RecastDirection.Forward, s.From)).Select(g => new Division(g.Key, g.First().On, [.. g.Select(s => s.To).Distinct()])).Where(division => division.Onto.Count > 1),
            .. all.GroupBy(s => new DivisionKey(s.Act, s.Order, RecastDirection.Backward, s.To)).Select(g => new Division(g.Key, g.First().On, [.. g.Select(s => s.From).Distinct()])).Where(division => division.Onto.Count > 1),
        ];
    }
}

/// <summary>Tỷ lệ phân bổ entered for one unit's figures in one act and direction; <see cref="Figure"/> "*" is for all.</summary>
public sealed record Allocation(ActId Act, int Order, RecastDirection Direction, UnitId Of, string Figure, UnitId Onto, Fraction Share);

/// <summary>Cây tổ chức của một ngày: every living unit with the unit above it.</summary>
public sealed class TreeOnDay(DateOnly day, IReadOnlyDictionary<UnitId, UnitId?> parents)
{
    public DateOnly Day { get; } = day;

    public IReadOnlyDictionary<UnitId, UnitId?> Parents { get; } = parents;

    public bool Has(UnitId unit) => Parents.ContainsKey(unit);

    /// <summary>The units above, nearest first.</summary>
    public IReadOnlyList<UnitId> Above(UnitId unit)
    {
        var line = new List<UnitId>();
        for (var at = Parents.GetValueOrDefault(unit); at is { } above; at = Parents.GetValueOrDefault(above))
        {
            line.Add(above);
        }

        return line;
    }

    /// <summary>The lowest unit that stands above all of them; the root stands above itself; null for none.</summary>
    public UnitId? AboveAll(IReadOnlyCollection<UnitId> units)
    {
        UnitId[]? common = null;
        foreach (var unit in units)
        {
            var line = Above(unit) is { Count: > 0 } above ? above.ToArray() : [unit];
            common = common is null ? line : [.. common.Where(line.Contains)];
        }

        return common is { Length: > 0 } ? common[0] : null;
    }
}
