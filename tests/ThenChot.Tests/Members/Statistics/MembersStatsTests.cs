using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Members.Statistics;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Members.Statistics;

/// <summary>Increase and decrease read from the database, by the verb and for every unit after random histories.</summary>
public sealed class MembersStatsTests
{
    [Theory, OnBothDatabases]
    public async Task A_body_that_moves_to_another_committee_is_a_movement_as_it_stood_and_none_re_cast(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        await office.MemberAsync("Nguyễn Một");
        await office.MemberAsync("Trần Hai", MemberOffice.OtherCell, died: new(2022, 6, 1));
        await office.MemberAsync("Lê Ba", MemberOffice.FarCell, decided: new(2022, 12, 1), official: false);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().RestructureAsync("""
            - {kind: transfer, on: 2022-09-01, decision: 1-QĐ/TU, children: {QU01-1: QU02}}
            """));

        Assert.Equal("""{"unit":"QU01","period":"2022","tree":"then","opening":2,"in":0,"out":2,"closing":0}""", await StatsAsync(office, "QU01", "2022"));
        Assert.Equal("""{"unit":"QU02","period":"2022","tree":"then","opening":0,"in":2,"out":0,"closing":2}""", await StatsAsync(office, "QU02", "2022"));
        Assert.Equal("""{"unit":"QU02","period":"2022","tree":"2023-01-01","opening":2,"in":1,"out":1,"closing":2}""", await StatsAsync(office, "QU02", "2022", "2023-01-01"));
        Assert.Equal("""{"unit":"QU01","period":"2022","tree":"2022-01-01","opening":2,"in":0,"out":1,"closing":1}""", await StatsAsync(office, "QU01", "2022", "2022-01-01"));
        Assert.Equal("""{"unit":"TP","period":"2022","tree":"then","opening":2,"in":1,"out":1,"closing":2}""", await StatsAsync(office, "TP", "2022"));
        Assert.Equal("""{"unit":"TP","period":"2022-Q1","tree":"2020-01-01","opening":2,"in":0,"out":0,"closing":2}""", await StatsAsync(office, "TP", "2022-Q1", "2020-01-01"));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_read_is_refused_with_its_code(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        Assert.StartsWith("members.period-malformed", (await office.VerbWithErrorsAsync("members", "stats", "--unit", "TP", "--period", "2022-13")).Errors, StringComparison.Ordinal);
        Assert.StartsWith("members.tree-malformed", (await office.VerbWithErrorsAsync("members", "stats", "--unit", "TP", "--period", "2022", "--tree", "31/2/2022")).Errors, StringComparison.Ordinal);
        Assert.StartsWith("members.unit-not-there", (await office.VerbWithErrorsAsync("members", "stats", "--unit", "XX", "--period", "2022")).Errors, StringComparison.Ordinal);
        Assert.StartsWith("members.unit-not-there", (await office.VerbWithErrorsAsync("members", "stats", "--unit", "QU01", "--period", "1999")).Errors, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task After_random_histories_every_unit_and_period_balances_on_every_tree_and_no_more_than_seven_queries_are_asked(Engine engine)
    {
        await using var office = await MemberOffice.OpenAsync(engine);
        for (var seed = 1; seed <= 3; seed++)
        {
            await LifeOfMembers.LiveAsync(office, seed);
        }

        await office.RunAsync(async services =>
        {
            var directory = services.GetRequiredService<UnitDirectory>();
            var reader = services.GetRequiredService<MovementReader>();
            var (kinds, previous) = (new HashSet<MovementKind>(), new Dictionary<UnitId, int>());
            foreach (var unit in await directory.LivesAsync())
            {
                foreach (var period in Period.ForYear(2020).Split(PeriodKind.Quarter).Concat(Period.ForYear(2021).Split(PeriodKind.Half)))
                {
                    foreach (var tree in new DateOnly?[] { null, new(2020, 2, 1), new(2021, 12, 31) })
                    {
                        office.Queries.Reset();
                        if (!(await reader.ReadAsync(unit.Id, unit.Code, [(period.Start, period.End)], tree)).TryGet(out var sheets, out _))
                        {
                            continue;
                        }

                        var sheet = sheets[0];
                        Assert.InRange(office.Queries.Commands.Count, 1, 7);
                        Assert.True(sheet.Balances, $"{unit.Code} {period} {tree}: {sheet.Opening} + {sheet.Up} - {sheet.Down} is not {sheet.Closing}");
                        kinds.UnionWith(sheet.Movements.Select(m => m.Kind));
                        if (tree is null)
                        {
                            Assert.Equal(previous.GetValueOrDefault(unit.Id, sheet.Opening), sheet.Opening);
                            previous[unit.Id] = sheet.Closing;
                        }
                    }
                }
            }

            Assert.Superset(new HashSet<MovementKind> { MovementKind.Arrived, MovementKind.Transferred, MovementKind.Restructured, MovementKind.StruckOff }, kinds);
            return await services.GetRequiredService<AppDb>().Set<MemberFile>().AnyAsync();
        });
    }

    private static async Task<string> StatsAsync(RunningOffice office, string unit, string period, string? tree = null) =>
        (await office.VerbAsync(["members", "stats", "--unit", unit, "--period", period, .. tree is null ? Array.Empty<string>() : ["--tree", tree]])).Output;
}
