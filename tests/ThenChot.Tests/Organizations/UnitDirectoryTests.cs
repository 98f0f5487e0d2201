using System.Diagnostics;
using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Security;

namespace ThenChot.Tests.Organizations;

public sealed class UnitDirectoryTests
{
    private static readonly DateOnly Founded = new(2000, 1, 1);
    private static readonly DateOnly Day = new(2023, 4, 19);

    [Theory]
    [OnBothDatabases]
    public async Task Reads_the_tree_as_of_a_day(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        await office.ActAsync(FillAsync);
        await office.RunAsync(async services =>
        {
            var units = services.GetRequiredService<UnitDirectory>();
            var city = await units.RootAsync(Day);
            Assert.Equal(("TP", "0001"), (city.Code, city.Path.Value));
            var children = await units.ChildrenAsync(city.Id, Day);
            Assert.Equal(["QU01", "QU02"], children.Select(c => c.Code));
            Assert.Equal(["QU01", "QU01-1"], (await units.SubtreeAsync(children[0].Path, Day)).Select(u => u.Code));
            Assert.Empty(await units.ChildrenAsync(city.Id, Founded));
            Assert.Equal(children[1], await units.FindByCodeAsync(" qu02", Day));
            Assert.Equal(children[1], await units.FindAsync(children[1].Id, Day));
            Assert.Null(await units.FindAsync(children[1].Id, Founded));
            Assert.Equal(["QU01", "QU02"], (await units.OfKindAsync(UnitKind.Committee, Day)).Select(u => u.Code));
            Assert.Equal("Quận ủy minh họa 02", (await units.NamesAsync([children[1].Id], Founded))[children[1].Id]);
            Assert.Equal(["QU02"], (await units.SearchAsync("quan uy 02", new Scope([city.Path]), Day, Day, 9)).Select(u => u.Code));
            Assert.Empty(await units.SearchAsync("quan uy 02", new Scope([children[0].Path]), Day, Day, 9));
            Assert.Equal(2, await units.Places(Day).Under(children[0].Path, p => p.Path).CountAsync());
            Assert.Equal(2, await units.Places(Day).Where(p => p.ParentId == city.Id).CountAsync());
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task Numbers_go_on_where_the_siblings_ended(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        await office.ActAsync(FillAsync);
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().FoundUnitAsync("QU03", "Quận ủy minh họa 03", UnitKind.Committee, "tp", Day));
        await office.RunAsync(async services =>
        {
            Assert.Equal("00010003", (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU03", Day))!.Path.Value);
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_whole_city_is_seeded_in_seconds(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        var clock = Stopwatch.StartNew();
        await office.ActAsync(services => services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(
        [
            new UnitSeed("TP", "Thành phố", UnitKind.City, null, Founded),
            .. Enumerable.Range(0, 4300).Select(i => new UnitSeed($"U{i}", $"Đơn vị {i}", UnitKind.PartyBody, i < 50 ? "TP" : $"U{i % 50}", Founded)),
        ]));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
        await office.RunAsync(async services =>
        {
            Assert.Equal(4301, await services.GetRequiredService<UnitDirectory>().Places(Day).CountAsync());
            return true;
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task People_are_found_without_marks_and_listed_by_given_name(Engine engine)
    {
        await using var office = await RunningOffice.OpenEmptyAsync(engine);
        await office.ActAsync(FillAsync);
        await office.ActAsync(async services =>
        {
            var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", Day))!.Id;
            await services.GetRequiredService<OrganizationSeeds>().AddPeopleAsync(
            [
                new PersonSeed("Nguyễn Thị Đào", null, [(unit, "Bí thư", Day, null)]), new PersonSeed("Trần Văn An", PartialDate.Parse("1975"), []),
                new PersonSeed("Nguyễn Văn Ân", null, []),
            ]);
        });
        await office.RunAsync(async services =>
        {
            var people = services.GetRequiredService<PersonDirectory>();
            Assert.Equal(["Trần Văn An", "Nguyễn Văn Ân", "Nguyễn Thị Đào"], (await people.SearchAsync("", 9)).Select(p => p.FullName));
            var found = Assert.Single(await people.SearchAsync("dao NGUYEN", 9));
            Assert.Equal("Nguyễn Thị Đào", (await people.NamesAsync([found.Id]))[found.Id]);
            Assert.Equal(found, await people.FindAsync(found.Id));
            var unit = (await services.GetRequiredService<UnitDirectory>().FindByCodeAsync("QU01", Day))!.Id;
            Assert.Equal("Bí thư", Assert.Single(await people.PostsAsync([unit], Day)).Title);
            Assert.Empty(await people.PostsAsync([unit], Day.AddDays(-1)));
            return true;
        });
    }

    private static Task FillAsync(IServiceProvider services) => services.GetRequiredService<OrganizationSeeds>().FoundUnitsAsync(
    [
        new UnitSeed("QU01-1", "Đảng ủy phường minh họa 1", UnitKind.PartyBody, "QU01", Founded.AddYears(2)),
        new UnitSeed("QU01", "Quận ủy minh họa 01", UnitKind.Committee, "TP", Founded.AddYears(1)),
        new UnitSeed("QU02", "Quận ủy minh họa 02", UnitKind.Committee, "TP", Founded.AddYears(1)),
        new UnitSeed("TP", "Thành ủy", UnitKind.City, null, Founded),
    ]);
}
