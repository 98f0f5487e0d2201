using ThenChot.Web;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Verbs;

namespace ThenChot.Tests.House;

/// <summary>The migration scripts of both databases build exactly what the model says.</summary>
public sealed class SchemaTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_scripts_build_the_schema_of_the_model(Engine engine)
    {
        var scripted = await BuildAsync(engine, db => new Migrator(db).MigrateAsync());
        var modelled = await BuildAsync(engine, async db =>
        {
            await db.Database.ExecuteSqlRawAsync("create table platform_migration (name text)");
#pragma warning disable EF1002 // the model's own create script
            await db.Database.ExecuteSqlRawAsync(SchemaVerb.Script(new ModuleList(Office.Modules), engine == Engine.Postgres));
            await db.Database.ExecuteSqlRawAsync(Migrator.Extras(engine.ToString()));
#pragma warning restore EF1002
        });
        Rule.Holds(modelled.Except(scripted, StringComparer.Ordinal).Select(l => "only in the model: " + l)
            .Concat(scripted.Except(modelled, StringComparer.Ordinal).Select(l => "only in the scripts: " + l)));
    }

    [Fact]
    public void Both_databases_have_the_same_scripts()
    {
        var sqlite = Migrator.Scripts("Sqlite").Select(s => s.Name).ToList();
        Assert.NotEmpty(sqlite);
        Assert.Equal(sqlite, Migrator.Scripts("Postgres").Select(s => s.Name));
        Assert.Equal(sqlite.Count, sqlite.Select(n => n[..4]).Distinct().Count());
    }

    private static async Task<IReadOnlyList<string>> BuildAsync(Engine engine, Func<AppDb, Task> build)
    {
        var choice = await TestDatabases.EmptyAsync(engine);
        try
        {
            var options = new DbContextOptionsBuilder<AppDb>();
            choice.Configure(options);
            await using var db = new AppDb(options.Options, new ModuleList(Office.Modules));
            await build(db);
            return await Catalogue.ReadAsync(db);
        }
        finally
        {
            await TestDatabases.DropAsync(choice);
        }
    }
}
