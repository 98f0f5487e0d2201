using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Bench;

/// <summary>
/// The full tree: 50 committees, 2,500 grassroots organisations, 17,500 cells, restructured into 132 committees on 1/7/2025; 60
/// months of 40 figures reported by the committees of the day.
/// </summary>
internal static class TreeData
{
    public const int Figures = 40;
    public const int Months = 60;
    public const int CellsOfABody = 7;

    public static readonly DateOnly From = new(2021, 1, 1);
    public static readonly DateOnly AsOf = new(2025, 12, 31);

    public static DemoCity City { get; } = DemoCity.Make(1);

    public static IReadOnlyList<string> Codes { get; } = [.. Enumerable.Range(1, Figures).Select(n => $"bench_{n:00}")];

    public static async Task FoundAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync();
        var units = City.Units.Where(unit => unit.Kind != "cell").Select(unit => new UnitSeed(unit.Code, unit.Name, unit.Kind, unit.ParentCode, DemoCity.FoundedOn)).ToList();
        units.AddRange(City.Units.Where(unit => unit.Kind == "party_body").SelectMany(body => Enumerable.Range(1, CellsOfABody).Select(n =>
            new UnitSeed(string.Create(CultureInfo.InvariantCulture, $"{body.Code}.{n}"), string.Create(CultureInfo.InvariantCulture, $"Chi bộ {body.Code}.{n}"), "cell", body.Code, DemoCity.FoundedOn))));
        await services.GetRequiredService<Acts>().RunAsync("organizations.import-units", () => services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(units));
    }

    public static async Task ReportAsync(IServiceProvider services)
    {
        var seeds = services.GetRequiredService<FigureSeeds>();
        var ids = (await services.GetRequiredService<UnitDirectory>().LivesAsync()).ToDictionary(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal);
        await seeds.DefineFiguresAsync([.. Codes.Select((code, n) => new FigureDefinition(code, $"Số liệu {n + 1}", "tổ chức", PeriodKind.Month, FigureRule.Flow))]);
        var period = Period.Parse("2021-01");
        for (var month = 0; month < Months; month++, period = period.Next)
        {
            var asked = City.CommitteesOn(period.End).Select(committee => ids[committee.Code]).ToList();
            var round = await seeds.OpenRoundAsync(ids["TP"], new RoundSeed(null, period, period.End, period.End.AddDays(10), 0, Codes, [], asked));
            var at = new DateTimeOffset(period.End.AddDays(5), new TimeOnly(3, 0), TimeSpan.Zero);
            for (var place = 0; place < asked.Count; place++)
            {
                var values = Codes.Select((code, f) => (code, Value: (decimal)(((place * 31) + (f * 7) + (month * 13)) % 997))).ToDictionary(v => v.code, v => v.Value, StringComparer.Ordinal);
                await seeds.ReportAsync(new ReportSeed(round, asked[place], values, ReportStage.Received, new SeedStep("người nhập", at)));
            }
        }

        await services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync("analyze");
    }
}
