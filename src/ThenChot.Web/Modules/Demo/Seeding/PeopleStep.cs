using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>Invented people: for every unit that reports or leads an item, one who prepares and one who signs; those of a committee that ended served until then.</summary>
internal sealed class PeopleStep(OrganizationSeeds seeds, Acts acts) : IDemoStep
{
    private static readonly DateOnly InPost = new(2020, 11, 2);

    public Task RunAsync(DemoCast cast, CancellationToken cancel) => acts.RunAsync(
        "organizations.add-person",
        async () =>
        {
            var units = cast.City.Units.Where(unit => unit.Kind is "city" or "committee" or "agency").ToList();
            var names = new DemoPeople(cast.Seed);
            var (before, after) = (CodesOf(cast.City.Committees), CodesOf(cast.City.Restructuring.Committees));
            units.AddRange(cast.City.Restructuring.Committees.Where(committee => !before.Contains(committee.Code)).Select(committee => new DemoUnit(committee.Code, committee.Name, "committee", FigureSpread.City)));
            var people = units.SelectMany(unit => Titles(unit).Select(title => new PersonSeed(names.Next(), null, [(
                cast.Units[unit.Code],
                title,
                before.Contains(unit.Code) || !after.Contains(unit.Code) ? InPost : DemoRestructuring.Day,
                before.Contains(unit.Code) && !after.Contains(unit.Code) ? DemoRestructuring.Day : null)]))).ToList();
            var ids = await seeds.AddPeopleAsync(people, cancel);
            for (var i = 0; i < units.Count; i++)
            {
                cast.Reporters.Add(units[i].Code, new DemoPerson(ids[2 * i], people[2 * i].FullName, null));
                cast.Leaders.Add(units[i].Code, new DemoPerson(ids[(2 * i) + 1], people[(2 * i) + 1].FullName, null));
            }

            acts.Current.Because("Người minh họa: họ tên do hệ thống đặt, không chỉ người thật");
        },
        new ActStamp(DemoCast.OfficeHour(DemoCast.Began, "people"), ActorName: DemoCast.SystemName),
        cancel);

    private static HashSet<string> CodesOf(IEnumerable<DemoCommittee> committees) => committees.Select(committee => committee.Code).ToHashSet(StringComparer.Ordinal);

    private static string[] Titles(DemoUnit unit) => (unit.Kind, unit.Code) switch
    {
        ("city", _) => ["Quản trị hệ thống (minh họa)", "Lãnh đạo Thành ủy (minh họa)"],
        (_, DemoCity.OrganisationBoard) => ["Chuyên viên Ban Tổ chức (minh họa)", "Lãnh đạo Ban Tổ chức (minh họa)"],
        ("agency", _) => ["Cán bộ phụ trách (minh họa)", "Lãnh đạo cơ quan (minh họa)"],
        _ => ["Cán bộ báo cáo cấp ủy (minh họa)", "Lãnh đạo cấp ủy (minh họa)"],
    };
}
