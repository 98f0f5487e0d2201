using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ThenChot.Tests.Harness;

/// <summary>A fresh database per test from a template that was made once: a file copy, or CREATE DATABASE ... TEMPLATE.</summary>
public static class TestDatabases
{
    private static readonly ConcurrentDictionary<(Engine Engine, string Template), Lazy<Task<DatabaseChoice>>> Templates = new();
    private static readonly string Folder = Directory.CreateTempSubdirectory("thenchot-tests-").FullName;
    private static readonly SemaphoreSlim Creating = new(1, 1);
    private static int count;

    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable("THENCHOT_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    /// <summary>A copy of the named template; <paramref name="fill"/> runs once per process and engine.</summary>
    public static async Task<DatabaseChoice> CopyAsync(Engine engine, string template, Func<DatabaseChoice, Task> fill)
    {
        var source = await Templates.GetOrAdd((engine, template), key => new(() => MakeAsync(key.Engine, key.Template, fill))).Value;
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        var copy = New(engine, name);
        if (engine == Engine.Sqlite)
        {
            Directory.CreateDirectory(copy.DataFolder);
            File.Copy(source.SqliteFile, copy.SqliteFile);
        }
        else
        {
            await CreateAsync(name, new NpgsqlConnectionStringBuilder(source.PostgresConnection).Database);
        }

        return copy;
    }

    /// <summary>An empty database without schema.</summary>
    public static async Task<DatabaseChoice> EmptyAsync(Engine engine)
    {
        var name = $"e{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        if (engine == Engine.Postgres)
        {
            await CreateAsync(name, template: null);
        }

        return New(engine, name);
    }

    public static async Task DropAsync(DatabaseChoice database)
    {
        if (database.PostgresConnection is { } connection)
        {
            await using (var pool = new NpgsqlConnection(connection))
            {
                NpgsqlConnection.ClearPool(pool);
            }

            await ServerAsync($"drop database if exists \"{new NpgsqlConnectionStringBuilder(connection).Database}\" with (force)");
        }
        else
        {
            using var pool = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database.SqliteFile, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString);
            SqliteConnection.ClearPool(pool);
            if (Directory.Exists(database.DataFolder))
            {
                Directory.Delete(database.DataFolder, recursive: true);
            }
        }
    }

    private static async Task<DatabaseChoice> MakeAsync(Engine engine, string template, Func<DatabaseChoice, Task> fill)
    {
        var name = $"template{Environment.ProcessId}_{template}";
        if (engine == Engine.Postgres)
        {
            await CreateAsync(name, template: null);
        }

        var made = New(engine, name);
        await fill(made);
        if (engine == Engine.Sqlite)
        {
            await using var connection = new SqliteConnection($"Data Source={made.SqliteFile};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate)";
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            await using var pool = new NpgsqlConnection(made.PostgresConnection);
            NpgsqlConnection.ClearPool(pool);
        }

        return made;
    }

    private static DatabaseChoice New(Engine engine, string name) => engine == Engine.Sqlite
        ? new DatabaseChoice(Path.Combine(Folder, name), null)
        : new DatabaseChoice(Path.Combine(Folder, name), new NpgsqlConnectionStringBuilder(PostgresServer) { Database = name, MaxPoolSize = 8 }.ConnectionString);

    private static async Task CreateAsync(string name, string? template)
    {
        await Creating.WaitAsync();
        try
        {
            await ServerAsync($"drop database if exists \"{name}\" with (force)");
            await ServerAsync(template is null ? $"create database \"{name}\"" : $"create database \"{name}\" template \"{template}\"");
        }
        finally
        {
            Creating.Release();
        }
    }

    private static async Task ServerAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresServer) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of our own throwaway databases
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
