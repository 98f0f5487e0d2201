using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Figures;

/// <summary>
/// Tổng hợp: số liệu của một đơn vị = số của chính nó + số liệu của các đơn vị ngay dưới. A value of the scope
/// "toàn đảng bộ" is final and never adds children. Units without any value have no figure, not zero.
/// </summary>
public static class RollUp
{
    /// <summary>Refused when both scopes stand in one figure and period. Entries of units outside the tree do not count.</summary>
    public static Outcome<IReadOnlyDictionary<UnitId, long>> Sum(
        IReadOnlyCollection<TreeNode> tree, IReadOnlyCollection<UnitEntry> entries, string figure, Period period)
    {
        if (entries.Select(entry => entry.Scope).Distinct().Count() > 1)
        {
            return FiguresRefusals.ScopesMixed(figure, period.Name);
        }

        var own = entries.ToDictionary(entry => entry.Unit);
        var children = tree.Where(node => node.Parent is not null).ToLookup(node => node.Parent!.Value, node => node.Unit);
        var known = tree.Select(node => node.Unit).ToHashSet();
        var values = new Dictionary<UnitId, long>();
        foreach (var top in tree.Where(node => node.Parent is not { } parent || !known.Contains(parent)))
        {
            foreach (var unit in BottomUp(top.Unit, children))
            {
                if (ValueOf(unit, own, children, values) is { } value)
                {
                    values[unit] = value;
                }
            }
        }

        return values;
    }

    private static long? ValueOf(
        UnitId unit, Dictionary<UnitId, UnitEntry> own, ILookup<UnitId, UnitId> children, Dictionary<UnitId, long> values)
    {
        var entered = own.TryGetValue(unit, out var entry);
        if (entered && entry.Scope == EntryScope.WholeBody)
        {
            return entry.Value;
        }

        var below = children[unit].Where(values.ContainsKey).Select(child => values[child]).ToList();
        return entered || below.Count > 0 ? below.Sum() + (entered ? entry.Value : 0) : null;
    }

    private static List<UnitId> BottomUp(UnitId top, ILookup<UnitId, UnitId> children)
    {
        var order = new List<UnitId> { top };
        for (var at = 0; at < order.Count; at++)
        {
            order.AddRange(children[order[at]]);
        }

        order.Reverse();
        return order;
    }
}
