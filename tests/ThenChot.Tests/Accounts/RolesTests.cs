using Microsoft.Extensions.DependencyInjection;
using ThenChot.Tests.Harness;
using ThenChot.Web.Modules.Accounts.Contract;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Rules;
using Xunit;

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

    private static List<RoleBook.RoleLine> Roles(RunningOffice office) =>
        office.Services.GetRequiredService<RuleBook>().InForce<RoleBook.Settings>("roles", Day).Settings.Roles;
}
