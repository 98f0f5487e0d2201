using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Figures;

/// <summary>
/// A city with three committees (one of them with two communes) and three quarters. QU03 has only a draft of the last one; in it
/// stands a round with the city's own figures, open for the next quarter.
/// </summary>
internal static class FigureCity
{
    public static readonly SeedStep Entered = new("Cán bộ minh họa", At(2023, 4, 6));

    public static readonly SeedStep Sent = new("Lãnh đạo minh họa", At(2023, 4, 7));

    public static readonly SeedStep Received = new("Chuyên viên minh họa", At(2023, 4, 8));

    public static readonly string[] Codes = ["inspected", "violating", "members"];

    public static Task<RunningOffice> OpenAsync(Engine engine) => RunningOffice.OpenAsync(engine, "figure_city", FillAsync);

    public static async Task<IReadOnlyDictionary<string, UnitId>> UnitsAsync(IServiceProvider services)
    {
        var units = services.GetRequiredService<UnitDirectory>();
        var day = new DateOnly(2023, 5, 1);
        return (await units.SubtreeAsync((await units.RootAsync(day)).Path, day)).ToDictionary(unit => unit.Code, unit => unit.Id);
    }

    public static FigureQuery Query(UnitId unit, string from = "2022-Q4", string to = "2023-Q1") => new(unit, Period.Parse(from).Start, Period.Parse(to).End);

    public static async Task FillAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Acts>().RunAsync("platform.configure", () => services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(
        [
            new("TP", "Đảng bộ thành phố", "city", null, new(2010, 1, 1)),
            new("QU01", "Quận ủy minh họa 01", "committee", "TP", new(2010, 1, 1)),
            new("QU02", "Quận ủy minh họa 02", "committee", "TP", new(2010, 1, 1)),
            new("QU03", "Quận ủy minh họa 03", "committee", "TP", new(2010, 1, 1)),
            new("X01", "Đảng bộ xã minh họa 01", "party_body", "QU01", new(2015, 1, 1)),
            new("X02", "Đảng bộ xã minh họa 02", "party_body", "QU01", new(2010, 1, 1)),
        ]));
        var units = await UnitsAsync(services);
        var seeds = services.GetRequiredService<FigureSeeds>();
        await seeds.DefineFiguresAsync(
        [
            new("inspected", "Tổ chức đảng được kiểm tra", "lượt", PeriodKind.Quarter, FigureRule.Flow) { Field = "Kiểm tra, giám sát" },
            new("violating", "Tổ chức đảng có vi phạm", "tổ chức", PeriodKind.Quarter, FigureRule.Flow) { Field = "Kiểm tra, giám sát", Relations = "violating <= inspected" },
            new("violating_pct", "Tỷ lệ tổ chức đảng có vi phạm", "%", PeriodKind.Quarter, FigureRule.Ratio) { Numerator = "violating", Denominator = "inspected", Factor = 100 },
            new("members", "Đảng viên cuối kỳ", "người", PeriodKind.Quarter, FigureRule.Stock) { Field = "Đảng viên" },
            new("index", "Chỉ số ngoài", "điểm", PeriodKind.Quarter, FigureRule.Alone) { Decimals = 2, Source = FigureKindOfSource.External },
            new("cumulated", "Số nhập lũy kế", "việc", PeriodKind.Quarter, FigureRule.Flow) { Cumulative = true },
        ]);
        await RoundAsync(services, "2022-Q4", units, [("TP", 1, 0, 0), ("QU01", 10, 2, 100), ("QU02", 20, 3, 200), ("QU03", 30, 4, 300), ("X01", 5, 1, 40)]);
        var last = await RoundAsync(services, "2023-Q1", units, [("TP", 2, 1, 0), ("QU01", 11, 4, 110), ("QU02", 22, 5, 190), ("X01", 6, 2, 45)]);

        // A draft is not a report: QU03 is still missing.
        await seeds.ReportAsync(new(last, units["QU03"], new Dictionary<string, decimal> { ["inspected"] = 900 }, ReportStage.Draft, Entered));
    }

    /// <summary>Asks the city, three committees and one commune; gives the id of the round.</summary>
    public static async Task<Guid> RoundAsync(
        IServiceProvider services, string period, IReadOnlyDictionary<string, UnitId> units, IReadOnlyList<(string Unit, int Inspected, int Violating, int Members)> reports)
    {
        var seeds = services.GetRequiredService<FigureSeeds>();
        var asked = Period.Parse(period);
        var round = await seeds.OpenRoundAsync(units["TP"], new(
            null, asked, asked.End, asked.End.AddDays(15), 3, Codes, ["Đánh giá chung"], [.. new[] { "TP", "QU01", "QU02", "QU03", "X01" }.Select(code => units[code])]), new ActStamp(VietnameseFormat.StartOf(asked.Start.AddDays(20))));
        foreach (var (unit, inspected, violating, members) in reports)
        {
            var values = new Dictionary<string, decimal> { ["inspected"] = inspected, ["violating"] = violating, ["members"] = members };
            await seeds.ReportAsync(new(round, units[unit], values, ReportStage.Received, Entered) { Sent = Sent, Closed = Received, SignedNumber = $"15-BC/{unit}" });
        }

        return round;
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 2, 0, 0, TimeSpan.Zero);
}
