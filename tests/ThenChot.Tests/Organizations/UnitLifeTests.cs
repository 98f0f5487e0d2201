using ThenChot.Tests.Demo;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Tests.Organizations;

/// <summary>The tree with its counts, and the life of a unit, on the demo city before and after 1/7/2025.</summary>
public sealed class UnitLifeTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);

    [Theory, OnBothDatabases]
    public async Task The_outline_counts_what_stands_below_on_the_working_day(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        using var visitor = office.Visit();
        foreach (var (day, counts) in new[] { (Before, "50 đảng bộ trực thuộc, 2.500 đảng bộ cơ sở"), (After, "132 đảng bộ trực thuộc, 1.974 đảng bộ cơ sở") })
        {
            visitor.WorkOn(day);
            office.Queries.Reset();
            var tree = await visitor.GetAsync("/to-chuc");
            Assert.Contains(counts, tree.Text, StringComparison.Ordinal);
            Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        }

        visitor.WorkOn(After);
        var ward = await IdAsync(office, "PX001", After);
        var opened = await visitor.GetAsync($"/to-chuc?mo={ward}");
        var below = await office.RunAsync(services => services.GetRequiredService<UnitDirectory>().ChildrenAsync(ward, After));
        Assert.Contains($"PX001 · {below.Count(unit => unit.Kind == "party_body")} đảng bộ cơ sở, ", opened.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All(below, unit => Assert.Contains(unit.Name, opened.Text, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task The_life_of_a_unit_names_whom_it_took_over_from_and_who_took_over_from_it(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        var (district, ward) = (await IdAsync(office, "QU01", Before), await IdAsync(office, "PX001", After));

        office.Queries.Reset();
        var ended = await leader.GetAsync($"/to-chuc/{district}/qua-trinh");
        Assert.True(office.Queries.Commands.Count <= 12, string.Join("\n\n", office.Queries.Commands));
        Assert.Contains("Được kế thừa bởi Đảng ủy phường minh họa 001", Plain(ended), StringComparison.Ordinal);
        Assert.Contains("Kết thúc hoạt động", ended.Text, StringComparison.Ordinal);
        Assert.Contains("kỳ đã tiếp nhận", ended.Text, StringComparison.Ordinal);
        Assert.Contains("Quyết định minh họa, chưa nhập nội dung", ended.Text, StringComparison.Ordinal);
        Assert.NotNull(ended.Page.QuerySelector($"main a[href='/to-chuc/{ward}']"));

        var begun = Plain(await leader.GetAsync($"/to-chuc/{ward}/qua-trinh"));
        Assert.Contains("Kế thừa từ Quận ủy minh họa 01", begun, StringComparison.Ordinal);
        Assert.Contains("01/07/2025 Thành lập", begun, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_life_of_another_committees_unit_is_not_there(Engine engine)
    {
        await using var office = await DemoOffice.OpenAsync(engine);
        office.Clock.Set(TimeProvider.System.GetUtcNow());
        using var reporter = await office.SignedInAs(RoleNames.CommitteeReporter, "PX001");

        Assert.Equal(System.Net.HttpStatusCode.OK, (await reporter.GetAsync($"/to-chuc/{await IdAsync(office, "PX001", After)}/qua-trinh")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await reporter.GetAsync($"/to-chuc/{await IdAsync(office, "PX126", After)}/qua-trinh")).Status);
    }

    private static string Plain(Answer answer) => string.Join(' ', answer.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<Domain.Kernel.UnitId> IdAsync(RunningOffice office, string code, DateOnly day) =>
        office.RunAsync(async services => (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync(code, day))!.Id);
}
