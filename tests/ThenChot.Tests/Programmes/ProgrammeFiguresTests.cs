using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Programmes;
using ThenChot.Web.Modules.Programmes.Contract;
using static ThenChot.Tests.Programmes.SomeProgramme;

namespace ThenChot.Tests.Programmes;

public sealed class ProgrammeFiguresTests
{
    private static readonly Dictionary<string, decimal> Expected = new(StringComparer.Ordinal)
    {
        ["work_programmes_total"] = 2,
        ["programme_goals_total"] = 5,
        ["programme_targets_total"] = 4,
        ["programme_requirements_total"] = 7,
        ["admin_reform_groups_total"] = 6,
        ["targets_exceeded"] = 1,
        ["targets_basically_met"] = 0,
        ["lead_agencies"] = 2,
        ["deliverables_total"] = 4,
        ["deliverables_done"] = 1,
        ["deliverables_in_progress"] = 3,
        ["deliverables_remaining_notice26"] = 3,
        ["local_plans"] = 48,
    };

    [Theory]
    [OnBothDatabases]
    public async Task Every_figure_is_the_sum_of_the_records_it_opens_to(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            var (reader, query) = (services.GetRequiredService<FigureReader>(), await QueryAsync(services));
            var values = await reader.ReadAsync(query, Expected.Keys);
            foreach (var (code, expected) in Expected)
            {
                Assert.Equal((code, expected), (code, values[code].Value));
                var tree = (await reader.ExplainAsync(code, query))!;
                Assert.Equal(expected, tree.Value);
                Assert.Equal(expected, tree.Parts.Sum(Leaves));
                Assert.All(tree.Parts, part => Assert.NotNull(part.Url));
            }

            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task They_count_one_programme_one_unit_and_one_day(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            var (reader, query) = (services.GetRequiredService<FigureReader>(), await QueryAsync(services));
            async Task<decimal> ReadAsync(string code, FigureQuery of) => (await reader.ReadAsync(of, [code]))[code].Value!.Value;

            Assert.Equal(60, await ReadAsync("local_plans", query with { Programme = null }));
            Assert.Equal(0, await ReadAsync("deliverables_done", query with { AsOf = Day(2022, 6, 14) }));
            Assert.Equal(0, await ReadAsync("targets_exceeded", query with { AsOf = Day(2023, 4, 18) }));
            Assert.Equal(0, await ReadAsync("work_programmes_total", query with { AsOf = Day(2021, 3, 16) }));
            var district = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", ProgrammeCity.Review))!;
            Assert.Equal(24, await ReadAsync("local_plans", query with { Unit = district.Id }));
            Assert.Equal(30, await ReadAsync("local_plans", query with { Unit = district.Id, Programme = null }));
            office.Queries.Reset();
            await reader.ReadAsync(query, Expected.Keys);
            Assert.InRange(office.Queries.Commands.Count(c => c.Contains("prog_", StringComparison.Ordinal)), 1, 1);
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task Several_days_are_counted_at_once_and_each_as_its_records_say(Engine engine)
    {
        await using var office = await ProgrammeCity.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            var figures = services.GetServices<IDerivedFigures>().OfType<ProgrammeFigures>().Single();
            var district = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", ProgrammeCity.Review))!;
            foreach (var unit in new[] { (await QueryAsync(services)).Unit, district.Id })
            {
                List<FigureQuery> spans = [.. new[] { Day(2021, 3, 16), Day(2022, 6, 14), Day(2022, 12, 31), Day(2023, 4, 18), ProgrammeCity.Review }.Select(day => new FigureQuery(unit, Day(2021, 1, 1), day))];
                office.Queries.Reset();
                var counted = await figures.ComputeManyAsync(spans, Expected.Keys, CancellationToken.None);
                Assert.InRange(office.Queries.Commands.Count, 1, 4);
                foreach (var (span, values) in spans.Zip(counted))
                {
                    foreach (var code in Expected.Keys)
                    {
                        Assert.Equal((span.AsOf, code, (await figures.ExplainAsync(code, span, CancellationToken.None)).Value), (span.AsOf, code, values[code]));
                    }
                }

                Assert.True(counted[^1]["local_plans"] > counted[0]["local_plans"]);
            }

            return true;
        });
    }

    private static decimal Leaves(SourcePart part) => part.Parts.Count == 0 ? part.Value ?? 0 : part.Parts.Sum(Leaves);

    private static async Task<FigureQuery> QueryAsync(IServiceProvider services)
    {
        var root = await services.GetRequiredService<UnitDirectory>().RootAsync(ProgrammeCity.Review);
        var programme = (await services.GetRequiredService<ProgrammeReader>().FindBySymbolAsync(ProgrammeCity.Symbol, ProgrammeCity.Review))!;
        return new(root.Id, programme.ActiveFrom, ProgrammeCity.Review, programme.Id);
    }
}
