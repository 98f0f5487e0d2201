using Npgsql;

namespace ThenChot.Web.Platform.Data;

/// <summary>
/// Says that a server runs on this database: a shared advisory lock of PostgreSQL, or a shared lock on a file in the data folder.
/// Whoever must be alone (restore) takes it whole. The lock goes with the process, however it ends.
/// </summary>
internal sealed class RunningMark : IAsyncDisposable
{
    private const long ServerLock = 7_301_946;
    private readonly IAsyncDisposable held;

    private RunningMark(IAsyncDisposable lockHeld) => held = lockHeld;

    public static async Task<RunningMark?> ShareAsync(DatabaseChoice choice, CancellationToken cancel) => choice.PostgresConnection is { } server
        ? await AdvisoryAsync(server, "pg_try_advisory_lock_shared", cancel)
        : OnFile(choice.DataFolder, FileAccess.Read, FileShare.Read);

    /// <summary>Null while a server runs.</summary>
    public static async Task<RunningMark?> TakeAloneAsync(DatabaseChoice choice, CancellationToken cancel) => choice.PostgresConnection is { } server
        ? await AdvisoryAsync(server, "pg_try_advisory_lock", cancel)
        : OnFile(choice.DataFolder, FileAccess.ReadWrite, FileShare.None);

    public ValueTask DisposeAsync() => held.DisposeAsync();

#pragma warning disable CA2000 // the mark owns the connection or the file it is made of
    private static async Task<RunningMark?> AdvisoryAsync(string server, string function, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // one of the two function names above
        command.CommandText = $"select {function}({ServerLock})";
#pragma warning restore CA2100
        if ((bool)(await command.ExecuteScalarAsync(cancel))!)
        {
            return new RunningMark(new Advisory(connection));
        }

        await connection.DisposeAsync();
        return null;
    }

    private static RunningMark? OnFile(string folder, FileAccess access, FileShare share)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new RunningMark(new FileStream(Path.Combine(folder, "server.lock"), FileMode.OpenOrCreate, access, share));
        }
        catch (IOException)
        {
            return null; // somebody holds it: the caller says so in its own words
        }
    }
#pragma warning restore CA2000

    /// <summary>A closed connection frees its locks only when its backend has gone: whoever asks next must not find them still held.</summary>
    private sealed class Advisory(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "select pg_advisory_unlock_all()";
                await command.ExecuteNonQueryAsync();
            }
            catch (NpgsqlException)
            {
                // The connection broke before: its locks went with it.
            }
            finally
            {
                await connection.DisposeAsync();
            }
        }
    }
}
