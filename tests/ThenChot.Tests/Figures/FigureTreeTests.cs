using ThenChot.Web.Modules.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Figures;

/// <summary>
/// Figures while the tree changes inside a period: A1 moves from A to C and B goes into A on 15/2/2025; C divides into D and E
/// on 1/7/2025, of which only x has shares.
/// </summary>
public sealed class FigureTreeTests
{
    private const string Units = """
        code,name,kind,parent_code,founded_on,closed_on
        TP,Thành phố,city,,2000-01-01,
        A,Đơn vị A,committee,TP,2000-01-01,
        B,Đơn vị B,committee,TP,2000-01-01,
        C,Đơn vị C,committee,TP,2000-01-01,
        A1,Cơ sở A1,party_body,A,2000-01-01,
        B1,Cơ sở B1,party_body,B,2000-01-01,
        """;

    private const string Entries = """
        unit_code,figure_code,period,value
        TP,x,2024-Q4,1
        A,x,2024-Q4,40
        A1,x,2024-Q4,5
        B,x,2024-Q4,20
        C,x,2024-Q4,10
        TP,x,2025-Q1,2
        A,x,2025-Q1,41
        A1,x,2025-Q1,6
        B,x,2025-Q1,21
        B1,x,2025-Q1,3
        C,x,2025-Q1,11
        C,y,2025-Q1,7
        """;

    private const string Bundle = """
        - {kind: transfer, on: 2025-02-15, children: {A1: C}}
        - {kind: absorb, on: 2025-02-15, from: [B], to: [{code: A}]}
        - {kind: split, on: 2025-07-01, from: [C], to: [{code: D, name: Đơn vị D}, {code: E, name: Đơn vị E}], children: {A1: D}, allocate: {x: {D: 1/3, E: 2/3}}}
        """;

    [Theory, OnBothDatabases]
    public async Task As_it_stood_a_moved_unit_counts_where_it_stood_when_each_period_ended_and_a_closed_one_where_it_last_stood(Engine engine)
    {
        await using var office = await CityAsync(engine);
        foreach (var (unit, first, second) in new (string, decimal?, decimal?)[] { ("TP", 76, 84), ("A", 45, 41 + 3), ("B", 20, 21), ("C", 10, 11 + 6), ("B1", null, 3) })
        {
            Assert.Equal((unit, first, second), (unit, await ReadAsync(office, unit, "2024-Q4"), await ReadAsync(office, unit, "2025-Q1")));
            Assert.Equal((unit, first + second ?? second), (unit, await ReadAsync(office, unit, "2024-Q4", "2025-Q1")));
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_units_of_a_figure_are_those_of_each_period_and_add_up_to_the_whole(Engine engine)
    {
        await using var office = await CityAsync(engine);
        var parts = await office.RunAsync(async services =>
        {
            var city = (await services.GetRequiredService<UnitDirectory>().EverAsync("TP"))!.Id;
            return await services.GetRequiredService<FigureReader>().NamedByUnitAsync(new FigureQuery(city, new(2024, 10, 1), new(2026, 1, 1)), ["x"]);
        });

        Assert.Equal(["Đơn vị A 89", "Đơn vị B 41", "Đơn vị C 27"], parts.Select(part => $"{part.Name} {part.Value:0}").Order(StringComparer.Ordinal));
        Assert.Equal(76 + 84 - 3, parts.Sum(part => part.Value));
    }

    [Theory, OnBothDatabases]
    public async Task Over_several_periods_the_reader_and_the_tree_agree_as_it_stood(Engine engine)
    {
        await using var office = await CityAsync(engine);
        foreach (var unit in new[] { "TP", "A", "B", "C", "A1" })
        {
            var reading = await TreeAsync(office, unit, "x", null);
            Assert.Equal((unit, await ReadAsync(office, unit, "2024-Q4", "2025-Q1"), 0m), (unit, reading.Value, reading.Unallocated));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Re_cast_every_period_stands_on_one_tree_and_what_has_no_share_stays_unallocated(Engine engine)
    {
        await using var office = await CityAsync(engine);
        var city = await TreeAsync(office, "TP", "x", new(2026, 1, 1));
        Assert.Equal((160m, 0m), (city.Value, city.Unallocated));
        Assert.Equal(["A 125", "D 18", "E 14"], city.Children.Select(child => $"{child.Of.Code} {child.Value:0}"));
        Assert.Equal([76m, 84m], city.Periods.Select(part => part.Value));

        var alone = await TreeAsync(office, "TP", "y", new(2026, 1, 1));
        Assert.Equal((null, 7m, 7m), (alone.Value, alone.Unallocated, alone.UnallocatedHere));
        Assert.False((await office.RunAsync(services => QueryAsync(services, "D", "x", new(2024, 1, 1)))).TryGet(out _, out var refusal));
        Assert.Equal("figures.unit-unknown", refusal!.Code);
    }

    [Theory, OnBothDatabases]
    public async Task An_act_of_restructuring_is_seen_by_the_next_reading_within_it_and_after_it(Engine engine)
    {
        await using var office = await CityAsync(engine);
        Assert.Equal("A 125, D 18, E 14", await ChildrenAsync());
        await office.ActAsync(async services =>
        {
            await services.GetRequiredService<OrganizationSeeds>().RestructureAsync("[{kind: absorb, on: 2025-09-01, from: [E], to: [{code: D}]}]");
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            Assert.True((await QueryAsync(services, "TP", "x", new(2026, 1, 1))).TryGet(out var within, out _));
            Assert.Equal("A 125, D 32", string.Join(", ", within.Children.Select(child => $"{child.Of.Code} {child.Value:0}")));
        });
        Assert.Equal("A 125, D 32", await ChildrenAsync());

        async Task<string> ChildrenAsync() => string.Join(", ", (await TreeAsync(office, "TP", "x", new(2026, 1, 1))).Children.Select(child => $"{child.Of.Code} {child.Value:0}"));
    }

    [Theory, OnBothDatabases]
    public async Task The_pages_of_a_figure_read_both_ways(Engine engine)
    {
        await using var office = await CityAsync(engine);
        office.Clock.Set(new(2026, 1, 10, 3, 0, 0, TimeSpan.Zero));
        using var visitor = await office.SignedInAs(RoleNames.CityLeader, "TP");
        foreach (var page in new[] { "/so-lieu/x", "/so-lieu/x/nguon" })
        {
            var stood = await visitor.GetAsync($"{page}?tu=2024-10-01&den=2025-03-31");
            Assert.Contains("160", stood.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("chưa phân bổ =", stood.Text, StringComparison.Ordinal);

            office.Queries.Reset();
            var recast = await visitor.GetAsync($"{page}?tu=2024-10-01&den=2025-03-31&cay=2026-01-10");
            Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
            Assert.Contains("160 + 0 chưa phân bổ = 160", recast.Text, StringComparison.Ordinal);
            Assert.Contains("Đơn vị E", recast.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Đơn vị E", stood.Text, StringComparison.Ordinal);
            Assert.Contains("không phải là ngày", (await visitor.GetAsync($"{page}?cay=31-02-2025")).Text, StringComparison.Ordinal);

            Assert.Contains("0 + 7 chưa phân bổ = 7", (await visitor.GetAsync($"{page.Replace("/x", "/y", StringComparison.Ordinal)}?tu=2024-10-01&den=2025-03-31&cay=2026-01-10")).Text, StringComparison.Ordinal);
        }
    }

    private static async Task<RunningOffice> CityAsync(Engine engine)
    {
        var office = await RunningOffice.OpenEmptyAsync(engine);
        Assert.Equal(0, (await FigureVerbsTests.RunFileAsync(office, "units", Units)).Code);
        Assert.Equal(0, (await FigureVerbsTests.RunFileAsync(office, "figures", Entries, "--define", "sum")).Code);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync(Bundle));
        return office;
    }

    private static async Task<TreeReading> TreeAsync(RunningOffice office, string unit, string code, DateOnly? tree) =>
        (await office.RunAsync(services => QueryAsync(services, unit, code, tree))).TryGet(out var reading, out var refusal) ? reading : throw new InvalidOperationException(refusal.Sentence);

    private static async Task<Outcome<TreeReading>> QueryAsync(IServiceProvider services, string unit, string code, DateOnly? tree)
    {
        var id = (await services.GetRequiredService<UnitDirectory>().EverAsync(unit))!.Id;
        return await services.GetRequiredService<TreeFigures>().ReadAsync(new(id, code, new(2024, 10, 1), new(2025, 3, 31), tree));
    }

    private static Task<decimal?> ReadAsync(RunningOffice office, string unit, string first, string? last = null) => office.RunAsync(async services =>
    {
        var id = (await services.GetRequiredService<UnitDirectory>().EverAsync(unit))!.Id;
        var query = new FigureQuery(id, Period.Parse(first).Start, Period.Parse(last ?? first).End);
        return (await services.GetRequiredService<FigureReader>().ReadAsync(query, ["x"]))["x"].Value;
    });
}
