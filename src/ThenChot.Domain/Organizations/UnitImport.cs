namespace ThenChot.Domain.Organizations;

/// <summary>
/// Nạp danh sách đơn vị: reads rows against the tree as it is and says every fault, or the order in which the units can
/// be founded, each after the one above it. A row beneath a faulty row is not a fault of its own.
/// </summary>
public sealed class UnitImport
{
    private readonly IReadOnlyDictionary<string, KnownUnit> known;
    private readonly IReadOnlyCollection<UnitKind> kinds;
    private readonly List<UnitFault> faults = [];
    private readonly List<PlannedUnit> read = [];
    private readonly Dictionary<string, UnitRow> rowsByKey = new(StringComparer.Ordinal);

    private UnitImport(IReadOnlyDictionary<string, KnownUnit> known, IReadOnlyCollection<UnitKind> kinds)
    {
        this.known = known;
        this.kinds = kinds;
    }

    /// <summary>Faults in file order; empty: every row can be taken.</summary>
    public IReadOnlyList<UnitFault> Faults => faults;

    /// <summary>The units to found, parents first; empty when there is a fault.</summary>
    public IReadOnlyList<PlannedUnit> Plan { get; private set; } = [];

    /// <param name="known">The units of the tree by <see cref="UnitCode.Key"/>.</param>
    public static UnitImport Read(IReadOnlyList<UnitRow> rows, IReadOnlyDictionary<string, KnownUnit> known, IReadOnlyCollection<UnitKind> kinds)
    {
        var import = new UnitImport(known, kinds);
        foreach (var row in rows)
        {
            import.rowsByKey.TryAdd(UnitCode.Key(row.Code), row);
        }

        foreach (var row in rows)
        {
            import.ReadRow(row);
        }

        import.Place(rows);
        import.faults.Sort((a, b) => a.Row.CompareTo(b.Row));
        return import;
    }

    private void ReadRow(UnitRow row)
    {
        var before = faults.Count;
        CheckCode(row);
        var founded = ReadDay(row, "founded_on", row.FoundedOn, required: true);
        var closed = ReadDay(row, "closed_on", row.ClosedOn, required: false);
        if (VietnameseText.Nfc(row.Name).Length == 0)
        {
            Fault(row, "name", row.Name, OrganizationRefusals.NameMissing);
        }

        var kind = UnitCode.Kept(row.Kind);
        if (!kinds.Any(k => k.Code == kind && (founded is null || k.IsUsableOn(founded.Value))))
        {
            Fault(row, "kind", row.Kind, OrganizationRefusals.KindUnknown(kind));
        }

        if (founded is null || faults.Count > before)
        {
            return;
        }

        var founding = new UnitFounding(row.Code, row.Name, kind, founded.Value, closed);
        if (Unit.Check(founding) is { } refusal)
        {
            Fault(row, refusal == OrganizationRefusals.NameTooLong ? "name" : "closed_on", row.ClosedOn, refusal);
            return;
        }

        var parent = UnitCode.Key(row.ParentCode);
        read.Add(new PlannedUnit(row, founding, parent.Length == 0 ? null : parent));
    }

    private void CheckCode(UnitRow row)
    {
        var key = UnitCode.Key(row.Code);
        if (UnitCode.Check(row.Code) is { } refusal)
        {
            Fault(row, "code", row.Code, refusal);
        }
        else if (known.TryGetValue(key, out var taken))
        {
            Fault(row, "code", row.Code, OrganizationRefusals.CodeTaken(UnitCode.Kept(row.Code), taken.Name));
        }
        else if (rowsByKey[key].Number != row.Number)
        {
            Fault(row, "code", row.Code, OrganizationRefusals.CodeRepeated(UnitCode.Kept(row.Code), rowsByKey[key].Number));
        }
    }

    private DateOnly? ReadDay(UnitRow row, string column, string text, bool required)
    {
        if (VietnameseFormat.TryDate(text, out var day))
        {
            return day;
        }

        if (required || VietnameseText.Nfc(text).Length > 0)
        {
            Fault(row, column, text, OrganizationRefusals.DateMalformed);
        }

        return null;
    }

    private void Place(IReadOnlyList<UnitRow> rows)
    {
        var root = known.Count > 0;
        var levels = Levels();
        foreach (var row in rows)
        {
            var parent = UnitCode.Key(row.ParentCode);
            if (parent.Length == 0)
            {
                if (root)
                {
                    Fault(row, "parent_code", row.ParentCode, OrganizationRefusals.SecondRoot);
                }

                root = true;
            }
            else if (!known.ContainsKey(parent) && !rowsByKey.ContainsKey(parent))
            {
                Fault(row, "parent_code", row.ParentCode, OrganizationRefusals.ParentUnknown(UnitCode.Kept(row.ParentCode)));
            }
            else if (IsOnCycle(row, levels))
            {
                Fault(row, "parent_code", row.ParentCode, OrganizationRefusals.Cycle);
            }
            else if (levels.GetValueOrDefault(UnitCode.Key(row.Code)) > TreePath.MostLevels)
            {
                Fault(row, "parent_code", row.ParentCode, OrganizationRefusals.TooDeep);
            }
        }

        var planned = read.ToDictionary(p => UnitCode.Key(p.Row.Code), StringComparer.Ordinal);
        foreach (var plan in read.Where(p => p.ParentKey is not null))
        {
            if (Unit.CheckParent(plan.Founding, SeatOf(plan.ParentKey!, planned)) is { } refusal)
            {
                var early = refusal.Code == "organizations.outlives-parent";
                Fault(plan.Row, early ? "closed_on" : "founded_on", early ? plan.Row.ClosedOn : plan.Row.FoundedOn, refusal);
            }
        }

        if (faults.Count == 0)
        {
            Plan = InOrder(planned);
        }
    }

    private UnitSeat? SeatOf(string key, Dictionary<string, PlannedUnit> planned)
    {
        if (known.TryGetValue(key, out var unit))
        {
            return unit.Seat;
        }

        return planned.TryGetValue(key, out var plan)
            ? new UnitSeat(default, default, new DateSpan(plan.Founding.FoundedOn, plan.Founding.ClosedOn))
            : null;
    }

    /// <summary>The level of each row that hangs from the tree; a row on a cycle, or above nothing known, has none.</summary>
    private Dictionary<string, int> Levels()
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var parents = rowsByKey.ToDictionary(pair => pair.Key, pair => UnitCode.Key(pair.Value.ParentCode), StringComparer.Ordinal);
        foreach (var start in parents.Keys)
        {
            var chain = new Stack<string>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var at = start;
            while (parents.ContainsKey(at) && !known.ContainsKey(at) && !levels.ContainsKey(at) && seen.Add(at))
            {
                chain.Push(at);
                at = parents[at];
            }

            int? level = known.TryGetValue(at, out var unit) ? unit.Seat.Path.Level : levels.TryGetValue(at, out var found) ? found : at.Length == 0 ? 0 : null;
            while (level is { } above && chain.TryPop(out var key))
            {
                level = levels[key] = above + 1;
            }
        }

        return levels;
    }

    /// <summary>Going up from it one comes back to it.</summary>
    private bool IsOnCycle(UnitRow row, Dictionary<string, int> levels)
    {
        var start = UnitCode.Key(row.Code);
        var at = UnitCode.Key(row.ParentCode);
        for (var steps = 0; steps <= rowsByKey.Count && !levels.ContainsKey(at) && !known.ContainsKey(at); steps++)
        {
            if (at == start)
            {
                return true;
            }

            if (!rowsByKey.TryGetValue(at, out var above))
            {
                return false;
            }

            at = UnitCode.Key(above.ParentCode);
        }

        return false;
    }

    private List<PlannedUnit> InOrder(Dictionary<string, PlannedUnit> planned)
    {
        var order = new List<PlannedUnit>(read.Count);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var plan in read)
        {
            var chain = new Stack<PlannedUnit>();
            for (var next = plan; next is not null && placed.Add(UnitCode.Key(next.Row.Code)); next = next.ParentKey is null ? null : planned.GetValueOrDefault(next.ParentKey))
            {
                chain.Push(next);
            }

            order.AddRange(chain);
        }

        return order;
    }

    private void Fault(UnitRow row, string column, string value, Refusal why) => faults.Add(new UnitFault(row.Number, column, value, why.Sentence));
}
