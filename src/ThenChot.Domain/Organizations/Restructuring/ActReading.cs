namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>An act that was read against the tree and found sound: its units, who ends, who begins, who goes where.</summary>
internal sealed class ActReading(RestructuringDraft draft, IReadOnlyList<Unit> from, IReadOnlyList<Unit> onto, IReadOnlyList<(UnitTarget Target, Unit? Parent)> founding, IReadOnlyList<Unit> ending)
{
    public RestructuringDraft Draft { get; } = draft;

    public IReadOnlyList<Unit> From { get; } = from;

    /// <summary>Units of "to" that exist already.</summary>
    public IReadOnlyList<Unit> Onto { get; } = onto;

    public IReadOnlyList<(UnitTarget Target, Unit? Parent)> Founding { get; } = founding;

    public IReadOnlyList<Unit> Ending { get; } = ending;

    /// <summary>The name and kind its unit bears from now on; null when it keeps both.</summary>
    public (string Name, string? Kind)? Call => Draft.Kind switch
    {
        RestructuringKind.Rename => (Draft.To[0].Name ?? From[0].LastName.Name, Draft.To[0].Kind ?? From[0].LastName.Kind),
        RestructuringKind.Rekind => (Draft.To[0].Name ?? From[0].LastName.Name, Draft.To[0].Kind),
        _ => null,
    };

    /// <summary>Units that exist and that the act is about: named, or directly moved.</summary>
    public HashSet<UnitId> Touched(UnitForest forest) =>
        [.. From.Concat(Onto).Concat(Moving(forest)).Select(unit => unit.Id)];

    /// <summary>Units that change the unit above them.</summary>
    public IEnumerable<Unit> Moving(UnitForest forest) => Draft.Children.Count > 0
        ? Draft.Children.Keys.Select(code => forest.Find(code)!)
        : Draft.Kind == RestructuringKind.Split || Draft.To.Count == 0 ? [] : Ending.SelectMany(forest.ChildrenOf).Where(child => !Onto.Contains(child));

    /// <summary>Every child that moves, with the unit it goes under.</summary>
    public List<(Unit Child, Unit Home)> Homes(UnitForest forest, IReadOnlyList<Unit> founded)
    {
        var named = Draft.Children.Select(pair => (forest.Find(pair.Key)!, forest.Find(pair.Value)!)).ToList();
        if (named.Count > 0 || Ending.Count == 0 || Draft.Kind == RestructuringKind.Split)
        {
            return named;
        }

        return Onto.Concat(founded).Take(1).SelectMany(home => Ending.SelectMany(forest.ChildrenOf).Where(child => child.Id != home.Id).Select(child => (child, home))).ToList();
    }

    /// <summary>Who takes over from whom; a unit that goes on and shares succeeds itself.</summary>
    public IEnumerable<(UnitId From, UnitId To)> Successions(IReadOnlyList<Unit> founded)
    {
        var heirs = Onto.Concat(founded).Select(unit => unit.Id).ToList();
        return Draft.Kind switch
        {
            RestructuringKind.Merge or RestructuringKind.Split => From.SelectMany(unit => heirs.Select(heir => (unit.Id, heir))),
            RestructuringKind.Absorb or RestructuringKind.Close => heirs.SelectMany(heir => From.Select(unit => (unit.Id, heir)).Append((heir, heir))),
            _ => [],
        };
    }

    /// <summary>Shares in the direction in which the act divides: forward for chia, tách; backward for hợp nhất, sáp nhập.</summary>
    public List<Allocation> Allocations(ActId act, int order, IReadOnlyList<Unit> founded)
    {
        var forward = Draft.Kind == RestructuringKind.Split;
        var known = From.Concat(Onto).Concat(founded).DistinctBy(unit => unit.Id).ToDictionary(unit => unit.CodeKey, unit => unit.Id, StringComparer.Ordinal);
        var whole = forward ? From[0].Id : Onto.Concat(founded).Select(unit => unit.Id).FirstOrDefault();
        return [.. from figure in Draft.Allocate
                   from share in figure.Value
                   select new Allocation(act, order, forward ? RecastDirection.Forward : RecastDirection.Backward, whole, figure.Key, known[UnitCode.Key(share.Key)], Fraction.TryParse(share.Value, out var part) ? part : Fraction.Zero)];
    }
}
