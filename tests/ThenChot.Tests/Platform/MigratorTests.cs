using ThenChot.Web;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.Platform;

public sealed class MigratorTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_verb_on_a_database_that_was_never_migrated_is_refused_and_makes_nothing(Engine engine)
    {
        var database = await TestDatabases.EmptyAsync(engine);
        await using var app = OfficeHost.Build(database);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var host = new VerbHost(() => app.Services, output, errors);

        Assert.Equal(VerbHost.Refused, await host.RunAsync(_ => throw new InvalidOperationException("The verb ran.")));

        Assert.StartsWith("platform.not-migrated:", errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(database.SqliteFile));
        await using var scope = app.Services.CreateAsyncScope();
        var migrator = scope.ServiceProvider.GetRequiredService<Migrator>();
        await migrator.MigrateAsync();
        Assert.True(await migrator.IsUpToDateAsync());
        await TestDatabases.DropAsync(database);
    }
}
