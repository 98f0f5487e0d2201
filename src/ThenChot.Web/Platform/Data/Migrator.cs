using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace ThenChot.Web.Platform.Data;

/// <summary>
/// Runs the numbered scripts of the provider in order, each in one transaction, and records name and SHA-256.
/// SQLite: the file is copied first. PostgreSQL: an advisory lock keeps a second node waiting.
/// </summary>
public sealed class Migrator(AppDb db)
{
    private const long MigrationLock = 7_301_944;
    private const string ExtrasName = "extras";

    /// <summary>Names and texts of the scripts of one provider ("Sqlite" or "Postgres").</summary>
    public static IReadOnlyList<(string Name, string Sql)> Scripts(string provider)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"migrations.{provider}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (n[prefix.Length..^".sql".Length], Read(assembly, n)))];
    }

    /// <summary>What the model cannot say, of one provider: stands on top of the scripts and may be run again at any time.</summary>
    public static string Extras(string provider) => Read(Assembly.GetExecutingAssembly(), $"extras.{provider}.sql");

    /// <summary>Creates or updates the schema; gives the names of the scripts that ran.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancel = default)
    {
        var postgres = db.Database.IsNpgsql();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = db.Database.GetDbConnection();
            await RunAsync(connection, postgres ? $"select pg_advisory_lock({MigrationLock})" : "pragma journal_mode = wal", cancel);
            await RunAsync(connection, "create table if not exists platform_migration (name text not null primary key, sha256 text not null, applied_at text not null)", cancel);
            var applied = await AppliedAsync(connection, cancel);
            var scripts = Scripts(postgres ? "Postgres" : "Sqlite");
            foreach (var (name, sql) in scripts)
            {
                if (applied.TryGetValue(name, out var hash) && hash != ChangeRecord.Sha256(sql))
                {
                    throw new InvalidOperationException($"Migration {name} was changed after it had been applied to this database.");
                }
            }

            var todo = scripts.Where(s => !applied.ContainsKey(s.Name)).ToList();
            if (todo.Count > 0 && applied.Count > 0 && connection is SqliteConnection sqlite)
            {
                CopyFile(sqlite, todo[0].Name);
            }

            await CheckZoneAsync(connection, applied.Count > 0, cancel);
            await CheckLeftOutAsync(connection, applied.Keys, cancel);
            var tables = ZoneScript.TablesIn(db, db.Modules);
            foreach (var (name, sql) in todo)
            {
                await ApplyAsync(connection, name, sql, tables, cancel);
            }

            var extras = Extras(postgres ? "Postgres" : "Sqlite");
            if (db.Zone == Zone.Internal && applied.GetValueOrDefault(ExtrasName) != ChangeRecord.Sha256(extras))
            {
                await RunAsync(connection, $"delete from platform_migration where name = '{ExtrasName}'", cancel);
                await ApplyAsync(connection, ExtrasName, extras, null, cancel);
            }

            if (postgres)
            {
                await RunAsync(connection, $"select pg_advisory_unlock({MigrationLock})", cancel);
            }

            return [.. todo.Select(s => s.Name)];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Drops every table of this program with all that is in it and creates them anew: for a demo that was cut short.</summary>
    public async Task StartOverAsync(CancellationToken cancel = default)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = db.Database.GetDbConnection();
            var tables = db.Model.GetRelationalModel().Tables.Select(table => table.Name).Append("platform_migration").ToList();
            if (db.Database.IsNpgsql())
            {
                await RunAsync(connection, string.Concat(tables.Select(table => $"drop table if exists \"{table}\" cascade;")), cancel);
            }
            else
            {
                await RunAsync(connection, $"pragma foreign_keys = off; begin immediate; {string.Concat(tables.Select(table => $"drop table if exists \"{table}\";"))} commit; pragma foreign_keys = on;", cancel);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        await MigrateAsync(cancel);
    }

    /// <summary>Names of the scripts that have run on an open connection, in order.</summary>
    public static async Task<IReadOnlyList<string>> AppliedNamesAsync(DbConnection connection, CancellationToken cancel) =>
        [.. (await AppliedAsync(connection, cancel)).Keys.Where(name => name != ExtrasName).Order(StringComparer.Ordinal)];

    /// <summary>True when every script of this program ran on the database.</summary>
    public async Task<bool> IsUpToDateAsync(CancellationToken cancel = default)
    {
        var postgres = db.Database.IsNpgsql();
        if (db.Database.GetDbConnection() is SqliteConnection sqlite && !File.Exists(new SqliteConnectionStringBuilder(sqlite.ConnectionString).DataSource))
        {
            return false;
        }

        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = db.Database.GetDbConnection();
            await using var known = connection.CreateCommand();
            if (postgres)
            {
                known.CommandText = "select count(*) from information_schema.tables where table_name = 'platform_migration'";
            }
            else
            {
                known.CommandText = "select count(*) from sqlite_master where name = 'platform_migration'";
            }

            if (Convert.ToInt64(await known.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) == 0)
            {
                return false;
            }

            var applied = await AppliedAsync(connection, cancel);
            var provider = postgres ? "Postgres" : "Sqlite";
            return Scripts(provider).All(script => applied.ContainsKey(script.Name))
                && (db.Zone != Zone.Internal || applied.GetValueOrDefault(ExtrasName) == ChangeRecord.Sha256(Extras(provider)));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A database keeps the zone it was made for: the tables left out then would be missing now.</summary>
    private async Task CheckZoneAsync(DbConnection connection, bool isOld, CancellationToken cancel)
    {
        var limited = (await AppliedAsync(connection, cancel)).ContainsKey(ZoneScript.Mark);
        if (isOld && limited != (db.Zone != Zone.Internal))
        {
            throw new InvalidOperationException($"This database was made for the other zone; see {Zones.Variable}.");
        }

        if (!isOld && db.Zone != Zone.Internal)
        {
            await ApplyAsync(connection, ZoneScript.Mark, "", static _ => false, cancel);
        }
    }

    /// <summary>A module is left out before its tables are made and stays out: tables with files in them are not dropped, and missing ones not made, by a word in the environment.</summary>
    private async Task CheckLeftOutAsync(DbConnection connection, IReadOnlyCollection<string> applied, CancellationToken cancel)
    {
        foreach (var module in db.Zone == Zone.Internal ? Office.Modules.Where(static m => m.MayBeLeftOut is not null) : [])
        {
            var (wanted, marked) = (db.Modules.LeftOut.Contains(module), applied.Contains(ZoneScript.MarkOf(module), StringComparer.Ordinal));
            var made = applied.Any(script => script.StartsWith(module.MayBeLeftOut!.Since, StringComparison.Ordinal));
            if (wanted != marked && made)
            {
                throw new InvalidOperationException($"This database was made {(marked ? "without" : "with")} the module {module.Name}; see {LeftOutModules.Variable}.");
            }

            if (wanted && !marked)
            {
                await ApplyAsync(connection, ZoneScript.MarkOf(module), "", static _ => false, cancel);
            }
        }
    }

    private static async Task ApplyAsync(DbConnection connection, string name, string sql, Func<string, bool>? tables, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var script = tables is null ? sql : ZoneScript.Of(sql, tables);
        if (script.Length > 0)
        {
            await RunAsync(connection, script, cancel, transaction);
        }

        await using var record = connection.CreateCommand();
        record.Transaction = transaction;
        record.CommandText = "insert into platform_migration (name, sha256, applied_at) values (@name, @hash, @at)";
        Add(record, "@name", name);
        Add(record, "@hash", ChangeRecord.Sha256(sql));
        Add(record, "@at", Instants.ToText(TimeProvider.System.GetUtcNow().UtcDateTime));
        await record.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select name, sha256 from platform_migration";
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel))
        {
            applied.Add(rows.GetString(0), rows.GetString(1));
        }

        return applied;
    }

    private static void CopyFile(SqliteConnection connection, string before)
    {
        var path = new SqliteConnectionStringBuilder(connection.ConnectionString).DataSource;
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = $"{path}.before-{before}", Pooling = false }.ConnectionString);
        copy.Open();
        connection.BackupDatabase(copy);
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancel, DbTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // the texts are our own scripts
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
