using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Direction.Contract;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>A sample work programme of the present year: two tasks a month, done by sample papers up to last month, one late, one moved with its reason.</summary>
internal sealed class LivingYearPlanStep(YearPlanSeeds seeds, DocumentSeeds documents, Acts acts) : IDemoStep
{
    private static readonly string[] Subjects =
    [
        "Giao ban, kiểm điểm việc thực hiện kết luận", "Rà soát quy chế làm việc", "Sơ kết công tác quý", "Kiểm tra việc chấp hành kỷ luật, kỷ cương", "Làm việc với các cấp ủy trực thuộc", "Cho ý kiến kế hoạch, đề án",
    ];

    public async Task RunAsync(DemoCast cast, CancellationToken cancel)
    {
        var today = cast.Today;
        var (january, passed) = (new DateOnly(today.Year, 1, 1), today.Month - 1);
        IReadOnlyList<DocumentId> papers = [];
        await acts.RunAsync(
            "documents.register",
            async () => papers = await documents.AddDocumentsAsync([Paper($"{90 + (today.Year % 10)}-CTr/TU", "Chương trình", $"Công tác năm {today.Year}", january), .. Enumerable.Range(1, passed).Select(m => Paper($"{700 + m}-TB/TU", "Thông báo", $"Kết quả công tác tháng {m}", DoneOn(today.Year, m)))], cancel),
            cast.Specialist.At(DemoCast.OfficeHour(today.AddDays(-2), "year papers")),
            cancel);
        await acts.RunAsync(
            "direction.year-plan",
            async () =>
            {
                await seeds.AddAsync(cast.Units[FigureSpread.City], today.Year, papers[0], january, today.AddDays(-1), [.. Tasks(cast, papers, passed)], cancel);
                acts.Current.Because("Dữ liệu minh họa");
            },
            cast.Specialist.At(DemoCast.OfficeHour(today.AddDays(-1), "year plan")),
            cancel);
    }

    private static IEnumerable<YearTaskSeed> Tasks(DemoCast cast, IReadOnlyList<DocumentId> papers, int passed)
    {
        for (var n = 0; n < 24; n++)
        {
            var month = (n / 2) + 1;
            var code = n % 3 == 0 ? DemoCity.OrganisationBoard : DemoCity.AgencyCode((n % 6) + 1);
            var seed = new YearTaskSeed(month, string.Create(CultureInfo.InvariantCulture, $"{Subjects[n % Subjects.Length]}, tháng {month} (việc mẫu)"), cast.Units[code], cast.Reporters.TryGetValue(code, out var owner) ? owner.Id : null);
            yield return month > passed || (month == passed && n % 2 == 1) ? month == 12 && n % 2 == 1 ? seed : Moved(seed, n)
                : seed with { Done = papers[month], DoneOn = DoneOn(cast.Today.Year, month) };
        }
    }

    private static YearTaskSeed Moved(YearTaskSeed seed, int n) => n % 8 == 3 && seed.Month < 12 ? seed with { MovedTo = seed.Month + 1, MovedBecause = "Trùng lịch hội nghị của cấp trên (lý do mẫu)" } : seed;

    private static DateOnly DoneOn(int year, int month) => new(year, month, 24);

    private static NewDocument Paper(string symbol, string type, string subject, DateOnly on) => new(symbol, type, "Thành ủy", subject + " (văn bản mẫu)")
    {
        IssuedOn = PartialDate.On(on),
        Note = "Văn bản mẫu của thành phố minh họa.",
    };
}
