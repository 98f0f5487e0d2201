namespace ThenChot.Domain.Organizations.Restructuring.Law;

/// <summary>Một lịch sử sắp xếp ngẫu nhiên: a random tree that lives through random bundles and reversals, from one seed.</summary>
public sealed class RandomHistory
{
    private static readonly UnitKind[] Kinds = [new UnitKind { Code = "any", Name = "Loại bất kỳ" }, new UnitKind { Code = "other", Name = "Loại khác" }];
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly First = new(2020, 1, 1);
    private readonly Dice dice;
    private readonly Restructurer restructurer;
    private int codes;

    public RandomHistory(long seed, int units = 14, int bundles = 10)
    {
        dice = new Dice(seed);
        var root = Unit.Found(new UnitFounding("TP", "Thành phố", "any", First), null, 1, Now, default).TryGet(out var made, out var why) ? made : throw new InvalidOperationException(why.Sentence);
        Forest = new UnitForest([root]);
        restructurer = new Restructurer(Forest, Kinds, Book);
        var founding = Id.New<ActId>(Now);
        for (var n = 0; n < units; n++)
        {
            Apply(new RestructuringDraft { Kind = RestructuringKind.Found, On = First.AddDays(1), To = [New(Pick().Code)] }, founding, n);
        }

        LastDay = First.AddDays(30);
        for (var n = 0; n < bundles; n++)
        {
            LiveOn();
        }
    }

    public UnitForest Forest { get; }

    public RestructuringBook Book { get; } = new([]);

    public DateOnly LastDay { get; private set; }

    public int Applied { get; private set; }

    public int Reversed { get; private set; }

    /// <summary>Who took over from whom, reversed acts left out.</summary>
    public List<Succession> Successions { get; } = [];

    private List<Allocation> Allocations { get; } = [];

    public Recast RecastOnto(DateOnly origin, DateOnly target) => new(origin, Forest.TreeOn(target), Successions, Allocations, unit => LastParentOf(unit, target >= origin));

    /// <summary>One more bundle of one to three acts of one day, now and then of an earlier day, now and then a reversal.</summary>
    public void LiveOn()
    {
        LastDay = LastDay.AddDays(dice.Next(3) * 20);
        var (act, on) = (Id.New<ActId>(Now), LastDay.AddDays(dice.Next(4) == 0 ? -dice.Next(25) : 1));
        if (dice.Next(5) == 0 && Book.Acts.Where(known => known.Counts).ToList() is { Count: > 0 } known)
        {
            Reverse(dice.Pick(known), act);
            return;
        }

        var count = 1 + dice.Next(3);
        for (var n = 0; n < count; n++)
        {
            Apply(Draft(on), act, n);
        }

        LastDay = LastDay.AddDays(2);
    }

    /// <summary>Null when it was refused: then nothing changed.</summary>
    public AppliedRestructuring? LiveThroughOne() => Apply(Draft(LastDay.AddDays(1)), Id.New<ActId>(Now), 0);

    /// <summary>Null when it was reversed.</summary>
    public Refusal? Reverse(AppliedRestructuring target, ActId act)
    {
        var draft = new RestructuringDraft { Kind = RestructuringKind.Reverse, On = target.Draft.On, Reverses = target.Id.Value };
        if (!restructurer.Apply(draft, act, 0, Now).TryGet(out _, out var why))
        {
            return why;
        }

        Successions.RemoveAll(succession => succession.Act == target.Act && succession.Order == target.Order);
        Allocations.RemoveAll(allocation => allocation.Act == target.Act && allocation.Order == target.Order);
        Reversed++;
        return null;
    }

    private UnitId? LastParentOf(UnitId unit, bool forward)
    {
        var places = Forest.Get(unit).Positions.Where(place => !place.Span.IsEmpty).ToList();
        return (forward ? places.MaxBy(place => place.From) : places.MinBy(place => place.From))?.ParentId;
    }

    private AppliedRestructuring? Apply(RestructuringDraft draft, ActId act, int order)
    {
        if (!restructurer.Apply(draft, act, order, Now).TryGet(out var done, out _))
        {
            return null;
        }

        Applied++;
        Successions.AddRange(done.Successions);
        Allocations.AddRange(done.Allocations);
        return done.Applied;
    }

    private RestructuringDraft Draft(DateOnly on)
    {
        var (unit, other) = (Pick(), Pick());
        switch (dice.Next(8))
        {
            case 0:
                return new RestructuringDraft { Kind = RestructuringKind.Found, On = on, To = [New(unit.Code)] };
            case 1:
                return new RestructuringDraft { Kind = RestructuringKind.Close, On = on, From = [unit.Code], To = dice.Next(2) == 0 ? [] : [new UnitTarget(other.Code)] };
            case 2:
                return new RestructuringDraft { Kind = RestructuringKind.Merge, On = on, From = [unit.Code, other.Code], To = [New(null)], Allocate = Shares(unit.Code, other.Code) };
            case 3:
                return new RestructuringDraft { Kind = RestructuringKind.Absorb, On = on, From = [unit.Code], To = [new UnitTarget(other.Code)] };
            case 4:
                var targets = dice.Next(2) == 0 ? [New(null), New(null)] : new[] { new UnitTarget(unit.Code), New(null) };
                return new RestructuringDraft
                {
                    Kind = RestructuringKind.Split,
                    On = on,
                    From = [unit.Code],
                    To = targets,
                    Children = Forest.ChildrenOf(unit).ToDictionary(child => child.Code, _ => dice.Pick(targets).Code, StringComparer.Ordinal),
                    Allocate = Shares(targets[0].Code, targets[1].Code),
                };
            case 5:
                return new RestructuringDraft { Kind = RestructuringKind.Transfer, On = on, Children = new Dictionary<string, string>(StringComparer.Ordinal) { [unit.Code] = other.Code } };
            case 6:
                return new RestructuringDraft { Kind = RestructuringKind.Rekind, On = on, From = [unit.Code], To = [new UnitTarget(unit.Code, Kind: dice.Pick(Kinds).Code)] };
            default:
                return new RestructuringDraft { Kind = RestructuringKind.Rename, On = on, From = [unit.Code], To = [new UnitTarget(unit.Code, "Tên mới " + ++codes)] };
        }
    }

    private Dictionary<string, IReadOnlyDictionary<string, string>> Shares(string one, string two)
    {
        if (dice.Next(2) == 0 || one == two)
        {
            return [];
        }

        var first = dice.Next(4);
        return new(StringComparer.Ordinal) { ["*"] = new Dictionary<string, string>(StringComparer.Ordinal) { [one] = $"{first}/3", [two] = $"{3 - first}/3" } };
    }

    /// <summary>Now and then a code whose founding was reversed is founded again.</summary>
    private UnitTarget New(string? parent)
    {
        var annulled = Forest.Units.Where(unit => unit.IsAnnulled).Select(unit => unit.Code).Order(StringComparer.Ordinal).ToList();
        var code = annulled.Count > 0 && dice.Next(3) == 0 ? dice.Pick(annulled) : $"U{++codes}";
        return new UnitTarget(code, $"Đơn vị {code}", "any", parent);
    }

    private Unit Pick() => dice.Pick(Forest.Units.Where(unit => unit.ClosedOn is null).OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList());
}
