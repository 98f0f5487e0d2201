using System.Text;
using Npgsql;

namespace ThenChot.Tests.Harness;

/// <summary>The files of a database as somebody reads them who holds the disk: free pages, dead rows and the log of SQLite included. The log of PostgreSQL is not read.</summary>
internal static class RawFiles
{
    /// <summary>Which of the texts stand somewhere in the files.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(DatabaseChoice database, IEnumerable<string> texts)
    {
        var files = database.PostgresConnection is { } server ? await OfServerAsync(server) : await OfFolderAsync(database.DataFolder);
        return [.. texts.Where(text => files.Any(file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0))];
    }

    /// <summary>Long texts of these columns are stored as they are, so that they can be found while they are there. SQLite never changes them.</summary>
    public static async Task StoreAsIsAsync(DatabaseChoice database, params (string Table, string Column)[] columns)
    {
        if (database.PostgresConnection is { } server)
        {
            await using var connection = await OpenAsync(server);
            foreach (var (table, column) in columns)
            {
                await using var command = Command(connection, $"alter table \"{table}\" alter column \"{column}\" set storage external");
                await command.ExecuteNonQueryAsync();
            }
        }
    }

    private static async Task<List<byte[]>> OfFolderAsync(string folder)
    {
        var files = new List<byte[]>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes);
            files.Add(bytes);
        }

        return files;
    }

    private static async Task<List<byte[]>> OfServerAsync(string server)
    {
        await using var connection = await OpenAsync(server);
        await using (var checkpoint = Command(connection, "checkpoint"))
        {
            await checkpoint.ExecuteNonQueryAsync();
        }

        await using var read = Command(connection, "select pg_read_binary_file('base/' || d.oid || '/' || f.name, 0, 1000000000, true) from pg_database d, pg_ls_dir('base/' || d.oid) f(name) where d.datname = current_database() and f.name ~ '^[0-9.]+$'");
        await using var rows = await read.ExecuteReaderAsync();
        var files = new List<byte[]>();
        while (await rows.ReadAsync())
        {
            files.Add(await rows.IsDBNullAsync(0) ? [] : (byte[])rows[0]);
        }

        return files;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string server)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string text)
    {
#pragma warning disable CA2100 // names of our own tables
        return new NpgsqlCommand(text, connection);
#pragma warning restore CA2100
    }
}
