using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using static ThenChot.Tests.Figures.ReportJourney;

namespace ThenChot.Tests.Figures;

/// <summary>What changes with time: sources by period, units that close, cumulative values that are corrected.</summary>
public sealed class FigureTimeTests
{
    [Theory, OnBothDatabases]
    public async Task A_source_counts_from_its_period_on_and_the_reported_value_stays_beside(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        var units = await office.RunAsync(FigureCity.UnitsAsync);
        await office.ActAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var figure = await db.Set<Figure>().SingleAsync(f => f.Code == "inspected");
            db.Add(Some.Made(FigureSource.Change(Id.New<FigureRowId>(Some.Now), figure, [], new(2023, 1, 1), SourceKind.Derived, "Sổ kiểm tra đã đủ")));
        });
        await office.RunAsync(async services =>
        {
            var reader = ActivatorUtilities.CreateInstance<FigureReader>(services, (IEnumerable<IDerivedFigures>)[new Counted()]);
            var value = (await reader.ReadAsync(FigureCity.Query(units["TP"]), ["inspected"]))["inspected"];

            Assert.Equal((FigureKindOfSource.Derived, 66 + 50), (value.Source, value.Value));
            Assert.Equal(107, value.Reported);
            Assert.Equal("Sổ kiểm tra", (await reader.ExplainAsync("inspected", FigureCity.Query(units["TP"])))?.Rule);
            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_that_closed_within_the_period_counts_where_it_last_stood(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        await FigureVerbsTests.RunFileAsync(office, "units", "code,name,kind,parent_code,founded_on,closed_on\nX03,Đảng bộ xã minh họa 03,party_body,QU01,2012-01-01,2023-02-15\n");
        var (code, output) = await FigureVerbsTests.RunFileAsync(office, "figures", "unit_code,figure_code,period,value\nX03,inspected,2023-Q1,4\nX03,inspected,2023-Q2,9\n");
        Assert.Equal(1, code);
        Assert.Contains("\"row\":3", output, StringComparison.Ordinal);
        Assert.Equal(0, (await FigureVerbsTests.RunFileAsync(office, "figures", "unit_code,figure_code,period,value\nX03,inspected,2023-Q1,4\n")).Code);

        var units = await office.RunAsync(FigureCity.UnitsAsync);
        var read = await office.RunAsync(services => services.GetRequiredService<FigureReader>().ReadAsync(FigureCity.Query(units["QU01"], "2023-Q1"), ["inspected"]));
        Assert.Equal(11 + 6 + 4, read["inspected"].Value);
        var (_, json) = await office.VerbAsync(["figures", "--unit", "QU01", "--figure", "inspected", "--period", "2023-Q1", "--json"]);
        Assert.Contains("\"value\":21", json, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_corrected_cumulative_value_moves_the_quarter_after_it(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        var units = await office.RunAsync(FigureCity.UnitsAsync);
        var (first, second) = await office.RunAsync(async services =>
        {
            var seeds = services.GetRequiredService<FigureSeeds>();
            RoundSeed Round(string period) => new(null, Period.Parse(period), Period.Parse(period).End, Period.Parse(period).End.AddDays(400), 0, ["cumulated"], [], [units["QU02"]]);
            return (await seeds.OpenRoundAsync(units["TP"], Round("2022-Q3")), await seeds.OpenRoundAsync(units["TP"], Round("2022-Q4")));
        });
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "QU02");
        using var leader = await office.SignedInAs(RoleNames.CommitteeLeader, "QU02");
        using var specialist = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        foreach (var (round, value) in new[] { (first, "10"), (second, "25") })
        {
            await AskAsync(reporter, Url(round, units["QU02"]), value);
            await SignAsync(leader, Url(round, units["QU02"]));
            await ReceiveAsync(specialist, Url(round, units["QU02"]));
        }

        Assert.Equal((10m, 15m), await QuartersAsync(office, units["QU02"]));
        var url = Url(first, units["QU02"]);
        Assert.NotNull((await specialist.SubmitAsync(await specialist.GetAsync(url), "#mo-lai", [("Input.Reason", "Sót hai việc")])).Location);
        await AskAsync(reporter, url, "12");
        await SignAsync(leader, url);
        await ReceiveAsync(specialist, url);
        Assert.Equal((12m, 13m), await QuartersAsync(office, units["QU02"]));
    }

    private static async Task<(decimal, decimal)> QuartersAsync(RunningOffice office, UnitId unit)
    {
        var cells = await office.RunAsync(services => services.GetRequiredService<FigureReader>().SeriesAsync(FigureCity.Query(unit, "2022-Q3", "2022-Q4"), "cumulated"));
        return (cells[0].Value, cells[1].Value);
    }

    /// <summary>A register that counts 50 from the new year on.</summary>
    private sealed class Counted : IDerivedFigures
    {
        public IReadOnlyList<DerivedFigureDefinition> Definitions => [new("inspected", "Tổ chức đảng được kiểm tra", "lượt", "Sổ kiểm tra")];

        public Task<IReadOnlyDictionary<string, decimal>> ComputeAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyDictionary<string, decimal>>(new Dictionary<string, decimal> { ["inspected"] = query.From == new DateOnly(2023, 1, 1) ? 50 : -1 });

        public async Task<IReadOnlyList<IReadOnlyDictionary<string, decimal>>> ComputeManyAsync(IReadOnlyList<FigureQuery> queries, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
            await Task.WhenAll(queries.Select(query => ComputeAsync(query, codes, cancel)));

        public Task<IReadOnlyList<DerivedCount>> PlacedAsync(FigureQuery query, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
            throw new InvalidOperationException("Số liệu này không cộng theo đơn vị.");

        public Task<SourceTree> ExplainAsync(string code, FigureQuery query, CancellationToken cancel) =>
            Task.FromResult(new SourceTree(code, "Tổ chức đảng được kiểm tra", "lượt", 50, "Sổ kiểm tra", []));
    }
}
