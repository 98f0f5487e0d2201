using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Tests.Accounts;

public sealed class RolesTests
{
    private static readonly DateOnly Day = new(2023, 5, 10);

    [Fact]
    public async Task Roles_name_what_the_modules_demand_and_every_demand_has_a_role()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var registered = office.Services.GetRequiredService<ModuleList>().All.SelectMany(m => m.Permissions).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var given = Roles(office).SelectMany(r => r.Permissions).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(given.Except(registered));
        Assert.Empty(registered.Except(given));
        Assert.Empty(RoleNames.All.Except(Roles(office).Select(r => r.Code)));
    }

    [Fact]
    public async Task Leaders_sign_and_give_opinions_but_change_no_data_of_units()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        foreach (var leader in Roles(office).Where(r => r.Code is RoleNames.CommitteeLeader or RoleNames.CityLeader))
        {
            Assert.Empty(leader.Permissions.Intersect(["figures.enter", "figures.catalogue", "organizations.edit", "organizations.people-edit", "programmes.edit", "programmes.work", "accounts.manage"]));
        }
    }

    [Fact]
    public async Task Roles_that_open_sensitive_files_ask_for_a_second_factor()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var sensitive = office.Services.GetRequiredService<ModuleList>().All.SelectMany(m => m.Permissions).Where(p => p.IsSensitive).Select(p => p.Code).ToList();
        Assert.Contains("accounts.manage", sensitive);
        Assert.Contains("reports.read-internal", sensitive);
        Assert.Equal(
            Roles(office).Where(r => r.Permissions.Intersect(sensitive).Any()).Select(r => r.Code).Order(StringComparer.Ordinal),
            Roles(office).Where(r => r.SecondFactor).Select(r => r.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_page_of_roles_says_which_ones_ask_for_a_second_factor(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var page = (await administrator.GetAsync("/quan-tri/vai-tro")).Page;
        var names = page.QuerySelectorAll("main thead th").Skip(1).Select(c => c.TextContent);
        var needed = page.QuerySelector("main tbody tr")!.QuerySelectorAll("td").Select(c => c.TextContent.Trim() == "có");
        Assert.Equal(["Chuyên viên Ban Tổ chức", "Cán bộ kiểm tra", "Cán bộ quản lý đảng viên", "Lãnh đạo Thành ủy", "Lãnh đạo ủy ban kiểm tra", "Quản trị", "Quản trị đơn vị"], names.Zip(needed).Where(r => r.Second).Select(r => r.First).Order(StringComparer.Ordinal));
    }

    private static List<RoleBook.RoleLine> Roles(RunningOffice office) =>
        office.Services.GetRequiredService<RuleBook>().InForce<RoleBook.Settings>("roles", Day).Settings.Roles;
}
