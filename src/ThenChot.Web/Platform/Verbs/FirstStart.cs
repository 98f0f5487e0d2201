namespace ThenChot.Web.Platform.Verbs;

/// <summary>
/// No verb: a new SQLite folder is migrated, given the demo data and served; anything else is migrated and served. A first start that was
/// cut short, before or within the seeding, is begun again.
/// </summary>
internal static class FirstStart
{
    public static async Task<int> RunAsync(VerbHost host, CancellationToken cancel)
    {
        var choice = DatabaseChoice.FromEnvironment();
        var begun = Path.Combine(choice.DataFolder, "first-start");
        var isNew = choice.PostgresConnection is null && (!File.Exists(choice.SqliteFile) || File.Exists(begun));
        if (isNew)
        {
            Directory.CreateDirectory(choice.DataFolder);
            await File.WriteAllTextAsync(begun, "", cancel);
        }

        var code = await host.RunAsync(async services =>
        {
            await services.GetRequiredService<Migrator>().MigrateAsync(cancel);
            isNew |= await services.GetRequiredService<Installation>().FindAsync(Installation.DemoKey, cancel) == Installation.DemoBegun;
            return null;
        }, needsTables: false);
        foreach (var seed in Office.In(Zones.FromEnvironment()).All.Select(m => m.SeedNewFolder).OfType<Func<IServiceProvider, TextWriter, CancellationToken, Task<Domain.Kernel.Refusal?>>>())
        {
            if (isNew && code == VerbHost.Done)
            {
                code = await host.RunAsync(services => seed(services, host.Errors, cancel));
            }
        }

        if (code == VerbHost.Done)
        {
            File.Delete(begun);
            return await ServeVerb.ServeAsync(host, ServeVerb.DefaultUrl, certificate: null, cancel);
        }

        return code;
    }
}
