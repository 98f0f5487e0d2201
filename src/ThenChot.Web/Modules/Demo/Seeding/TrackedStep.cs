using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.TrackedCases.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// Invented tracked cases, quarter by quarter as many as the city reported, so that what the system counts is what the review reads: 15 from before 2021 and 42 entered
/// since. Codes, days and numbers are nobody's. Three have left since the last received quarter. Nothing where the installation does without the module.
/// </summary>
internal sealed class TrackedStep(IEnumerable<TrackedSeeds> tracked, DocumentSeeds documents, Acts acts, TimeProvider clock) : IDemoStep
{
    private const string Added = "tracked_cases_added";
    private const string Total = "tracked_cases_total";
    private const int FirstNumber = 901;
    private const int Left = 3;
    private const int OneMatterIn = 4;
    private const string Because = "Phân công minh họa";

    private static readonly string[] CriminalStages = ["Prosecuted", "Investigated", "Indicted", "FirstTrial", "SecondTrial", "Executed"];

    public Task RunAsync(DemoCast cast, CancellationToken cancel) => tracked.FirstOrDefault() is not { } seeds ? Task.CompletedTask : acts.RunAsync(
        DemoModule.SeedAct,
        async () =>
        {
            var (now, random) = (clock.GetUtcNow(), SmallRandom.For(cast.Seed, "tracked cases"));
            var quarters = Quarters(cast);
            var papers = await documents.AddDocumentsAsync(
                quarters.Select((quarter, at) => Decision(FirstNumber + at, "Đưa vụ án, vụ việc vào diện theo dõi, chỉ đạo", quarter.On))
                    .Append(Decision(FirstNumber + quarters.Count, "Kết thúc theo dõi, chỉ đạo vụ án, vụ việc", LeavingDay(cast))),
                cancel);
            List<Guid> made = [];
            foreach (var (at, count, on, days) in quarters.Select((quarter, at) => (at, quarter.Count, quarter.On, quarter.Days)))
            {
                for (var i = 0; i < count; i++)
                {
                    var isMatter = made.Count % OneMatterIn == OneMatterIn - 1;
                    var listed = on.AddDays(random.Below(days));
                    made.Add(seeds.Add(
                        new($"TD-MH-{made.Count + 1:000}", isMatter, listed, papers[at])
                        {
                            Stages = Stages(random, isMatter, listed, cast.Today),
                            Left = at == 0 && i < Left ? (papers[^1], LeavingDay(cast)) : null,
                        },
                        now));
                }
            }

            var (officer, leader, head) = (cast.Reporters[DemoCity.AgencyCode(AccountsStep.Commission)], cast.Leaders[FigureSpread.City], cast.Leaders[DemoCity.AgencyCode(AccountsStep.Commission)]);
            seeds.LetIn(officer.Id, null, mayWork: true, leader.Id, leader.Name, DemoCast.Began, Because, now);
            seeds.LetIn(leader.Id, null, mayWork: false, head.Id, head.Name, DemoCast.Began, Because, now);
            await seeds.DirectAsync(made[^1], "71-TB/BCĐ", "Báo cáo tiến độ của giai đoạn hiện nay (nội dung minh họa)", officer.Id, cast.Today.AddDays(-12), cast.Today.AddDays(9), now, cancel);
            await seeds.DirectAsync(made[^2], "68-TB/BCĐ", "Đề xuất họp liên ngành về một vướng mắc (nội dung minh họa)", officer.Id, cast.Today.AddDays(-40), cast.Today.AddDays(-6), now, cancel);
            acts.Current.Because("Vụ án, vụ việc minh họa: mã, ngày, giai đoạn và số bị can do hệ thống đặt, không chỉ vụ nào có thật");
        },
        new ActStamp(ActorName: DemoCast.SystemName),
        cancel);

    /// <summary>What stood on the list before 2021, then what each quarter added; with the day of its decision and the days after it.</summary>
    private static List<(int Count, DateOnly On, int Days)> Quarters(DemoCast cast)
    {
        var entries = FigureSpread.Make(cast.Seed, FigurePlan.Demo, cast.City.Committees).Where(static entry => entry.FigureCode is Added or Total && entry.Period != "2023").ToList();
        var before = entries.Last(static entry => entry.FigureCode == Total).Value - entries.Where(static entry => entry.FigureCode == Added).Sum(static entry => entry.Value);
        var living = new LivingQuarters(cast.Seed, cast.City).Until(cast.Today).SkipLast(1).SelectMany(static quarter => quarter.Entries);
        return
        [
            ((int)before, new DateOnly(2019, 3, 4), 600),
            .. entries.Concat(living).Where(static entry => entry is { FigureCode: Added, Value: > 0 }).Select(static entry => ((int)entry.Value, Period.Parse(entry.Period).Start.AddDays(4), 80)),
        ];
    }

    private static NewDocument Decision(int number, string subject, DateOnly on) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{number}-QĐ/BCĐ"), "Quyết định", "Ban Chỉ đạo (minh họa)", $"{subject} (văn bản minh họa)") { IssuedOn = PartialDate.On(on), Note = "Văn bản mẫu của thành phố minh họa." };

    /// <summary>After the last quarter whose numbers were received.</summary>
    private static DateOnly LeavingDay(DemoCast cast) => Period.Holding(PeriodKind.Quarter, cast.Today).Previous.Start is var first && first.AddDays(20) is var day && day < cast.Today ? day : cast.Today;

    private static List<(string Stage, DateOnly On, DateOnly? DueOn, int? Accused)> Stages(SmallRandom random, bool isMatter, DateOnly listed, DateOnly today)
    {
        var stages = new List<(string, DateOnly, DateOnly?, int?)>();
        var on = listed.AddDays(random.Between(0, 20));
        var accused = random.Between(1, 9);
        foreach (var stage in isMatter ? ["Denounced"] : CriminalStages)
        {
            if (on > today)
            {
                break;
            }

            var next = on.AddDays(random.Between(60, 200));
            stages.Add((stage, on, next > today ? next : null, isMatter ? null : accused));
            on = next;
        }

        return stages;
    }
}
