using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Platform.Verbs;

/// <summary>No verb: a new SQLite folder is migrated, given the demo data and served; anything else is migrated and served.</summary>
internal static class FirstStart
{
    public static async Task<int> RunAsync(VerbHost host, CancellationToken cancel)
    {
        var choice = DatabaseChoice.FromEnvironment();
        var isNew = choice.PostgresConnection is null && !File.Exists(choice.SqliteFile);
        var code = await host.RunAsync(async services =>
        {
            await services.GetRequiredService<Migrator>().MigrateAsync(cancel);
            return null;
        }, needsTables: false);
        foreach (var seed in Office.Modules.Select(m => m.SeedNewFolder).OfType<Func<IServiceProvider, TextWriter, CancellationToken, Task<Domain.Kernel.Refusal?>>>())
        {
            if (isNew && code == VerbHost.Done)
            {
                code = await host.RunAsync(services => seed(services, host.Errors, cancel));
            }
        }

        if (code == VerbHost.Done)
        {
            await ServeVerb.ServeAsync(host, ServeVerb.DefaultUrl, certificate: null, cancel);
        }

        return code;
    }
}
