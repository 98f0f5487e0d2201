using ThenChot.Tests.Demo;
using ThenChot.Web.Modules.Members;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Tests.Members;

/// <summary>A page of a list reads what it shows: the plan is looked at on both databases.</summary>
public sealed class MemberPlanTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Theory, OnBothDatabases]
    public async Task A_committee_reads_a_range_of_the_tree_and_the_city_walks_the_index_of_names(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(VietnameseFormat.StartOf(Day).AddHours(9));
        var plans = await office.RunAsync(async services =>
        {
            var committee = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("PX001", Day))!;
            var watch = new PlanWatch(engine, static text => text.Contains("member_file", StringComparison.Ordinal) && text.Contains("org_person", StringComparison.Ordinal)) { IsHuge = true };
            await using var db = watch.Over(services);
            var (units, people) = (new UnitDirectory(db, new RootShelf()), new PersonDirectory(db));
            var finder = new MemberFinder(db, new MemberReach(db, units, people, services.GetRequiredService<Actor>(), services.GetRequiredService<WorkingDay>()), units, new UnitKinds(db), people);
            await finder.ReadAsync(new MemberFilter(), null, new Scope([committee.Path]), Day, default, 51, default);
            await finder.ReadAsync(new MemberFilter(), null, new Scope([TreePath.Root(1)]), Day, new ListKey("M", 0), 51, default);
            return watch.Plans;
        });

        Assert.Equal(2, plans.Count);
        var (below, all) = (plans[0], plans[1]);
        Assert.True(engine == Engine.Sqlite ? below.Plan.Contains("path>? AND path<?", StringComparison.Ordinal) && below.Plan.Contains("IX_member_file_cell_id", StringComparison.Ordinal) : below.Plan.Contains("path >=", StringComparison.Ordinal) && below.Plan.Contains("Index Cond", StringComparison.Ordinal), $"{below.Command}\n\n{below.Plan}");
        Assert.True(all.Plan.Contains("IX_org_person_sort_key_id", StringComparison.Ordinal), $"{all.Command}\n\n{all.Plan}");
        if (engine == Engine.Sqlite)
        {
            Assert.DoesNotContain("TEMP B-TREE", all.Plan, StringComparison.Ordinal);
        }
    }
}
