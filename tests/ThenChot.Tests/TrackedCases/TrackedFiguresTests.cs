using ThenChot.Domain.TrackedCases;
using ThenChot.Tests.Demo;
using ThenChot.Web.Modules.Demo.City;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.TrackedCases.Counting;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.TrackedCases;

/// <summary>42 entered and 57 on the list come out of cases; opened, they lead the circle to them and everybody else to a number.</summary>
public sealed class TrackedFiguresTests
{
    private static readonly DateOnly Review = new(2023, 4, 19);

    [Theory, OnBothDatabases]
    public async Task The_two_figures_of_the_review_come_out_of_cases_and_are_what_the_city_reported(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            var (reader, units) = (services.GetRequiredService<FigureReader>(), services.GetRequiredService<UnitDirectory>());
            var root = (await units.RootAsync(Review)).Id;
            foreach (var (source, code) in services.GetServices<IDerivedFigures>().Where(static s => s is TrackedAdded or TrackedTotal).Select(static s => (s, s.Definitions[0].Code)))
            {
                var query = new FigureQuery(root, new(2021, 1, 1), Review);
                var (value, tree) = ((await source.ComputeAsync(query, [code], default))[code], await source.ExplainAsync(code, query, default));
                var read = (await reader.ReadAsync(query, [code]))[code];
                Assert.Equal((code, SeedFigures.Of(code).Value, value, FigureKindOfSource.Derived, value), (code, value, read.Value, read.Source, read.Reported));
                Assert.Equal(tree.Parts, (await reader.ExplainAsync(code, query))!.Parts);
                var recast = (await services.GetRequiredService<RecastReader>().ReadAsync(query, new(2026, 6, 30), [code]))![code];
                Assert.Equal((code, value, 0m), (code, recast.Figure.Value, recast.Unallocated));
                var leaf = Assert.Single(tree.Parts);
                Assert.Equal((value, null), (leaf.Value, leaf.Url));
                Assert.Empty(await source.ComputeAsync(query with { Unit = (await units.EverAsync("QU01"))!.Id }, [code], default));
                foreach (var cell in await reader.SeriesAsync(query with { AsOf = new(2026, 6, 30) }, code))
                {
                    Assert.Equal((code, cell.Period.Code, cell.Value), (code, cell.Period.Code, (await source.ComputeAsync(new(root, cell.Period.Start, cell.Period.End), [code], default))[code]));
                }
            }

            var cases = await services.GetRequiredService<AppDb>().Set<TrackedCase>().AsNoTracking().ToListAsync();
            int On(DateOnly day) => cases.Count(c => c.IsOn(day));
            foreach (var (from, to) in new[] { (new DateOnly(2020, 12, 31), Review), (Review, new DateOnly(2025, 6, 30)), (new DateOnly(2025, 6, 30), VietnameseFormat.DayOf(TimeProvider.System.GetUtcNow())) })
            {
                Assert.Equal(On(to), On(from) + cases.Count(c => c.ListedOn > from && c.ListedOn <= to) - cases.Count(c => c.LeftOn > from && c.LeftOn <= to));
            }

            Assert.Equal((15, 57, 3), (On(new(2020, 12, 31)), On(Review), cases.Count(static c => c.LeftOn is not null)));
            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task Opened_it_leads_the_circle_to_its_cases_and_everybody_else_to_a_number(Engine engine)
    {
        var (office, made) = await TrackedOffice.OpenAsync(engine);
        await using var closing = office;
        foreach (var (user, url) in new[] { (TrackedOffice.Worker, $"/vu-an/{made}"), ("giumot", null), ("quantri", null) })
        {
            await using var scope = office.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().SignIn(Guid.CreateVersion7(), await TrackedOffice.PersonAsync(scope.ServiceProvider, user), user, []);
            var source = scope.ServiceProvider.GetServices<IDerivedFigures>().OfType<TrackedTotal>().Single();
            var query = new FigureQuery((await scope.ServiceProvider.GetRequiredService<UnitDirectory>().RootAsync(Review)).Id, new(2021, 1, 1), Review);
            Assert.Equal((1m, url), (Assert.Single((await source.ExplainAsync(TrackedTotal.Code, query, default)).Parts).Value, (await source.ExplainAsync(TrackedTotal.Code, query, default)).Parts[0].Url));
            Assert.Null(Assert.Single((await source.ExplainAsync(TrackedTotal.Code, query with { ForEverybody = true }, default)).Parts).Url);
            Assert.Equal(url is not null, await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Act>().AnyAsync(a => a.Kind == "tracked.read" && a.ActorName == user));
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_is_kept_for_others_to_read_goes_no_further_than_everybody_may(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var frozen = (await db.Set<Domain.Reports.Snapshot>().AsNoTracking().Select(static s => s.Payload).ToListAsync()).ConvertAll(Unpacked);
            Assert.Contains(frozen, static text => text.Contains(TrackedTotal.Code, StringComparison.Ordinal) && text.Contains("chỉ người có quyền mở được", StringComparison.Ordinal));
            Assert.All(frozen, static text => Assert.All(new[] { "/kiem-tra/", "/vu-an/", "QĐ/UBKT", "TD-MH-" }, told => Assert.False(text.Contains(told, StringComparison.Ordinal), told)));
            return true;
        });
    }

    private static string Unpacked(byte[] payload)
    {
        using var reader = new StreamReader(new System.IO.Compression.ZLibStream(new MemoryStream(payload), System.IO.Compression.CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
