using ThenChot.Tests.Crash;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Demo.Seeding;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Demo;

public sealed class DemoSeedTests
{
    private static readonly DateOnly Review = new(2023, 4, 19);

    private static readonly string[] Seed = ["seed", "--members", DemoOffice.Members.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    [Theory, OnBothDatabases]
    public async Task Every_reported_figure_of_the_review_comes_out_to_the_digit(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var reported = FigurePlan.Demo.Figures.Where(figure => !figure.IsYearly).ToList();
        var values = await ReadAsync(office, new(2021, 1, 1), Review, reported);

        Assert.Equal(
            reported.Select(figure => (figure.Code, (decimal?)figure.Printed.Value)),
            reported.Select(figure => (figure.Code, values[figure.Code].Value)));
        Assert.All(values.Values, value => Assert.Empty(value.MissingUnits));
    }

    [Theory, OnBothDatabases]
    public async Task Every_figure_of_the_year_2023_comes_out_to_the_digit(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var yearly = FigurePlan.Demo.Figures.Where(figure => figure.IsYearly).ToList();
        var values = await ReadAsync(office, new(2023, 1, 1), new(2023, 12, 31), yearly);

        Assert.Equal(
            yearly.Select(figure => (figure.Code, (decimal?)figure.Printed.Value)),
            yearly.Select(figure => (figure.Code, values[figure.Code].Value)));
    }

    [Theory, OnBothDatabases]
    public async Task Seeding_again_changes_nothing(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var before = await CountAsync(office);

        var again = await office.RunAsync(services => services.GetRequiredService<DemoSeeder>().SeedAsync());

        Assert.True(again.TryGet(out var seeded, out _));
        Assert.False(seeded);
        Assert.Equal(before, await CountAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task A_seeding_killed_in_the_middle_is_begun_again_and_ends_as_one_that_was_not(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        await using (var child = ChildOffice.Run(office.Database, "programmes.assign:2", [.. Seed]))
        {
            Assert.True(await child.HaltsAsync(() => child.EndAsync().ContinueWith(said => throw new InvalidOperationException(said.Result), TaskScheduler.Default)), "The seeding was never in the middle.");
        }

        Assert.InRange(await CountAsync(office), 100, 5000);
        Assert.Equal(1, (await office.VerbAsync("serve", "--urls", "http://127.0.0.1:0")).Code);

        await using var again = ChildOffice.Run(office.Database, "", [.. Seed]);
        Assert.Contains("\"seeded\": true", await again.EndAsync(), StringComparison.Ordinal);

        await using var whole = await DemoOffice.OpenAsync(engine);
        Assert.Equal(await CountAsync(whole), await CountAsync(office));
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_demo_is_not_made_twice_at_the_same_time(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        await using var other = await RunningMark.TakeAloneAsync(office.Database, CancellationToken.None);

        Assert.Equal((1, ""), await office.VerbAsync("seed"));
        Assert.Equal(0, await CountAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task A_database_with_real_acts_is_never_seeded(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var before = await CountAsync(office);

        var outcome = await office.RunAsync(services => services.GetRequiredService<DemoSeeder>().SeedAsync());

        Assert.False(outcome.TryGet(out _, out var refusal));
        Assert.Equal("demo.not-empty", refusal!.Code);
        Assert.Equal(before, await CountAsync(office));
    }

    [Theory, OnBothDatabases]
    public async Task The_acts_of_the_quarters_carry_simulated_instants_and_invented_people(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var received = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().AsNoTracking()
            .Where(act => act.Kind == "figures.receive").OrderBy(act => act.Sequence).ToListAsync());

        Assert.True(received.Count >= 51 * 9);
        Assert.Equal(2021, received[0].At.Year);
        Assert.All(received, act => Assert.DoesNotContain("hệ thống", act.ActorName, StringComparison.Ordinal));
    }

    private static Task<IReadOnlyDictionary<string, FigureValue>> ReadAsync(RunningOffice office, DateOnly from, DateOnly asOf, IEnumerable<PlannedFigure> figures) =>
        office.RunAsync(async services =>
        {
            var root = await services.GetRequiredService<UnitDirectory>().RootAsync(asOf);
            return await services.GetRequiredService<FigureReader>().ReadAsync(new FigureQuery(root.Id, from, asOf), [.. figures.Select(figure => figure.Code)]);
        });

    private static Task<int> CountAsync(RunningOffice office) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().CountAsync());
}
