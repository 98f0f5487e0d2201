using ThenChot.Web;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Trust;
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

    /// <summary>The check of rows against acts must know what a script put into rows that no act wrote since.</summary>
    [Fact]
    public void A_script_changes_a_table_that_stands_only_in_ways_the_check_of_rows_reads()
    {
        Rule.Holds(from script in Migrator.Scripts("Sqlite")
                   let known = LaterColumn.Of(script.Sql).ToList()
                   from line in script.Sql.Split('\n')
                   where line.StartsWith("ALTER TABLE", StringComparison.Ordinal) || line.StartsWith("UPDATE", StringComparison.Ordinal)
                   where !known.Exists(column => line.StartsWith($"ALTER TABLE \"{column.Table}\" ADD COLUMN \"{column.Name}\" ", StringComparison.Ordinal)
                       || (column.CopyOf is { } source && line.StartsWith($"UPDATE \"{column.Table}\" SET \"{column.Name}\" = \"{source}\";", StringComparison.Ordinal)))
                   select $"{script.Name}: {line.Trim()}");
        Assert.NotEmpty(LaterColumn.To("org_unit_name"));
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
