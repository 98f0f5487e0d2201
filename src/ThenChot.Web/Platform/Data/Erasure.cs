using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ThenChot.Web.Platform.Data;

/// <summary>
/// What an act took away for good is taken out of the files of the database too, once the act stands. SQLite: its log of changes goes into the file and is emptied;
/// what was freed there is zeroes (<see cref="ZeroesWhatIsFreed"/>). PostgreSQL: the tables are written anew without their dead rows.
/// </summary>
public sealed partial class Erasure(AppDb db, ILogger<Erasure> log)
{
    /// <summary>It waits five seconds for those who read or write at this moment.</summary>
    private const string WaitOnFile = "pragma busy_timeout = 5000";

    private const string WaitOnServer = "set lock_timeout = '5s'";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan LastPause = TimeSpan.FromSeconds(2);

    /// <summary>After an act: what cannot be done now is told to the operator and left to the daily job, for the act itself stands.</summary>
    public async Task AfterActAsync(IReadOnlyCollection<string> tables)
    {
        if (tables.Count == 0)
        {
            return;
        }

        try
        {
            await RunAsync(tables, CancellationToken.None);
        }
        catch (Exception busy) when (busy is DbException or InvalidOperationException)
        {
            log.LogWarning(busy, "What was taken away of {Tables} is still in the files of the database; the daily job erases it.", string.Join(", ", tables));
        }
    }

    /// <summary>Throws when something of it had to stay for now.</summary>
    public async Task RunAsync(IReadOnlyCollection<string> tables, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, CommandTimeout = 0, IncludeErrorDetail = true }.ConnectionString);
            await server.OpenAsync(cancel);
            await WriteAnewAsync(server, tables, cancel);
            return;
        }

        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await EmptyLogAsync(command, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task EmptyLogAsync(DbCommand command, CancellationToken cancel)
    {
        command.CommandText = WaitOnFile;
        await command.ExecuteNonQueryAsync(cancel);
        command.CommandText = "pragma wal_checkpoint(truncate)";
        var busy = await command.ExecuteScalarAsync(cancel) is not 0L;
        command.CommandText = "pragma busy_timeout = 0";
        await command.ExecuteNonQueryAsync(cancel);
        if (busy)
        {
            throw new InvalidOperationException("Somebody reads an older state of the database: the log of SQLite was not emptied.");
        }
    }

    /// <summary>
    /// On a connection of its own: patience is for the lock and for readers, however long the writing takes. PostgreSQL keeps dead rows for whoever reads an older state,
    /// be it for a moment or by its own gathering of statistics, and tells how many; then it is asked again, a little later each time.
    /// </summary>
    private static async Task WriteAnewAsync(NpgsqlConnection server, IReadOnlyCollection<string> tables, CancellationToken cancel)
    {
        var kept = 0L;
        server.Notice += (_, told) => kept += DeadRows(told.Notice);
        await using var command = server.CreateCommand();
        command.CommandText = WaitOnServer;
        await command.ExecuteNonQueryAsync(cancel);
#pragma warning disable CA2100 // names of the model's own tables
        command.CommandText = $"vacuum (full, verbose) {string.Join(", ", tables.Select(table => $"\"{table}\""))}";
#pragma warning restore CA2100
        for (var pause = FirstPause; ; pause *= 2)
        {
            kept = 0;
            await command.ExecuteNonQueryAsync(cancel);
#pragma warning disable CA1508 // the server's notices add to it while the command runs
            if (kept == 0)
#pragma warning restore CA1508
            {
                return;
            }

            if (pause > LastPause)
            {
                throw new InvalidOperationException($"Somebody reads an older state of the database: PostgreSQL kept {kept} dead rows for them.");
            }

            await Task.Delay(pause, cancel);
        }
    }

    /// <summary>Of what it says of a table: "found 2 removable, 1 nonremovable row versions", and in detail, the number first, how many of these are dead. What cannot be read counts as kept.</summary>
    private static long DeadRows(PostgresNotice notice) => notice.Detail is not { } detail ? 0 : Number().Match(detail) is { Success: true } number ? long.Parse(number.ValueSpan, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex("[0-9]+", RegexOptions.None, 100)]
    private static partial Regex Number();
}

/// <summary>SQLite overwrites with zeroes what is deleted or replaced, instead of leaving it in free pages. Said to each connection as it opens.</summary>
internal sealed class ZeroesWhatIsFreed : DbConnectionInterceptor
{
    public static readonly ZeroesWhatIsFreed Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Say(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Say(connection);
        return Task.CompletedTask;
    }

    private static void Say(DbConnection connection)
    {
        if (connection is SqliteConnection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "pragma secure_delete = on";
            command.ExecuteNonQuery();
        }
    }
}
