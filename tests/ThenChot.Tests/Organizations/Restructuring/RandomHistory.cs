using ThenChot.Domain.Kernel;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;

namespace ThenChot.Tests.Organizations.Restructuring;

/// <summary>A random tree that lived through random legal acts, from one seed.</summary>
internal sealed class RandomHistory
{
    public static readonly UnitKind[] Kinds = [new UnitKind { Code = "any", Name = "Loại bất kỳ" }];
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Random random;
    private int codes;

    public RandomHistory(int seed, int units = 14, int acts = 12)
    {
        random = new Random(seed);
        Forest = new UnitForest([]);
        var day = new DateOnly(2020, 1, 1);
        var root = Unit.Found(new UnitFounding("TP", "Thành phố", "any", day), null, 1, Now, default).TryGet(out var made, out _) ? made : throw new InvalidOperationException();
        Forest = new UnitForest([root]);
        var restructurer = new Restructurer(Forest, Kinds);
        while (Forest.Units.Count() < units)
        {
            Apply(restructurer, new RestructuringDraft { Kind = RestructuringKind.Found, On = day.AddDays(1), To = [New(Pick().Code)] });
        }

        day = day.AddDays(30);
        for (var n = 0; n < acts; n++)
        {
            day = day.AddDays(random.Next(3) * 20);
            Apply(restructurer, Draft(day.AddDays(1)));
        }

        LastDay = day.AddDays(30);
    }

    public UnitForest Forest { get; }

    public DateOnly LastDay { get; }

    public List<Succession> Successions { get; } = [];

    public List<Allocation> Allocations { get; } = [];

    public int Applied { get; private set; }

    public Recast RecastOnto(DateOnly origin, DateOnly day) => new(origin, TreeOn(day), Successions, Allocations, LastParentOf);

    public TreeOnDay TreeOn(DateOnly day) => new(day, Forest.Units
        .Where(unit => unit.Life.Contains(day))
        .ToDictionary(unit => unit.Id, unit => unit.Positions.Single(place => place.Span.Contains(day)).ParentId));

    private UnitId? LastParentOf(UnitId unit) => Forest.Get(unit).LastPlace.ParentId;

    private void Apply(Restructurer restructurer, RestructuringDraft draft)
    {
        if (restructurer.Apply(draft, Id.New<ActId>(Now), Applied, Now).TryGet(out var done, out _))
        {
            Applied++;
            Successions.AddRange(done.Successions);
            Allocations.AddRange(done.Allocations);
        }
    }

    private RestructuringDraft Draft(DateOnly on)
    {
        var unit = Pick();
        var other = Pick();
        var children = Forest.ChildrenOf(unit).ToDictionary(child => child.Code, _ => "", StringComparer.Ordinal);
        switch (random.Next(7))
        {
            case 0:
                return new RestructuringDraft { Kind = RestructuringKind.Found, On = on, To = [New(unit.Code)] };
            case 1:
                return new RestructuringDraft { Kind = RestructuringKind.Close, On = on, From = [unit.Code], To = random.Next(2) == 0 ? [] : [new UnitTarget(other.Code)] };
            case 2:
                return new RestructuringDraft { Kind = RestructuringKind.Merge, On = on, From = [unit.Code, other.Code], To = [New(null)], Allocate = Shares([unit.Code, other.Code]) };
            case 3:
                return new RestructuringDraft { Kind = RestructuringKind.Absorb, On = on, From = [unit.Code], To = [new UnitTarget(other.Code)] };
            case 4:
                var targets = random.Next(2) == 0 ? [New(null), New(null)] : new[] { new UnitTarget(unit.Code), New(null) };
                return new RestructuringDraft
                {
                    Kind = RestructuringKind.Split,
                    On = on,
                    From = [unit.Code],
                    To = targets,
                    Children = children.ToDictionary(pair => pair.Key, _ => targets[random.Next(2)].Code, StringComparer.Ordinal),
                    Allocate = Shares([.. targets.Select(t => t.Code)]),
                };
            case 5:
                return new RestructuringDraft { Kind = RestructuringKind.Transfer, On = on, Children = new Dictionary<string, string>(StringComparer.Ordinal) { [unit.Code] = other.Code } };
            default:
                return new RestructuringDraft { Kind = RestructuringKind.Rename, On = on, From = [unit.Code], To = [new UnitTarget(unit.Code, "Tên mới " + on)] };
        }
    }

    private Dictionary<string, IReadOnlyDictionary<string, string>> Shares(string[] codes)
    {
        if (random.Next(2) == 0 || codes.Distinct(StringComparer.Ordinal).Count() < codes.Length)
        {
            return [];
        }

        var first = random.Next(4);
        return new(StringComparer.Ordinal) { ["*"] = new Dictionary<string, string>(StringComparer.Ordinal) { [codes[0]] = $"{first}/3", [codes[1]] = $"{3 - first}/3" } };
    }

    private UnitTarget New(string? parent) => new($"U{++codes}", $"Đơn vị {codes}", "any", parent);

    private Unit Pick()
    {
        var living = Forest.Units.Where(unit => unit.ClosedOn is null).OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        return living[random.Next(living.Count)];
    }
}
