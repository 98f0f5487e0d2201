namespace ThenChot.Web.Modules.Demo.City;

/// <summary>A unit after an act of the bundle; null name, kind and parent: as before.</summary>
public sealed record DemoTarget(string Code, string? Name = null, string? Kind = null, string? Parent = null);

/// <summary>An act of the bundle, in the words of a bundle file.</summary>
public sealed record DemoAct(string Kind, DateOnly On, string Decision, IReadOnlyList<string> From, IReadOnlyList<DemoTarget> To)
{
    public IReadOnlyDictionary<string, string> Children { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Allocate { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
}

/// <summary>
/// The demo's 1/7/2025: 30 district committees divide into 51 wards and 75 communes, each of which takes in the party bodies
/// of some of the 526 old communes; 14 of the 20 direct committees go into the other six. 50 committees become 132. The counts
/// and the day follow the sources; who became what is invented, and so are the shares by which two districts in three pass on
/// their figures: the figures of the others stay unallocated.
/// </summary>
public sealed class DemoRestructuring
{
    public const int Wards = 51;
    public const int RuralCommunes = 75;
    public const int OtherCommittees = 6;

    private const int UrbanDistricts = 12;
    private const string Decision = "Quyết định minh họa, chưa nhập nội dung";

    /// <summary>The day from which the new committees work.</summary>
    public static readonly DateOnly Day = new(2025, 7, 1);

    private readonly List<DemoCommittee> committees = [];
    private readonly List<DemoAct> acts = [];
    private readonly Dictionary<string, string> homes = new(StringComparer.Ordinal);

    private DemoRestructuring()
    {
    }

    /// <summary>The 132 committees: first the six that were there before, then wards and communes.</summary>
    public IReadOnlyList<DemoCommittee> Committees => [.. committees.TakeLast(OtherCommittees), .. committees.SkipLast(OtherCommittees)];

    /// <summary>The acts in the order in which they apply: each district divides, then its new committees take the old communes in.</summary>
    public IReadOnlyList<DemoAct> Acts => acts;

    /// <summary>Under which committee each grassroots organisation stands afterwards, or into which it went.</summary>
    public IReadOnlyDictionary<string, string> Homes => homes;

    public static DemoRestructuring Make(IReadOnlyList<DemoCommittee> before, IReadOnlyList<DemoUnit> units)
    {
        var bundle = new DemoRestructuring();
        var bodies = units.Where(unit => unit.Kind == "party_body").ToLookup(unit => unit.ParentCode!, StringComparer.Ordinal);
        var districts = before.Where(committee => committee.IsDistrict).ToList();
        int[] communes = [.. districts.Select(district => bodies[district.Code].Count(DemoCity.IsCommune))];
        int[] parts = [.. Shared(Wards, communes[..UrbanDistricts]), .. Shared(RuralCommunes, communes[UrbanDistricts..])];
        for (var i = 0; i < districts.Count; i++)
        {
            bundle.Divide(districts[i], i, parts[i], [.. bodies[districts[i].Code]]);
        }

        bundle.Gather([.. before.Where(committee => !committee.IsDistrict)], bodies);
        return bundle;
    }

    private void Divide(DemoCommittee district, int place, int parts, List<DemoUnit> bodies)
    {
        var ward = place < UrbanDistricts;
        var heirs = Enumerable.Range(committees.Count + 1, parts).Select(n => new DemoCommittee(
            string.Create(CultureInfo.InvariantCulture, $"PX{n:000}"),
            string.Create(CultureInfo.InvariantCulture, $"Đảng ủy {(ward ? "phường" : "xã")} minh họa {n:000}"),
            district.Weight / parts,
            IsDistrict: false)).ToList();
        var old = bodies.FindAll(DemoCity.IsCommune);
        for (var n = 0; n < bodies.Count; n++)
        {
            var commune = old.IndexOf(bodies[n]);
            homes.Add(bodies[n].Code, heirs[commune >= 0 ? commune * parts / old.Count : n % parts].Code);
        }

        var shares = heirs.ToDictionary(
            heir => heir.Code,
            heir => string.Create(CultureInfo.InvariantCulture, $"{bodies.Count(body => homes[body.Code] == heir.Code)}/{bodies.Count}"),
            StringComparer.Ordinal);
        var allocated = (place + 1) % 3 != 0;
        acts.Add(new DemoAct("split", Day, Decision, [district.Code], [.. heirs.Select(heir => new DemoTarget(heir.Code, heir.Name, "committee", FigureSpread.City))])
        {
            Children = bodies.ToDictionary(body => body.Code, body => homes[body.Code], StringComparer.Ordinal),
            Allocate = allocated ? Shares("*", shares) : place == UrbanDistricts - 1 ? Shares("committee_inspected_orgs", shares) : Shares(null, shares),
        });
        acts.AddRange(heirs.Select(heir => new DemoAct("absorb", Day, Decision, [.. old.Where(body => homes[body.Code] == heir.Code).Select(body => body.Code)], [new DemoTarget(heir.Code)])
        {
            // Going back, what the new committee reports is the district's, not the old communes'.
            Allocate = Shares(allocated ? "*" : null, new Dictionary<string, string>(StringComparer.Ordinal) { [heir.Code] = "1" }),
        }));
        committees.AddRange(heirs);
    }

    private void Gather(List<DemoCommittee> others, ILookup<string, DemoUnit> bodies)
    {
        for (var i = 0; i < others.Count; i++)
        {
            foreach (var body in bodies[others[i].Code])
            {
                homes.Add(body.Code, others[i % OtherCommittees].Code);
            }
        }

        foreach (var heir in others.Take(OtherCommittees))
        {
            var joining = others.Where((_, i) => i % OtherCommittees == others.IndexOf(heir)).Skip(1).ToList();
            acts.Add(new DemoAct("absorb", Day, Decision, [.. joining.Select(committee => committee.Code)], [new DemoTarget(heir.Code)]));
            committees.Add(heir with { Weight = heir.Weight + joining.Sum(committee => committee.Weight) });
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Shares(string? figure, IReadOnlyDictionary<string, string> shares) =>
        figure is null ? new(StringComparer.Ordinal) : new(StringComparer.Ordinal) { [figure] = shares };

    /// <summary>At least two each, the rest one by one to whoever has the most communes for each new committee.</summary>
    private static int[] Shared(int total, int[] communes)
    {
        var shared = Enumerable.Repeat(2, communes.Length).ToArray();
        for (var left = total - shared.Sum(); left > 0; left--)
        {
            shared[Enumerable.Range(0, communes.Length).MaxBy(i => (double)communes[i] / shared[i])]++;
        }

        return shared;
    }
}
