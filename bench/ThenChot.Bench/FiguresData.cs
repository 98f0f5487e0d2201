using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Bench;

/// <summary>132 units in three levels, each with accepted entries of 60 figures in 20 quarters, stored through the product's own rules.</summary>
internal static class FiguresData
{
    public const int Units = 132;
    public const int Committees = 11;
    public const int Figures = 60;
    public const int Periods = 20;

    public static readonly DateOnly From = new(2021, 1, 1);
    public static readonly DateOnly AsOf = new(2025, 12, 31);

    public static IReadOnlyList<string> Codes { get; } = [.. Enumerable.Range(1, Figures).Select(n => $"bench_{n:00}")];

    /// <summary>Gives the city and one committee.</summary>
    public static async Task<(UnitId City, UnitId Committee)> FillAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync();
        IReadOnlyDictionary<string, UnitId> units = new Dictionary<string, UnitId>(StringComparer.Ordinal);
        await services.GetRequiredService<Acts>().RunAsync("organizations.import-units", async () =>
        {
            units = await services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync([.. Tree()]);
        });
        var seeds = services.GetRequiredService<FigureSeeds>();
        await seeds.DefineFiguresAsync([.. Codes.Select((code, n) => new FigureDefinition(code, $"Số liệu {n + 1}", "tổ chức", PeriodKind.Quarter, n % 3 == 0 ? FigureRule.Stock : FigureRule.Flow))]);
        var period = Period.Parse("2021-Q1");
        for (var n = 0; n < Periods; n++, period = period.Next)
        {
            var round = await seeds.OpenRoundAsync(units["TP"], new RoundSeed(null, period, period.End, period.End.AddDays(10), 0, Codes, [], [.. units.Values]));
            var at = new DateTimeOffset(period.End.AddDays(5), new TimeOnly(3, 0), TimeSpan.Zero);
            foreach (var (unit, place) in units.Values.Select((unit, place) => (unit, place)))
            {
                var values = Codes.Select((code, f) => (code, Value: (decimal)(((place * 31) + (f * 7) + (n * 13)) % 997))).ToDictionary(v => v.code, v => v.Value, StringComparer.Ordinal);
                await seeds.ReportAsync(new ReportSeed(round, unit, values, ReportStage.Received, new SeedStep("người nhập", at)));
            }
        }

        var db = services.GetRequiredService<AppDb>();
        await db.Database.ExecuteSqlRawAsync("analyze");
        return (units["TP"], units["QU01"]);
    }

    private static IEnumerable<UnitSeed> Tree()
    {
        var founded = new DateOnly(2000, 1, 1);
        yield return new("TP", "Thành ủy", "city", null, founded);
        for (var n = 1; n <= Committees; n++)
        {
            yield return new($"QU{n:00}", $"Quận ủy {n}", "committee", "TP", founded);
        }

        for (var n = 0; n < Units - Committees - 1; n++)
        {
            yield return new($"CS{n:000}", $"Đảng ủy {n}", "party_body", $"QU{(n % Committees) + 1:00}", founded);
        }
    }
}
