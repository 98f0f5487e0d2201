using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Figures;

public sealed class FigureReaderTests
{
    private static readonly string[] All = ["inspected", "violating", "violating_pct", "members", "index", "unknown"];

    [Theory, OnBothDatabases]
    public async Task Adds_flows_over_units_and_periods_and_takes_the_last_stock(Engine engine) => await ReadAsync(engine, async (reader, units) =>
    {
        var city = await reader.ReadAsync(FigureCity.Query(units["TP"]), All);

        Assert.Equal(107, city["inspected"].Value);
        Assert.Equal(22, city["violating"].Value);
        Assert.Equal("21%", city["violating_pct"].Display);
        Assert.Equal(345, city["members"].Value);
        Assert.Null(city["index"].Value);
        Assert.Equal("chưa có số liệu", city["index"].Display);
        Assert.False(city.ContainsKey("unknown"));
    });

    [Theory, OnBothDatabases]
    public async Task A_committee_is_its_own_entry_and_those_beneath_it(Engine engine) => await ReadAsync(engine, async (reader, units) =>
    {
        var committee = await reader.ReadAsync(FigureCity.Query(units["QU01"]), All);

        Assert.Equal((32, 155), (committee["inspected"].Value, committee["members"].Value));
        Assert.Empty(committee["inspected"].MissingUnits);
    });

    [Theory, OnBothDatabases]
    public async Task Names_the_units_that_did_not_report(Engine engine) => await ReadAsync(engine, async (reader, units) =>
    {
        var city = await reader.ReadAsync(FigureCity.Query(units["TP"]), All);

        Assert.Equal(["Quận ủy minh họa 03"], city["inspected"].MissingUnits);
        Assert.Equal(["Quận ủy minh họa 03"], city["violating_pct"].MissingUnits);
        Assert.Empty((await reader.ReadAsync(FigureCity.Query(units["TP"], "2022-Q4", "2022-Q4"), All))["inspected"].MissingUnits);
    });

    [Theory, OnBothDatabases]
    public async Task Asks_the_database_equally_often_for_one_code_and_for_many(Engine engine)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        var units = await office.RunAsync(FigureCity.UnitsAsync);
        await office.RunAsync(services => services.GetRequiredService<UnitDirectory>().PlacesOfAsync(units["TP"])); // where the city stands is asked once a process
        office.Queries.Reset();
        await office.RunAsync(services => services.GetRequiredService<FigureReader>().ReadAsync(FigureCity.Query(units["TP"]), ["inspected"]));
        var one = office.Queries.Commands.Count;
        office.Queries.Reset();
        await office.RunAsync(services => services.GetRequiredService<FigureReader>().ReadAsync(FigureCity.Query(units["TP"]), ["inspected", "violating", "violating_pct", "members"]));

        Assert.Equal(one, office.Queries.Commands.Count);
        Assert.InRange(one, 1, 5);
    }

    [Theory, OnBothDatabases]
    public async Task Explains_a_figure_down_to_the_entries_that_add_up_to_it(Engine engine) => await ReadAsync(engine, async (reader, units) =>
    {
        var tree = await reader.ExplainAsync("inspected", FigureCity.Query(units["TP"]));

        Assert.NotNull(tree);
        var leaves = tree.Parts.SelectMany(Leaves).ToList();
        Assert.Equal((107, 9), (leaves.Sum(leaf => leaf.Value), leaves.Count));
        var leaf = leaves.Single(part => part is { Unit: "QU02", Period: "2023-Q1" });
        Assert.Equal(22, leaf.Value);
        Assert.Equal("nhập: Cán bộ minh họa; duyệt gửi: Lãnh đạo minh họa (số 15-BC/QU02 ngày 07/04/2023); tiếp nhận: Chuyên viên minh họa", leaf.By);
        var stock = await reader.ExplainAsync("members", FigureCity.Query(units["TP"]));
        Assert.Equal(345, stock!.Parts.SelectMany(Leaves).Sum(part => part.Value));
        var ratio = await reader.ExplainAsync("violating_pct", FigureCity.Query(units["TP"]));
        Assert.Equal([22m, 107m], ratio!.Parts.Select(part => part.Value ?? 0));
        Assert.Null(await reader.ExplainAsync("unknown", FigureCity.Query(units["TP"])));
    });

    [Theory, OnBothDatabases]
    public async Task Shows_a_figure_by_period_and_by_unit(Engine engine) => await ReadAsync(engine, async (reader, units) =>
    {
        var series = await reader.SeriesAsync(FigureCity.Query(units["TP"]), "violating_pct");
        Assert.Equal([("2022-Q4", 15m), ("2023-Q1", 29m)], series.Select(cell => (cell.Period.Code, cell.Value)));

        var names = units.ToDictionary(unit => unit.Value, unit => unit.Key);
        var byUnit = await reader.ByUnitAsync(FigureCity.Query(units["TP"]), ["inspected", "members"]);
        Assert.Equal(
            ["QU01 inspected 32", "QU01 members 155", "QU02 inspected 42", "QU02 members 190", "QU03 inspected 30"],
            byUnit.Select(row => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{names[row.Unit]} {row.Code} {row.Value:0.##}")).Order(StringComparer.Ordinal));
    });

    private static IEnumerable<SourcePart> Leaves(SourcePart part) => part.Parts.Count == 0 ? [part] : part.Parts.SelectMany(Leaves);

    private static async Task ReadAsync(Engine engine, Func<FigureReader, IReadOnlyDictionary<string, UnitId>, Task> check)
    {
        await using var office = await FigureCity.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            await check(services.GetRequiredService<FigureReader>(), await FigureCity.UnitsAsync(services));
            return true;
        });
    }
}
