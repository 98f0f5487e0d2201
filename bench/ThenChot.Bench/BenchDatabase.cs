using Npgsql;

namespace ThenChot.Bench;

/// <summary>A throwaway database: SQLite in a temporary folder, or one of the server that THENCHOT_TEST_POSTGRES names.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private BenchDatabase(string name, DatabaseChoice choice) => (Name, Choice) = (name, choice);

    public string Name { get; }

    public DatabaseChoice Choice { get; }

    public static async Task<IReadOnlyList<BenchDatabase>> AllAsync()
    {
        var all = new List<BenchDatabase> { new("SQLite", new DatabaseChoice(Directory.CreateTempSubdirectory("thenchot-bench-").FullName, null)) };
        if (Environment.GetEnvironmentVariable("THENCHOT_TEST_POSTGRES") is { Length: > 0 } server)
        {
            var name = $"bench{Environment.ProcessId}";
            await ServerAsync(server, $"create database {name}");
            all.Add(new("PostgreSQL", new DatabaseChoice(Path.GetTempPath(), new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString)));
        }
        else
        {
            await Console.Error.WriteLineAsync("THENCHOT_TEST_POSTGRES names no server: PostgreSQL is not measured.");
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        if (Choice.PostgresConnection is { } connection)
        {
            NpgsqlConnection.ClearAllPools();
            await ServerAsync(connection, $"drop database {new NpgsqlConnectionStringBuilder(connection).Database} with (force)");
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Choice.DataFolder, recursive: true);
        }
    }

    private static async Task ServerAsync(string server, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
