using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes.Contract;
using ThenChot.Web.Modules.Reports.Contract;

namespace ThenChot.Tests.Reports;

/// <summary>
/// A city with two committees, two quarters and one open review of Programme 01 as of 19/4/2023. QU02 has not reported the
/// first quarter of 2023: <see cref="ReportLateAsync"/> moves the live numbers.
/// </summary>
internal static class ReportCity
{
    public const string Symbol = "01-CTr/TU";

    public const string Name = "sơ kết giữa nhiệm kỳ thực hiện Chương trình số 01-CTr/TU";

    public static readonly DateOnly AsOf = new(2023, 4, 19);

    private static readonly string[] Codes =
    [
        "committee_inspected_orgs", "committee_supervised_orgs", "disciplined_members_total", "disciplined_members_reprimand", "disciplined_members_warning",
    ];

    public static Task<RunningOffice> OpenAsync(Engine engine) => RunningOffice.OpenAsync(engine, "report_city", FillAsync);

    /// <summary>The address of the review.</summary>
    public static Task<string> ReviewAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var seeds = services.GetRequiredService<ReportSeeds>();
        var programme = (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(Symbol, AsOf))!;
        var root = await services.GetRequiredService<UnitDirectory>().RootAsync(AsOf);
        var id = await seeds.OpenAsync(new("so-ket-chuong-trinh", programme.Id, root.Id, Name, new(2021, 1, 1), AsOf), "Chuyên viên minh họa", At(2023, 4, 19));
        return $"/bao-cao/{id}";
    });

    /// <summary>The address of a report of the city for 2023, whose outline names no figure of this city.</summary>
    public static Task<string> YearlyAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var root = await services.GetRequiredService<UnitDirectory>().RootAsync(AsOf);
        var id = await services.GetRequiredService<ReportSeeds>().OpenAsync(
            new("tong-ket-nganh-to-chuc-2023", null, root.Id, "tổng kết năm 2023", new(2023, 1, 1), new(2023, 12, 31)), "Chuyên viên minh họa", At(2024, 1, 3));
        return $"/bao-cao/{id}";
    });

    /// <summary>QU02 reports the first quarter late, and is received: 5 more inspected, 100 more disciplined.</summary>
    public static Task ReportLateAsync(RunningOffice office) => office.RunAsync(async services =>
    {
        var unit = await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU02", AsOf);
        var round = await services.GetRequiredService<AppDb>().Set<Round>().OrderByDescending(one => one.PeriodEnd).Select(one => one.Id).FirstAsync();
        await services.GetRequiredService<FigureSeeds>().ReportAsync(Seed(round.Value, unit!.Id, 5, 100, At(2023, 5, 2)));
        return true;
    });

    private static async Task FillAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", () => services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(
        [
            new("TP", "Thành ủy", "city", null, new(2010, 1, 1)),
            new("BTC", "Ban Tổ chức Thành ủy", "agency", "TP", new(2010, 1, 1)),
            new("QU01", "Quận ủy minh họa 01", "committee", "TP", new(2010, 1, 1)),
            new("QU02", "Quận ủy minh họa 02", "committee", "TP", new(2010, 1, 1)),
        ]));
        var directory = services.GetRequiredService<UnitDirectory>();
        var units = (await directory.SubtreeAsync((await directory.RootAsync(AsOf)).Path, AsOf)).ToDictionary(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal);
        await FiguresAsync(services, units);
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", () => ProgrammeAsync(services.GetRequiredService<ProgrammeSeeds>(), units));
    }

    private static async Task FiguresAsync(IServiceProvider services, Dictionary<string, UnitId> units)
    {
        var seeds = services.GetRequiredService<FigureSeeds>();
        await seeds.DefineFiguresAsync([.. Codes.Select(code => new FigureDefinition(code, $"Số liệu {code}", "lượt", PeriodKind.Quarter, FigureRule.Flow))]);
        foreach (var (period, reports) in new[] { ("2022-Q4", new[] { ("QU01", 10, 300), ("QU02", 20, 200) }), ("2023-Q1", [("QU01", 11, 310)]) })
        {
            var asked = Period.Parse(period);
            var round = await seeds.OpenRoundAsync(units["TP"], new(null, asked, asked.End, asked.End.AddDays(10), 2, Codes, [], [units["QU01"], units["QU02"]]));
            foreach (var (unit, inspected, disciplined) in reports)
            {
                await seeds.ReportAsync(Seed(round, units[unit], inspected, disciplined, VietnameseFormat.StartOf(asked.End.AddDays(5)).AddHours(9)));
            }
        }
    }

    private static ReportSeed Seed(Guid round, UnitId unit, int inspected, int disciplined, DateTimeOffset at) => new(
        round,
        unit,
        new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            [Codes[0]] = inspected, [Codes[1]] = inspected - 1, [Codes[2]] = disciplined, [Codes[3]] = disciplined - 50, [Codes[4]] = 50,
        },
        ReportStage.Received,
        new SeedStep("Cán bộ minh họa", at))
    {
        Sent = new SeedStep("Lãnh đạo minh họa", at.AddHours(1)),
        Closed = new SeedStep("Chuyên viên minh họa", at.AddHours(2)),
    };

    private static async Task ProgrammeAsync(ProgrammeSeeds seeds, Dictionary<string, UnitId> units)
    {
        var programme = await seeds.AddProgrammeAsync(new(units["TP"], 1, Symbol, "Xây dựng, chỉnh đốn Đảng", new(2021, 3, 17), "XVII", 2020, 2025, new(2021, 1, 1), new(2025, 12, 31), "Bí thư Thành ủy"));
        await seeds.AddTargetsAsync(programme, [new(1, "Kết nạp đảng viên mới", "đảng viên", "count", "between", 9000, 10000, "yearly")]);
        await seeds.AddDeliverablesAsync(programme, [new(1, "de_an", "Đề án mẫu", new(2021, 4, 15), units["BTC"]) { DueOn = new(2023, 6, 30) }]);
        await seeds.AddLocalPlansAsync([.. Enumerable.Range(1, 3).Select(n => new LocalPlanSeed(units["QU01"], $"{n:00}-KH/QU", new DateOnly(2021, 6, n), "Kế hoạch", null, [programme]))]);
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 2, 0, 0, TimeSpan.Zero);
}
