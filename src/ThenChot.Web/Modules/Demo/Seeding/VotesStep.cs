using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Documents.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Votes.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>
/// A season of votes of confidence in its middle: fifty committees of today stand at every step, the first one's slips lie ready to be counted, others have
/// reported. People and counts are invented, and the key of the boards is told, as it never is outside a demo.
/// </summary>
internal sealed class VotesStep(VoteSeeds votes, OrganizationSeeds people, DocumentSeeds documents, Acts acts) : IDemoStep
{
    public const string Key = "khóa mẫu của bản trình diễn";
    public const string Rule = "96-QD-TW-2023";

    private const int MostCommittees = 50;
    private const int RollSize = 20;
    private const int RatedSize = 3;

    /// <summary>The committee whose result everybody may read; the document that lets it be published is a sample.</summary>
    private const int Published = 1;

    private static readonly string[] Posts = ["Bí thư (minh họa)", "Phó Bí thư Thường trực (minh họa)", "Phó Bí thư (minh họa)"];

    public Task RunAsync(DemoCast cast, CancellationToken cancel) => acts.RunAsync(
        "demo.seed",
        async () =>
        {
            var committees = cast.City.CommitteesOn(cast.Today).Take(MostCommittees).ToList();
            var names = new DemoPeople(cast.Seed + 7);
            var made = Enumerable.Range(0, committees.Count * RollSize).Select(_ => names.Next()).ToList();
            // The people of the first committee hold posts: a visitor can plan a vote there from the beginning.
            var ids = await people.AddPeopleAsync([.. made.Select((name, i) => new PersonSeed(name, null, i < RollSize ? [(cast.Units[committees[0].Code], PostOf(i), cast.Today.AddMonths(-9), null)] : []))], cancel);
            var minutes = committees.Select((committee, at) => (committee, at)).Where(one => StepOf(one.at) >= 6).ToDictionary(one => cast.Units[one.committee.Code], _ => cast.Today.AddDays(-6));
            var season = await votes.OpenSeasonAsync(
                cast.Units[FigureSpread.City], "Lấy phiếu tín nhiệm giữa nhiệm kỳ (đợt minh họa)", cast.Today.AddDays(-20), cast.Today.AddDays(14), cast.Today.AddDays(28),
                [.. committees.Select(committee => cast.Units[committee.Code])], minutes, cast.Today, cancel);
            var paper = await documents.AddDocumentAsync(Paper(cast, committees[Published]), cancel);
            for (var at = 0; at < committees.Count; at++)
            {
                if (StepOf(at) > 0)
                {
                    var roll = Enumerable.Range(at * RollSize, RollSize).Select(i => new VoteSeedPerson(ids[i], made[i], PostOf(i), committees[at].Name)).ToList();
                    var seed = Seed(cast, season, committees[at], at, roll);
                    await votes.AddAsync(at == Published ? seed with { Published = (cast.Today.AddDays(-5), paper) } : seed, Key, cast.Today, cancel);
                }
            }

            acts.Current.Because("Đợt lấy phiếu minh họa: người và số phiếu do hệ thống đặt");
        },
        new ActStamp(DemoCast.OfficeHour(cast.Today, "votes"), ActorName: DemoCast.SystemName),
        cancel);

    private static NewDocument Paper(DemoCast cast, DemoCommittee committee) => new(
        $"801-TB/{DemoCity.BodyCode(committee.Code)}", "Thông báo", committee.Name, "Công khai kết quả lấy phiếu tín nhiệm (văn bản mẫu)")
    {
        IssuedOn = PartialDate.On(cast.Today.AddDays(-5)),
        Note = "Văn bản mẫu của thành phố minh họa.",
    };

    private static string PostOf(int i) => i % RollSize < RatedSize ? Posts[i % RollSize] : "Ủy viên Ban Chấp hành (minh họa)";

    /// <summary>0: nothing planned; 1 planned; 2 list approved; 3 roll frozen; 4 ready to count; 5 closed and sealed; 6 reported, one of them published.</summary>
    private static int StepOf(int at) => at == 0 ? 4 : (at % 10) switch { 0 or 5 => 2, 1 or 2 or 6 or 7 => 6, 3 => 1, 4 => 3, 8 => 5, _ => at % 20 == 9 ? 0 : 2 };

    private static VoteSeed Seed(DemoCast cast, Guid season, DemoCommittee committee, int at, List<VoteSeedPerson> roll)
    {
        var step = StepOf(at);
        var mine = new[] { cast.Reporters[committee.Code], cast.Leaders[committee.Code] };
        roll.AddRange(mine.Select((person, n) => new VoteSeedPerson(person.Id, person.Name, n == 0 ? "Cán bộ báo cáo cấp ủy (minh họa)" : "Lãnh đạo cấp ủy (minh họa)", committee.Name)));
        var held = step switch { 4 => cast.Today, 5 => cast.Today.AddDays(-2), 6 => cast.Today.AddDays(-9), _ => cast.Today.AddDays(7 + (at % 5)) };
        return new VoteSeed(
            cast.Units[committee.Code], season, $"Lấy phiếu tín nhiệm giữa nhiệm kỳ, {committee.Name}", Rule, held, roll[..RatedSize], roll, [mine[0].Id, mine[1].Id, roll[RatedSize].Id])
        {
            Note = at == 0 ? $"Bản trình diễn: vào bàn kiểm phiếu bằng vai cán bộ báo cáo và vai lãnh đạo cấp ủy, khóa là “{Key}”. Mỗi chồng 21 phiếu, ví dụ 18, 2, 1, 0." : null,
            ApprovedOn = step >= 2 ? cast.Today.AddDays(-24) : null,
            DossiersOn = step >= 3 ? held.AddDays(-16) : null,
            RollFrozen = step >= 3,
            Absent = step >= 4 ? 1 : null,
            Piles = step >= 5 ? [.. Enumerable.Range(0, RatedSize).Select(row => Pile(cast.Seed, at, row))] : null,
            AnnouncedOn = step >= 6 ? held : null,
            ReportedOn = step >= 6 ? held.AddDays(4) : null,
        };
    }

    /// <summary>Of 21 slips; one row in some tens reaches a bracket, so that the follow-up can be seen.</summary>
    private static IReadOnlyList<int> Pile(ulong seed, int at, int row)
    {
        var random = SmallRandom.For(seed + (ulong)((at * 10) + row), "piles");
        var low = at % 16 == 1 && row == 2 ? 12 : random.Below(4);
        var medium = random.Below(5);
        return [21 - low - medium, medium, low, 0];
    }
}
