using ThenChot.Tests.Demo;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Life;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.Platform;

/// <summary>Reading a subtree is reading a range of paths: the plan of each such command is looked at on both databases.</summary>
public sealed class SubtreePlanTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Theory, OnBothDatabases]
    public async Task Everything_below_a_unit_is_read_as_a_range_of_the_index_of_paths(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        var plans = await office.RunAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var ward = (await units.FindByCodeAsync("PX001", Day))!;
            var watch = new PlanWatch(engine, text => text.Contains(".path >= ", StringComparison.Ordinal) || text.Contains("\"path\" >= ", StringComparison.Ordinal));
            await using var db = watch.Over(services);
            var watched = new UnitDirectory(db, new RootShelf());
            await watched.SubtreeAsync(ward.Path, Day);
            await watched.SearchAsync("chi bo", new Scope([ward.Path]), Day, Day, 50);
            await watched.Places(Day).Under(ward.Path, place => place.Path).CountAsync();
            await new TreeCounts(db).BelowAsync([(ward.Path, ward.Path.Value.Length + TreePath.SegmentLength)], Day, default);
            var reader = ActivatorUtilities.CreateInstance<FigureReader>(services, new Web.Modules.Figures.FigureCells(db, watched));
            await reader.CellsAsync(new FigureQuery(ward.Id, new(2025, 1, 1), Day), ["committee_inspected_orgs"]);
            return watch.Plans;
        });

        Assert.Equal(5, plans.Count);
        Assert.All(plans.Take(4), plan => Assert.True(IsRange(engine, plan.Plan), $"{plan.Command}\n\n{plan.Plan}"));

        // Figures may also begin with the entries and look the place of each unit up; never with every place there is.
        Assert.True(IsRange(engine, plans[4].Plan) || IsByUnit(engine, plans[4].Plan), $"{plans[4].Command}\n\n{plans[4].Plan}");
    }

    private static bool IsRange(Engine engine, string plan) => engine == Engine.Sqlite
        ? plan.Contains("path>? AND path<?", StringComparison.Ordinal)
        : plan.Contains("Index Cond", StringComparison.Ordinal) && plan.Split('\n').Any(line => line.Contains("Index Cond", StringComparison.Ordinal) && line.Contains("path >=", StringComparison.Ordinal) && line.Contains("path <", StringComparison.Ordinal));

    private static bool IsByUnit(Engine engine, string plan) => engine == Engine.Sqlite
        ? plan.Split('\n').Any(line => line.StartsWith("SEARCH o ", StringComparison.Ordinal) && line.Contains("unit_id=?", StringComparison.Ordinal))
        : plan.Contains("Index Cond: (unit_id = ", StringComparison.Ordinal) && !plan.Contains("Seq Scan on org_unit_position", StringComparison.Ordinal);
}
