using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Inspections.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// Invented cases of inspection, supervision and discipline from 2021 on: each quarter's come out as what its units reported, so that the figures derived from
/// them are those of the review to the digit.
/// </summary>
internal sealed class InspectionsStep(InspectionSeeds inspections, OrganizationSeeds people, Acts acts, TimeProvider clock) : IDemoStep
{
    private const int LeastMembers = 12;
    private const int MostMembers = 200;
    private const int Piece = 2_000;
    private const int Complaints = 4;

    /// <summary>What goes on today: kind, body, days since the decision, days until it is due (negative: late), whether it is carried out already.</summary>
    private static readonly (string Kind, string Body, int Since, int Due, bool Conducting)[] Living =
    [
        ("inspection_thematic", "party_committee", 20, 40, false), ("signs", "commission", 50, -5, true), ("supervision_thematic", "commission", 30, 15, false),
        ("signs", "commission", 10, 60, true), ("inspection_of_discipline", "commission", 70, -12, true), ("supervision_thematic", "party_committee", 12, 30, false),
    ];

    public Task RunAsync(DemoCast cast, CancellationToken cancel) => acts.RunAsync(
        DemoModule.SeedAct,
        async () =>
        {
            var now = clock.GetUtcNow();
            var subjects = await SubjectsAsync(cast, now, cancel);
            var cases = new DemoInspections(cast.Seed, cast.Units, (unit, day) => subjects[(unit, day < DemoRestructuring.Day)]);
            foreach (var quarter in FigureSpread.Make(cast.Seed, FigurePlan.Demo, cast.City.Committees).ToLookup(static entry => entry.Period, StringComparer.Ordinal).Where(static period => FigureSpread.Quarters.Contains(period.Key, StringComparer.Ordinal)))
            {
                cases.Add(Period.Parse(quarter.Key), quarter);
            }

            foreach (var (period, entries) in new LivingQuarters(cast.Seed, cast.City).Until(cast.Today))
            {
                cases.Add(period, entries);
            }

            foreach (var (piece, call) in cases.Cases.Where(static one => one.Subjects.Count > 0).Chunk(Piece).Select(static (piece, call) => (piece, call)))
            {
                await inspections.PourAsync(piece, BulkWriter.InstantOf(now, call), cancel);
            }

            Begin(cast, subjects, now);
            await inspections.ComplainAsync(Complaints, now, cancel);
            acts.Current.Because("Cuộc kiểm tra, giám sát minh họa: đối tượng, nội dung và ngày do hệ thống đặt, không chỉ người thật");
        },
        new ActStamp(ActorName: DemoCast.SystemName),
        cancel);

    /// <summary>Cases in progress, some of them late: two of the city and one of each of the first committees of today.</summary>
    private void Begin(DemoCast cast, Dictionary<(string Unit, bool Before), DemoSubjects> subjects, DateTimeOffset now)
    {
        var places = new[] { FigureSpread.City, FigureSpread.City }.Concat(cast.City.CommitteesOn(cast.Today).Select(static committee => committee.Code)).Take(Living.Length);
        foreach (var ((kind, body, since, due, conducting), code) in Living.Zip(places))
        {
            var (on, about) = (cast.Today.AddDays(-since), subjects[(code, false)]);
            var series = $"{(body == "commission" ? "UBKT" : "")}{(code == FigureSpread.City ? "TU" : DemoCity.BodyCode(code).ToUpperInvariant())}";
            var one = new CaseSeed(kind, body, cast.Units[code], string.Create(CultureInfo.InvariantCulture, $"{900 + since}-QĐ/{series}"), on, "Nội dung minh họa, đang tiến hành", about.Head);
            one.Subjects.Add(new SubjectSeed(cast.Units[about.Bodies[0]], null, on, "", ""));
            one.Subjects.Add(new SubjectSeed(null, about.Members[0], on, "", ""));
            inspections.Begin(one, cast.Today.AddDays(due), conducting, now);
        }
    }

    /// <summary>Before and after the restructuring of every committee and the city: bodies that stand then, members beneath them, and who leads cases there.</summary>
    private async Task<Dictionary<(string Unit, bool Before), DemoSubjects>> SubjectsAsync(DemoCast cast, DateTimeOffset now, CancellationToken cancel)
    {
        var bodies = cast.City.Units.Where(static unit => unit.Kind == "party_body").ToList();
        var made = new Dictionary<(string, bool), (List<string> Bodies, List<PersonId> Members)>();
        foreach (var before in new[] { true, false })
        {
            var day = before ? DemoRestructuring.Day.AddDays(-1) : DemoRestructuring.Day;
            var committees = cast.City.CommitteesOn(day).Select(static committee => committee.Code).ToList();
            var under = bodies.Where(body => before || !DemoCity.IsCommune(body)).ToLookup(body => cast.City.CommitteeOf(body.Code, day), static body => body.Code, StringComparer.Ordinal);
            var members = bodies.ToLookup(body => cast.City.CommitteeOf(body.Code, day), body => cast.MembersOf.GetValueOrDefault(body.Code) ?? [], StringComparer.Ordinal);
            foreach (var code in committees)
            {
                made[(code, before)] = ([.. under[code]], [.. members[code].SelectMany(static people => people).Take(MostMembers)]);
            }

            made[(FigureSpread.City, before)] = (committees, [.. committees.SelectMany(code => made[(code, before)].Members.Take(4))]);
        }

        var random = SmallRandom.For(cast.Seed, "inspected people");
        var asked = made.Sum(static one => 1 + Math.Max(0, LeastMembers - one.Value.Members.Count));
        var drawn = new Queue<PersonId>(await people.PourPeopleAsync([.. Enumerable.Range(0, asked).Select(_ => (DemoPeople.Draw(random, random.Chance(40)), (PartialDate?)null))], now, cancel));
        return made.ToDictionary(static one => one.Key, one =>
        {
            var head = drawn.Dequeue();
            while (one.Value.Members.Count < LeastMembers)
            {
                one.Value.Members.Add(drawn.Dequeue());
            }

            return new DemoSubjects(one.Value.Bodies, one.Value.Members, head);
        });
    }
}
