namespace ThenChot.Domain.Figures;

/// <summary>
/// Tổng hợp: số liệu của một đơn vị = số của chính nó + số liệu của các đơn vị ngay dưới. A value of the scope
/// "toàn đảng bộ" is final and never adds children. Units without any value have no figure, not zero.
/// </summary>
public static class RollUp
{
    /// <summary>
    /// Refused when both scopes stand in one figure and period. Entries of units outside the tree do not count.
    /// <paramref name="parents"/>: each unit of the tree with the one above it; null above the top.
    /// </summary>
    public static Outcome<IReadOnlyDictionary<UnitId, long>> Sum(
        IReadOnlyDictionary<UnitId, UnitId?> parents, IReadOnlyCollection<UnitEntry> entries, string figure, Period period)
    {
        if (entries.Select(entry => entry.Scope).Distinct().Count() > 1)
        {
            return FiguresRefusals.ScopesMixed(figure, period.Name);
        }

        var final = entries.Where(entry => entry.Scope == EntryScope.WholeBody).Select(entry => entry.Unit).ToHashSet();
        var values = new Dictionary<UnitId, long>();
        foreach (var entry in entries)
        {
            for (UnitId? at = entry.Unit; at is { } unit && parents.TryGetValue(unit, out var above) && (unit == entry.Unit || !final.Contains(unit)); at = above)
            {
                values[unit] = values.GetValueOrDefault(unit) + entry.Value;
            }
        }

        return values;
    }
}
