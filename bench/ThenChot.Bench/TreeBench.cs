using System.Diagnostics;
using ThenChot.Web.Modules.Demo.Seeding;
using ThenChot.Web.Modules.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Bench;

/// <summary>The bundle of 1/7/2025 on the full tree, and a figure of 60 months as it stood and re-cast, each against one statement.</summary>
internal static class TreeBench
{
    private const string Code = "bench_01";
    private static readonly DateOnly Tree = new(2025, 12, 31);

    /// <summary>As it stood: the cells of a subtree, each month on the tree of its last day.</summary>
    private const string Stood = """
        select e.period, sum(e.value), 0
        from org_unit_position top
        join org_unit_position place on place.path >= top.path and place.path < top.path || '~'
        join fig_entry e on e.unit_id = place.unit_id and place."from" <= e.period_end and (place."to" is null or place."to" > e.period_end)
        where top.unit_id = @unit and top."from" <= e.period_end and (top."to" is null or top."to" > e.period_end)
          and e.live and e.scope = 'own_level' and e.period_start >= @from and e.period_end <= @asOf and e.figure_code = @code
        group by e.period
        """;

    /// <summary>Re-cast, for the whole city: what a unit with several heirs and no shares had is unallocated, all else has a place.</summary>
    private const string Recast = """
        with heirs as (
          select s."from" as unit, max(s."on") as day, count(distinct s."to") as heirs,
            max(case when exists (select 1 from org_allocation a where a.act = s.act and a."order" = s."order" and a.of = s."from" and a.direction = 'forward' and a.figure in ('*', @code)) then 1 else 0 end) as shared
          from org_succession s where s."from" <> s."to" and s."on" <= @tree group by s."from")
        select e.period,
          sum(case when h.heirs > 1 and h.shared = 0 and e.period_end < h.day then 0 else e.value end),
          sum(case when h.heirs > 1 and h.shared = 0 and e.period_end < h.day then e.value else 0 end)
        from fig_entry e left join heirs h on h.unit = e.unit_id
        where e.live and e.scope = 'own_level' and e.period_start >= @from and e.period_end <= @asOf and e.figure_code = @code
        group by e.period
        """;

    public static async Task RunAsync()
    {
        foreach (var database in await BenchDatabase.AllAsync())
        {
            await using (database)
            {
                await MeasureAsync(database);
            }
        }
    }

    private static async Task MeasureAsync(BenchDatabase database)
    {
        await using var app = OfficeHost.Build(database.Choice);
        await InScopeAsync(app.Services, services => TreeData.FoundAsync(services));
        GC.Collect();
        var before = Process.GetCurrentProcess().WorkingSet64;
        var start = Stopwatch.GetTimestamp();
        await InScopeAsync(app.Services, services => services.GetRequiredService<Acts>().RunAsync(
            "organizations.restructure", () => services.GetRequiredService<OrganizationSeeds>().RestructureAsync(RestructuringStep.FileOf(TreeData.City.Restructuring))));
        var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{database.Name}: the bundle of {TreeData.City.Restructuring.Acts.Count} acts on {TreeData.City.Units.Count(unit => unit.Kind != "cell") + (2500 * TreeData.CellsOfABody)} units {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {before >> 20} MB before, at most {process.PeakWorkingSet64 >> 20} MB"));
        await InScopeAsync(app.Services, services => TreeData.ReportAsync(services));
        var ids = await ReadAsync(app.Services, async services => (await services.GetRequiredService<UnitDirectory>().LivesAsync()).ToDictionary(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal));
        await CompareAsync(app.Services, $"{database.Name}: one committee as it stood, 60 months", ids["DU31"], services => StoodAsync(services, ids["DU31"]), Stood);
        await CompareAsync(app.Services, $"{database.Name}: the city as it stood, 60 months", ids["TP"], services => StoodAsync(services, ids["TP"]), Stood);
        await CompareAsync(app.Services, $"{database.Name}: the city re-cast onto 31/12/2025, 60 months", ids["TP"], services => RecastAsync(services, ids["TP"]), Recast);
    }

    private static async Task CompareAsync(IServiceProvider services, string what, UnitId unit, Func<IServiceProvider, Task<List<Cell>>> ours, string statement)
    {
        var (mine, plain) = (await ReadAsync(services, ours), await ReadAsync(services, scope => PlainAsync(scope, statement, unit)));
        if (mine.Count == 0 || !mine.ToHashSet().SetEquals(plain))
        {
            throw new InvalidOperationException($"{what}: the cells differ ({mine.Count} and {plain.Count}).");
        }

        var (reader, sql) = await Medians.CompareAsync(() => ReadAsync(services, ours), () => ReadAsync(services, scope => PlainAsync(scope, statement, unit)));
        Medians.Print(what, reader, sql, "ms");
    }

    private static async Task<List<Cell>> StoodAsync(IServiceProvider services, UnitId unit) =>
        [.. (await services.GetRequiredService<FigureReader>().CellsAsync(new FigureQuery(unit, TreeData.From, TreeData.AsOf), [Code])).Select(cell => new Cell(cell.Period.Code, (long)(cell.Value * 10_000), 0))];

    private static async Task<List<Cell>> RecastAsync(IServiceProvider services, UnitId unit) =>
        (await services.GetRequiredService<TreeFigures>().ReadAsync(new(unit, Code, TreeData.From, TreeData.AsOf, Tree))).TryGet(out var reading, out var refusal)
            ? [.. reading.Periods.Select(part => new Cell(part.Of.Code, (long)((part.Value ?? 0) * 10_000), (long)(part.Unallocated * 10_000)))]
            : throw new InvalidOperationException(refusal.Sentence);

    private static async Task<List<Cell>> PlainAsync(IServiceProvider services, string statement, UnitId unit)
    {
        var db = services.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        foreach (var (name, value) in new (string, object)[] { ("@unit", unit.Value), ("@from", TreeData.From), ("@asOf", TreeData.AsOf), ("@code", Code), ("@tree", Tree) }.Where(one => statement.Contains(one.Item1, StringComparison.Ordinal)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var cells = new List<Cell>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            cells.Add(new(rows.GetString(0), Convert.ToInt64(rows.GetValue(1), CultureInfo.InvariantCulture), Convert.ToInt64(rows.GetValue(2), CultureInfo.InvariantCulture)));
        }

        return cells;
    }

    private static Task<bool> InScopeAsync(IServiceProvider services, Func<IServiceProvider, Task> work) => ReadAsync(services, async scope =>
    {
        await work(scope);
        return true;
    });

    /// <summary>In a scope of its own, as a request has it: nothing is remembered from the call before.</summary>
    private static async Task<T> ReadAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
        return await work(scope.ServiceProvider);
    }

    private readonly record struct Cell(string Period, long Value, long Unallocated);
}
