namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Reads an act against the tree and says the first thing that is wrong with it.</summary>
internal static class ActReader
{
    public static Outcome<ActReading> Read(RestructuringDraft draft, UnitForest forest, IReadOnlyCollection<UnitKind> kinds)
    {
        if ((ActShape.Check(draft) ?? Known(draft, forest) ?? Alive(draft, forest)) is { } wrong)
        {
            return wrong;
        }

        var from = draft.From.Select(code => forest.Find(code)!).ToList();
        var calls = draft.Kind is RestructuringKind.Rename or RestructuringKind.Rekind;
        var onto = calls ? [] : draft.To.Select(to => forest.Find(to.Code)).OfType<Unit>().ToList();
        var founding = calls ? [] : draft.To.Where(to => forest.Find(to.Code) is null).Select(to => Complete(to, from, forest)).ToList();
        var ending = draft.Kind is RestructuringKind.Close or RestructuringKind.Merge or RestructuringKind.Absorb or RestructuringKind.Split
            ? from.Where(unit => !onto.Contains(unit)).ToList()
            : [];
        var reading = new ActReading(draft, from, onto, founding, ending);
        var refusal = Targets(reading, kinds) ?? Calling(reading) ?? HomesOf(reading, forest) ?? Depth(reading, forest) ?? Shares(reading);
        return refusal is null ? reading : refusal;
    }

    private static Refusal? Known(RestructuringDraft draft, UnitForest forest)
    {
        var needed = draft.From.Concat(draft.Children.Keys);
        if (draft.Kind is RestructuringKind.Absorb or RestructuringKind.Close)
        {
            needed = needed.Concat(draft.To.Select(to => to.Code));
        }

        if (needed.FirstOrDefault(code => forest.Find(code) is null) is { } missing)
        {
            return OrganizationRefusals.UnitUnknown(missing);
        }

        var homes = draft.Children.Values.Concat(draft.To.Select(to => to.Parent).OfType<string>());
        var coming = draft.To.Select(to => UnitCode.Key(to.Code)).ToHashSet(StringComparer.Ordinal);
        return homes.FirstOrDefault(code => forest.Find(code) is null && !coming.Contains(UnitCode.Key(code))) is { } home
            ? OrganizationRefusals.UnitUnknown(home)
            : null;
    }

    /// <summary>Every unit the act touches lives on its day and was not changed by a later act.</summary>
    private static Refusal? Alive(RestructuringDraft draft, UnitForest forest)
    {
        var touched = draft.From.Concat(draft.To.Select(to => to.Code)).Concat(draft.To.Select(to => to.Parent).OfType<string>()).Concat(draft.Children.Keys).Concat(draft.Children.Values);
        foreach (var unit in touched.Select(forest.Find).OfType<Unit>())
        {
            if (unit.ClosedOn is { } closed)
            {
                return OrganizationRefusals.UnitClosed(unit.Code, closed);
            }

            if (draft.On < unit.FoundedOn || (draft.On == unit.FoundedOn && draft.From.Any(code => forest.Find(code) == unit) && draft.Kind is not (RestructuringKind.Rename or RestructuringKind.Rekind)))
            {
                return OrganizationRefusals.ActBeforeUnit(unit.Code, unit.FoundedOn);
            }
        }

        return null;
    }

    /// <summary>Null when everything the act puts elsewhere, ends or builds on stands where it stood on its day.</summary>
    public static Refusal? MovedSince(ActReading reading, UnitForest forest)
    {
        var on = reading.Draft.On;
        var homes = reading.Draft.Children.Values.Select(forest.Find).OfType<Unit>();
        var moving = reading.Moving(forest).Concat(reading.Ending).ToList();
        List<Unit> standing = [.. reading.From, .. reading.Onto, .. homes, .. reading.Founding.Select(f => f.Parent).OfType<Unit>(), .. moving.SelectMany(forest.EverUnder), .. moving];
        return standing.Find(unit => unit.LastPlace.From > on) is { } moved ? OrganizationRefusals.MovedSince(moved.Code, moved.LastPlace.From)
            : forest.LeftSince(moving, on) is { } left ? OrganizationRefusals.MovedSince(left.Code, left.LastPlace.From)
            : standing.Find(unit => unit.ClosedOn > on) is { } closed ? OrganizationRefusals.UnitClosed(closed.Code, closed.ClosedOn!.Value)
            : null;
    }

    private static Refusal? Targets(ActReading reading, IReadOnlyCollection<UnitKind> kinds)
    {
        var draft = reading.Draft;
        foreach (var (target, parent) in reading.Founding)
        {
            if (parent is null || reading.Ending.Contains(parent))
            {
                return OrganizationRefusals.ParentMissing;
            }

            var founding = new UnitFounding(target.Code, target.Name ?? string.Empty, target.Kind ?? string.Empty, draft.On);
            if ((Unit.Check(founding) ?? Unit.CheckParent(founding, new UnitSeat(parent.Id, parent.LastPlace.TreePath, parent.Life))) is { } wrong)
            {
                return wrong;
            }
        }

        foreach (var kind in draft.To.Select(t => t.Kind).Concat(reading.Founding.Select(f => f.Target.Kind)).OfType<string>())
        {
            if (!kinds.Any(known => known.Code == kind && known.IsUsableOn(draft.On)))
            {
                return OrganizationRefusals.KindUnknown(kind);
            }
        }

        var mayExist = draft.Kind is RestructuringKind.Absorb or RestructuringKind.Close;
        return reading.Onto.FirstOrDefault(unit => !mayExist && !(draft.Kind == RestructuringKind.Split && reading.From.Contains(unit))) is { } taken
            ? OrganizationRefusals.CodeTaken(taken.Code, taken.NameOn(draft.On))
            : mayExist && reading.From.Any(reading.Onto.Contains) ? OrganizationRefusals.ActRepeatsUnit
            : draft.Kind is RestructuringKind.Rename or RestructuringKind.Rekind && UnitCode.Key(draft.To[0].Code) != reading.From[0].CodeKey ? OrganizationRefusals.CodeStays(reading.From[0].Code)
            : null;
    }

    private static Refusal? Calling(ActReading reading)
    {
        if (reading.Call is not { } call)
        {
            return null;
        }

        var unit = reading.From[0];
        var draft = reading.Draft;
        return draft.Kind != RestructuringKind.Rekind ? unit.CheckCall(call.Name, call.Kind, draft.On)
            : draft.To[0].Kind is null ? OrganizationRefusals.KindMissing
            : call.Kind == unit.KindOn(draft.On) ? OrganizationRefusals.SameKind
            : unit.CheckCall(call.Name, call.Kind, draft.On);
    }

    /// <summary>No unit comes to stand deeper than a tree may grow.</summary>
    private static Refusal? Depth(ActReading reading, UnitForest forest)
    {
        var homes = reading.Draft.Children.Values.Select(code => forest.Find(code)?.LastPlace.Level ?? 0)
            .Concat(reading.Onto.Select(unit => unit.LastPlace.Level)).Concat(reading.Founding.Select(f => f.Parent!.LastPlace.Level + 1));
        var deepest = homes.DefaultIfEmpty(0).Max();
        return deepest > TreePath.MostLevels || reading.Moving(forest).Any(unit => deepest + 1 + forest.HeightOf(unit) > TreePath.MostLevels)
            ? OrganizationRefusals.TooDeep
            : null;
    }

    /// <summary>Every child of an ending unit gets exactly one home that lives on, and no unit comes to stand under itself.</summary>
    private static Refusal? HomesOf(ActReading reading, UnitForest forest)
    {
        var draft = reading.Draft;
        var named = draft.Children.ToDictionary(pair => forest.Find(pair.Key)!, pair => pair.Value);
        var homes = named.ToDictionary(pair => pair.Key, pair => forest.Find(pair.Value));
        foreach (var (child, homeCode) in named)
        {
            // A home that is only being founded stands where its parent stands.
            var home = forest.Find(homeCode) ?? reading.Founding.FirstOrDefault(f => UnitCode.Key(f.Target.Code) == UnitCode.Key(homeCode)).Parent;
            if (reading.Ending.Contains(child) || (home is not null && (reading.Ending.Contains(home) || IsAtOrUnder(home, child, homes, forest))))
            {
                return OrganizationRefusals.HomeUnfit(child.Code, homeCode);
            }
        }

        var inherits = named.Count == 0 && draft.Kind is not RestructuringKind.Split && draft.To.Count == 1;
        if (inherits)
        {
            return reading.Onto.Concat(reading.Founding.Select(f => f.Parent!)).FirstOrDefault(home => reading.Ending.Any(unit => forest.IsAtOrUnder(home, unit))) is { } inside
                ? OrganizationRefusals.HomeUnfit(inside.Code, inside.Code)
                : null;
        }

        var sharing = draft.Kind == RestructuringKind.Split ? reading.From : reading.Ending;
        var homeless = sharing.SelectMany(forest.ChildrenOf).Where(child => !named.ContainsKey(child) && !reading.Ending.Contains(child)).Select(child => child.Code).ToList();
        return homeless.Count > 0 ? OrganizationRefusals.ChildrenHomeless(homeless) : null;
    }

    /// <summary>Whether it will stand at or under the other one once every unit has gone to its home.</summary>
    private static bool IsAtOrUnder(Unit unit, Unit top, Dictionary<Unit, Unit?> homes, UnitForest forest)
    {
        var seen = new HashSet<Unit>();
        for (var at = unit; at is not null && seen.Add(at);)
        {
            if (at == top)
            {
                return true;
            }

            at = homes.TryGetValue(at, out var home) ? home : at.LastPlace.ParentId is { } above ? forest.Get(above) : null;
        }

        return false;
    }

    private static Refusal? Shares(ActReading reading)
    {
        var draft = reading.Draft;
        if (draft.Allocate.Count == 0)
        {
            return null;
        }

        var sharers = (draft.Kind == RestructuringKind.Split ? draft.To.Select(to => to.Code) : draft.From.Concat(reading.Onto.Select(unit => unit.Code)))
            .Select(UnitCode.Key).ToHashSet(StringComparer.Ordinal);
        if (draft.Kind is RestructuringKind.Found or RestructuringKind.Transfer or RestructuringKind.Rename or RestructuringKind.Rekind)
        {
            return OrganizationRefusals.NothingToAllocate;
        }

        foreach (var (figure, shares) in draft.Allocate)
        {
            var parts = new List<Fraction>();
            foreach (var (code, text) in shares)
            {
                if (!sharers.Contains(UnitCode.Key(code)))
                {
                    return OrganizationRefusals.ShareUnknown(figure, code);
                }

                if (!Fraction.TryParse(text, out var share))
                {
                    return OrganizationRefusals.ShareMalformed(figure, code, text);
                }

                parts.Add(share);
            }

            if (Fraction.Sum(parts) is not "1" and var sum)
            {
                return OrganizationRefusals.SharesIncomplete(figure, sum);
            }
        }

        return null;
    }

    private static (UnitTarget, Unit?) Complete(UnitTarget target, List<Unit> from, UnitForest forest)
    {
        var model = from.Count > 0 ? from[0] : null;
        var parent = target.Parent is { } code ? forest.Find(code) : model?.LastPlace.ParentId is { } above ? forest.Get(above) : null;
        return (target with { Kind = target.Kind ?? model?.KindOn(model.LastName.From) ?? string.Empty }, parent);
    }
}
