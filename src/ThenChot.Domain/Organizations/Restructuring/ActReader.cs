using ThenChot.Domain.Kernel;

namespace ThenChot.Domain.Organizations.Restructuring;

/// <summary>Reads an act against the tree and says the first thing that is wrong with it.</summary>
internal static class ActReader
{
    public static Outcome<ActReading> Read(RestructuringDraft draft, UnitForest forest, IReadOnlyCollection<UnitKind> kinds)
    {
        if ((Shape(draft) ?? Known(draft, forest) ?? Alive(draft, forest)) is { } wrong)
        {
            return wrong;
        }

        var from = draft.From.Select(code => forest.Find(code)!).ToList();
        var onto = draft.Kind == RestructuringKind.Rename ? [] : draft.To.Select(to => forest.Find(to.Code)).OfType<Unit>().ToList();
        var founding = draft.Kind == RestructuringKind.Rename ? [] : draft.To.Where(to => forest.Find(to.Code) is null).Select(to => Complete(to, from, forest)).ToList();
        var ending = draft.Kind is RestructuringKind.Close or RestructuringKind.Merge or RestructuringKind.Absorb or RestructuringKind.Split
            ? from.Where(unit => !onto.Contains(unit)).ToList()
            : [];
        var reading = new ActReading(draft, from, onto, founding, ending);
        var refusal = Targets(reading, kinds) ?? HomesOf(reading, forest) ?? Shares(reading);
        return refusal is null ? reading : refusal;
    }

    private static Refusal? Shape(RestructuringDraft draft)
    {
        var (from, to) = (draft.From.Count, draft.To.Count);
        var sound = draft.Kind switch
        {
            RestructuringKind.Found => from == 0 && to > 0,
            RestructuringKind.Close => from == 1 && to <= 1,
            RestructuringKind.Merge => from >= 2 && to == 1,
            RestructuringKind.Absorb => from >= 1 && to == 1,
            RestructuringKind.Split => from == 1 && to >= 2,
            RestructuringKind.Transfer => draft.Children.Count > 0 && to == 0,
            _ => from == 1 && to == 1,
        };
        if (!sound)
        {
            return OrganizationRefusals.ActShape(draft.Kind);
        }

        var codes = draft.From.Select(UnitCode.Key).ToList();
        var targets = draft.To.Select(t => UnitCode.Key(t.Code)).ToList();
        return codes.Distinct(StringComparer.Ordinal).Count() < codes.Count || targets.Distinct(StringComparer.Ordinal).Count() < targets.Count
            ? OrganizationRefusals.ActRepeatsUnit
            : null;
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

            if (draft.On < unit.FoundedOn || (draft.On == unit.FoundedOn && draft.From.Any(code => forest.Find(code) == unit) && draft.Kind != RestructuringKind.Rename))
            {
                return OrganizationRefusals.ActBeforeUnit(unit.Code, unit.FoundedOn);
            }

            if (draft.On < unit.LastPlace.From)
            {
                return OrganizationRefusals.ActClashes(unit.Code, unit.LastPlace.From);
            }
        }

        return null;
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

            if ((UnitCode.Check(target.Code) ?? (string.IsNullOrWhiteSpace(target.Name) ? OrganizationRefusals.NameMissing : null)) is { } wrong)
            {
                return wrong;
            }
        }

        foreach (var target in draft.To.Where(t => t.Kind is not null))
        {
            if (!kinds.Any(kind => kind.Code == target.Kind && kind.IsUsableOn(draft.On)))
            {
                return OrganizationRefusals.KindUnknown(target.Kind!);
            }
        }

        var mayExist = draft.Kind is RestructuringKind.Absorb or RestructuringKind.Close;
        return reading.Onto.FirstOrDefault(unit => !mayExist && !(draft.Kind == RestructuringKind.Split && reading.From.Contains(unit))) is { } taken
            ? OrganizationRefusals.CodeTaken(taken.Code, taken.NameOn(draft.On))
            : mayExist && reading.From.Any(reading.Onto.Contains) ? OrganizationRefusals.ActRepeatsUnit
            : draft.Kind == RestructuringKind.Rename && UnitCode.Key(draft.To[0].Code) != reading.From[0].CodeKey ? OrganizationRefusals.CodeStays(reading.From[0].Code)
            : null;
    }

    /// <summary>Every child of an ending unit gets exactly one home that lives on, and no unit comes to stand under itself.</summary>
    private static Refusal? HomesOf(ActReading reading, UnitForest forest)
    {
        var draft = reading.Draft;
        var named = draft.Children.ToDictionary(pair => forest.Find(pair.Key)!, pair => pair.Value);
        foreach (var (child, homeCode) in named)
        {
            // A home that is only being founded stands where its parent stands.
            var home = forest.Find(homeCode) ?? reading.Founding.FirstOrDefault(f => UnitCode.Key(f.Target.Code) == UnitCode.Key(homeCode)).Parent;
            if (reading.Ending.Contains(child) || (home is not null && (reading.Ending.Contains(home) || forest.IsAtOrUnder(home, child))))
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

    private static Refusal? Shares(ActReading reading)
    {
        var draft = reading.Draft;
        if (draft.Allocate.Count == 0)
        {
            return null;
        }

        var sharers = (draft.Kind == RestructuringKind.Split ? draft.To.Select(to => to.Code) : draft.From.Concat(reading.Onto.Select(unit => unit.Code)))
            .Select(UnitCode.Key).ToHashSet(StringComparer.Ordinal);
        if (draft.Kind is RestructuringKind.Found or RestructuringKind.Transfer or RestructuringKind.Rename)
        {
            return OrganizationRefusals.NothingToAllocate;
        }

        foreach (var (figure, shares) in draft.Allocate)
        {
            var sum = Fraction.Zero;
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

                sum += share;
            }

            if (sum != Fraction.One)
            {
                return OrganizationRefusals.SharesIncomplete(figure, sum.ToString());
            }
        }

        return null;
    }

    private static (UnitTarget, Unit?) Complete(UnitTarget target, List<Unit> from, UnitForest forest)
    {
        var model = from.Count > 0 ? from[0] : null;
        var parent = target.Parent is { } code ? forest.Find(code) : model?.LastPlace.ParentId is { } above ? forest.Get(above) : null;
        return (target with { Kind = target.Kind ?? model?.Kind ?? string.Empty }, parent);
    }
}
