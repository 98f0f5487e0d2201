using System.Diagnostics;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>Consolidated figures of 132 units x 60 figures x 20 periods: the product's reader against one statement, cells compared.</summary>
internal static class FiguresBench
{
    public static async Task RunAsync()
    {
        foreach (var database in await BenchDatabase.AllAsync())
        {
            await using (database)
            {
                await using var app = OfficeHost.Build(database.Choice);
                var start = Stopwatch.GetTimestamp();
                UnitId city, committee;
                await using (var scope = app.Services.CreateAsyncScope())
                {
                    scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
                    (city, committee) = await FiguresData.FillAsync(scope.ServiceProvider);
                }

                await Console.Error.WriteLineAsync($"{database.Name}: {FiguresData.Units * FiguresData.Figures * FiguresData.Periods} entries stored in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
                await CompareAsync(app.Services, $"{database.Name}: the city, 1,200 cells of 158,400 entries", city, null);
                await CompareAsync(app.Services, $"{database.Name}: one committee, 1,200 cells of 14,400 entries", committee, committee);
            }
        }
    }

    private static async Task CompareAsync(IServiceProvider services, string what, UnitId unit, UnitId? subtree)
    {
        var ours = (await ReadAsync(services, unit)).Select(c => (c.Code, Period: c.Period.Code, Value: (long)(c.Value * 10_000), c.Entries)).Order().ToList();
        var plain = (await PlainSql.ReadAsync(services, subtree)).Select(c => (c.Code, c.Period, c.Value, c.Entries)).Order().ToList();
        if (ours.Count != FiguresData.Figures * FiguresData.Periods || !ours.SequenceEqual(plain))
        {
            throw new InvalidOperationException($"{what}: the cells differ ({ours.Count} and {plain.Count}).");
        }

        var (reader, statement) = await Medians.CompareAsync(() => ReadAsync(services, unit), () => PlainSql.ReadAsync(services, subtree));
        Medians.Print(what, reader, statement, "ms");
    }

    /// <summary>In a scope of its own, as a request has it: nothing is remembered from the call before.</summary>
    private static async Task<IReadOnlyList<FigureCell>> ReadAsync(IServiceProvider services, UnitId unit)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FigureReader>().CellsAsync(new FigureQuery(unit, FiguresData.From, FiguresData.AsOf), FiguresData.Codes);
    }
}
