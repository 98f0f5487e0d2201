using ThenChot.Tests.House;
using ThenChot.Web;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.TrackedCases;
using ThenChot.Web.Platform;

namespace ThenChot.Tests.TrackedCases;

/// <summary>An installation may be without the compartment: no table, no page, and the rest as it was.</summary>
public sealed class LeftOutTests
{
    private static readonly ModuleList Without = Office.In(Zone.Internal, [TrackedCasesModule.Module]);

    [Theory, OnBothDatabases]
    public async Task Without_the_module_there_is_no_table_and_no_page_of_it(Engine engine)
    {
        await using var office = await OpenAsync(engine);
        var tables = await office.RunAsync(services => Catalogue.ReadAsync(services.GetRequiredService<AppDb>()));
        Assert.Contains(tables, static line => line.Contains("insp_case", StringComparison.Ordinal));
        Assert.DoesNotContain(tables, static line => line.Contains("tracked_", StringComparison.Ordinal));
        Assert.True(await office.RunAsync(services => services.GetRequiredService<Migrator>().IsUpToDateAsync()));
        await office.RunAsync(async services =>
        {
            await SmallCity.FillAsync(services);
            return true;
        });
        using var leader = await office.SignedInAs(RoleNames.CityLeader, "TP");
        foreach (var address in new[] { "/vu-an", "/vu-an/vong", "/vu-an/khan-cap", "/vu-an/moi", $"/vu-an/{Guid.CreateVersion7()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync(address)).Status);
        }

        var home = await leader.GetAsync("/viec-phai-lam");
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.DoesNotContain("/vu-an", home.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(office.Services.CreateScope().ServiceProvider.GetServices<IDerivedFigures>().SelectMany(static source => source.Definitions), static figure => figure.Code.StartsWith("tracked_", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_database_keeps_what_it_was_made_with(Engine engine)
    {
        await using var whole = await RunningOffice.OpenEmptyAsync(engine);
        Assert.Contains("with the module trackedcases", await RefusedAsync(whole.Database, Without), StringComparison.Ordinal);
        await using var less = await OpenAsync(engine);
        Assert.Contains("without the module trackedcases", await RefusedAsync(less.Database, Office.In(Zone.Internal, [])), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_module_that_may_be_left_out_can_be_named()
    {
        Assert.Equal([TrackedCasesModule.Module], LeftOutModules.Read(" trackedcases ", Office.Modules));
        Assert.Empty(LeftOutModules.Read(null, Office.Modules));
        Assert.Throws<InvalidOperationException>(() => LeftOutModules.Read("inspections", Office.Modules));
    }

    private static async Task<RunningOffice> OpenAsync(Engine engine)
    {
        var database = await TestDatabases.EmptyAsync(engine);
        await using (var app = OfficeHost.Build(database, modules: Without))
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync();
        }

        return await RunningOffice.StartAsync(database, modules: Without);
    }

    private static async Task<string> RefusedAsync(DatabaseChoice database, ModuleList modules)
    {
        await using var app = OfficeHost.Build(database, modules: modules);
        await using var scope = app.Services.CreateAsyncScope();
        return (await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync())).Message;
    }
}
