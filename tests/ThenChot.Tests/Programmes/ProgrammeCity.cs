using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;
using static ThenChot.Tests.Programmes.SomeProgramme;

namespace ThenChot.Tests.Programmes;

/// <summary>A city with one programme in full: what the slice tests of this module read and change.</summary>
internal static class ProgrammeCity
{
    public const string Symbol = "01-CTr/TU";

    public static readonly DateOnly Review = Day(2023, 4, 19);

    public static Task<RunningOffice> OpenAsync(Engine engine) => RunningOffice.OpenAsync(engine, "programmes", FillAsync);

    public static async Task FillAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", () => UnitsAsync(services));
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", () => ProgrammesAsync(services));
    }

    private static async Task UnitsAsync(IServiceProvider services) =>
        await services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(
        [
            new("TP", "Đảng bộ thành phố", "city", null, Day(2010, 1, 1)),
            new("BTC", "Ban Tổ chức Thành ủy", "agency", "TP", Day(2010, 1, 1)),
            new("CQ02", "Cơ quan chủ trì 02 (chưa nhập nội dung)", "agency", "TP", Day(2010, 1, 1)),
            new("QU01", "Quận ủy minh họa 01", "committee", "TP", Day(2010, 1, 1)),
            new("QU02", "Quận ủy minh họa 02", "committee", "TP", Day(2010, 1, 1)),
        ]);

    private static async Task ProgrammesAsync(IServiceProvider services)
    {
        var (seeds, units) = (services.GetRequiredService<ProgrammeSeeds>(), services.GetRequiredService<UnitDirectory>());
        var ids = (await units.SubtreeAsync((await units.RootAsync(Review)).Path, Review)).ToDictionary(u => u.Code, u => u.Id);
        var programme = await seeds.AddProgrammeAsync(new(ids["TP"], 1, Symbol, "Xây dựng, chỉnh đốn Đảng", Day(2021, 3, 17), "XVII", 2020, 2025, Day(2021, 1, 1), Day(2025, 12, 31), "Bí thư Thành ủy")
        {
            CommitteeName = "Ban Chỉ đạo Chương trình 01-CTr/TU",
        });
        var second = await seeds.AddProgrammeAsync(new(ids["TP"], 2, "02-CTr/TU", "Đổi mới mô hình tăng trưởng", Day(2021, 3, 17), "XVII", 2020, 2025, Day(2021, 1, 1), Day(2025, 12, 31), "Bí thư Thành ủy"));
        await seeds.AddStandingAgencyAsync(programme, ids["BTC"], "Ban Tổ chức Thành ủy", Day(2021, 3, 17));
        await seeds.AddSeatsAsync(programme, [new(null, "Bí thư Thành ủy", "head", "Phụ trách chung", null, Day(2021, 3, 17))]);
        await seeds.AddProvisionsAsync(programme, ["Cấp ủy gương mẫu", null, null, null, null], [null, null, null, null, null, null, null], ["Đổi mới công tác cán bộ"], ["Thể chế", "Thủ tục hành chính", "Tổ chức bộ máy", "Chế độ công vụ", "Tài chính công", "Chính quyền số"]);
        await seeds.AddTargetsAsync(programme,
        [
            new(1, "Tổ chức đảng hoàn thành tốt nhiệm vụ trở lên", null, "percent", "above", 75, null, "yearly") { Monitor = ids["BTC"] },
            new(2, "Kết nạp đảng viên mới", "đảng viên", "count", "between", 9000, 10000, "yearly") { FigureCode = "admissions" },
            new(3, "Chỉ số PAPI", null, "index_group", "at_most", null, 2, "yearly") { LessIsBetter = true, IndexName = "PAPI" },
            new(4, null, null, "count", "at_least", null, null, "whole_term"),
        ]);
        await seeds.AddQuotasAsync(programme, 2, 2022, [(ids["QU01"], 5000), (ids["QU02"], 4500)]);
        await seeds.AddClaimsAsync(
        [
            new("PAPI", 2022, "UNDP và đối tác Việt Nam", Day(2023, 4, 12), 43.90m, null, 1) { AdoptedBecause = "Hai nguồn công khai", AdoptedOn = Day(2023, 4, 12) },
            new("PAPI", 2022, "Một tờ báo", Day(2023, 4, 13), 43.09m, null, 1),
        ]);
        await seeds.AddJudgementsAsync(programme, [new(2, "exceeded", Review, "Đánh giá tại hội nghị sơ kết") { Year = 2022, Value = 10_450 }]);
        await seeds.AddDeliverablesAsync(programme, Works(ids["BTC"], ids["CQ02"]));
        await seeds.AddLocalPlansAsync(Enumerable.Range(1, 60).Select(n => new LocalPlanSeed(
            ids[n % 2 == 0 ? "QU01" : "QU02"], $"{n:00}-KH/QU", Day(2021, 6, 1).AddDays(n * 7), "Kế hoạch", null, n % 10 == 0 ? [programme, second] : [n % 5 == 1 ? second : programme])
        {
            Targets = n == 2 ? [new(programme, 2, 9000)] : null,
        }));
    }

    private static IEnumerable<DeliverableSeed> Works(UnitId board, UnitId agency) =>
    [
        new(1, "de_an", "Nâng cao chất lượng sinh hoạt chi bộ (tiêu đề mẫu)", Day(2021, 4, 15), board)
        {
            DueOn = Day(2022, 6, 30),
            Reached = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["du_thao"] = Day(2021, 9, 1), ["ban_hanh"] = Day(2022, 6, 15) },
            Evidence = Id.New<DocumentId>(Now),
            EvidenceOn = Day(2022, 6, 15),
            ReceivedBy = "Ban Thường vụ Thành ủy",
        },
        new(2, "ke_hoach", null, Day(2021, 4, 15), agency) { DueOn = Day(2023, 6, 30), Handings = [("Văn phòng Thành ủy", Day(2023, 4, 3))] },
        new(3, "de_tai", null, Day(2021, 4, 15), agency) { DueOn = Day(2023, 3, 1) },
        new(4, "chuyen_de", null, Day(2021, 4, 15), board),
    ];
}
