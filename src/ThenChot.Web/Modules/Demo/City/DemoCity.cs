namespace ThenChot.Web.Modules.Demo.City;

/// <summary>A committee directly under the city; its weight stands for its size when totals are spread.</summary>
public sealed record DemoCommittee(string Code, string Name, int Weight, bool IsDistrict);

/// <summary>A unit of the demo with a neutral name; <see cref="ParentCode"/> is null for the city.</summary>
public sealed record DemoUnit(string Code, string Name, string Kind, string? ParentCode);

/// <summary>
/// The structure of the demo city: 50 committees, 2,500 grassroots organisations with 526 communes among them, one cell in
/// ten, the 11 lead agencies and the Organisation Board. The counts follow the articles, the names are neutral.
/// </summary>
public sealed class DemoCity
{
    public const int Grassroots = 2500;
    public const int Communes = 526;
    public const int Cells = 1750;

    /// <summary>As many as the city has; made where members are invented by the hundred thousand.</summary>
    public const int AllCells = 17_500;
    public const int LeadAgencies = 11;
    public const string OrganisationBoard = "BTC";

    /// <summary>The day from which the units stand in the tree: before every document and figure of the demo.</summary>
    public static readonly DateOnly FoundedOn = new(2015, 1, 1);

    private const int Districts = 30;
    private const int DirectBodies = 20;

    private DemoCity(IReadOnlyList<DemoCommittee> committees, IReadOnlyList<DemoUnit> units)
    {
        Committees = committees;
        Units = units;
        Restructuring = DemoRestructuring.Make(committees, units);
    }

    /// <summary>The 50 committees of before 1/7/2025.</summary>
    public IReadOnlyList<DemoCommittee> Committees { get; }

    /// <summary>All units of before 1/7/2025, each after its parent.</summary>
    public IReadOnlyList<DemoUnit> Units { get; }

    /// <summary>What became of them on 1/7/2025.</summary>
    public DemoRestructuring Restructuring { get; }

    public static DemoCity Make(ulong seed, int cells = Cells)
    {
        var committees = MakeCommittees(SmallRandom.For(seed, "committees"));
        List<DemoUnit> units =
        [
            new DemoUnit(FigureSpread.City, "Đảng bộ Thành phố (minh họa)", "city", null),
            new DemoUnit(OrganisationBoard, "Ban Tổ chức Thành ủy", "agency", FigureSpread.City),
            .. Enumerable.Range(1, LeadAgencies).Select(n => new DemoUnit(AgencyCode(n), AgencyName(n), "agency", FigureSpread.City)),
            .. committees.Select(committee => new DemoUnit(committee.Code, committee.Name, "committee", FigureSpread.City)),
        ];
        var bodies = MakeGrassroots(committees, SmallRandom.For(seed, "grassroots"));
        units.AddRange(bodies);
        units.AddRange(MakeCells(bodies, cells, SmallRandom.For(seed, "cells")));
        return new DemoCity(committees, units);
    }

    /// <summary>The committees directly under the city on a day: 50, and 132 from 1/7/2025.</summary>
    public IReadOnlyList<DemoCommittee> CommitteesOn(DateOnly day) => day < DemoRestructuring.Day ? Committees : Restructuring.Committees;

    /// <summary>The committee above a grassroots organisation on a day.</summary>
    public string CommitteeOf(string body, DateOnly day) => day < DemoRestructuring.Day ? body[..4] : Restructuring.Homes[body];

    /// <summary>True for the party bodies of the 526 old wards and communes.</summary>
    public static bool IsCommune(DemoUnit body) => !body.Name.StartsWith("Đảng bộ cơ sở", StringComparison.Ordinal);

    public static string AgencyCode(int n) => Code("CQ", n);

    public static string AgencyName(int n) => Code("Cơ quan chủ trì ", n) + " (chưa nhập nội dung)";

    private static List<DemoCommittee> MakeCommittees(SmallRandom random) =>
    [
        .. Enumerable.Range(1, Districts).Select(n => new DemoCommittee(
            Code("QU", n), Code(DistrictKind(n) + " minh họa ", n), random.Between(90, 170), IsDistrict: true)),
        .. Enumerable.Range(Districts + 1, DirectBodies).Select(n => new DemoCommittee(
            Code("DU", n), Code("Đảng ủy trực thuộc minh họa ", n), random.Between(30, 80), IsDistrict: false)),
    ];

    /// <summary>The letters of a committee in the numbers of its papers: QU, HU, ThU, ĐU.</summary>
    public static string BodyCode(string committeeCode) => int.Parse(committeeCode[2..4], CultureInfo.InvariantCulture) switch
    {
        _ when !committeeCode.StartsWith("QU", StringComparison.Ordinal) => "ĐU",
        <= 12 => "QU",
        < Districts => "HU",
        Districts => "ThU",
        _ => "ĐU",
    };

    private static string DistrictKind(int n) => n switch { <= 12 => "Quận ủy", < Districts => "Huyện ủy", _ => "Thị ủy" };

    private static List<DemoUnit> MakeGrassroots(List<DemoCommittee> committees, SmallRandom random)
    {
        var communes = Spread(Communes, [.. committees.Select(committee => committee.IsDistrict ? committee.Weight : 0)], 1, random);
        var others = Spread(Grassroots - Communes, [.. committees.Select(committee => committee.Weight)], 5, random);
        var bodies = new List<DemoUnit>(Grassroots);
        for (var i = 0; i < committees.Count; i++)
        {
            for (var n = 1; n <= communes[i] + others[i]; n++)
            {
                var kind = n > communes[i] ? "Đảng bộ cơ sở" : i < 12 ? "Đảng bộ phường" : "Đảng bộ xã, thị trấn";
                var number = string.Create(CultureInfo.InvariantCulture, $"{i + 1:00}.{n:000}");
                bodies.Add(new DemoUnit(committees[i].Code + number[2..], $"{kind} minh họa {number}", "party_body", committees[i].Code));
            }
        }

        return bodies;
    }

    private static IEnumerable<DemoUnit> MakeCells(List<DemoUnit> bodies, int count, SmallRandom random)
    {
        var cells = Spread(count, [.. bodies.Select(_ => 1)], 0, random);
        return bodies.SelectMany((body, i) => Enumerable.Range(1, cells[i]).Select(n => new DemoUnit(
            Code(body.Code + ".", n), Code($"Chi bộ minh họa {body.Name[(body.Name.LastIndexOf(' ') + 1)..]}.", n), "cell", body.Code)));
    }

    /// <summary>Exactly <paramref name="total"/> things over places in proportion to their weights, at least <paramref name="least"/> where a weight is given.</summary>
    private static int[] Spread(int total, int[] weights, int least, SmallRandom random)
    {
        int[] result = [.. weights.Select(weight => weight > 0 ? least : 0)];
        for (var left = total - result.Sum(); left > 0; left--)
        {
            result[random.Weighted(weights)]++;
        }

        return result;
    }

    private static string Code(string prefix, int n) => prefix + n.ToString("00", CultureInfo.InvariantCulture);
}
