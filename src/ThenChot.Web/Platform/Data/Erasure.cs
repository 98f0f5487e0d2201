using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ThenChot.Web.Platform.Data;

/// <summary>
/// What an act took away for good is taken out of the files of the database too, once the act stands. SQLite: its log of changes goes into the file and is emptied;
/// what was freed there is zeroes (<see cref="ZeroesWhatIsFreed"/>). PostgreSQL: the tables are written anew without their dead rows.
/// </summary>
public sealed class Erasure(AppDb db, ILogger<Erasure> log)
{
    /// <summary>It waits five seconds for those who read or write at this moment.</summary>
    private const string WaitOnFile = "pragma busy_timeout = 5000";

    private const string WaitOnServer = "set lock_timeout = '5s'";

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
            await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
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

    /// <summary>On a connection of its own: patience is for the lock alone, however long the writing takes.</summary>
    private static async Task WriteAnewAsync(NpgsqlConnection server, IReadOnlyCollection<string> tables, CancellationToken cancel)
    {
        await using var command = server.CreateCommand();
        command.CommandText = WaitOnServer;
        await command.ExecuteNonQueryAsync(cancel);
#pragma warning disable CA2100 // names of the model's own tables
        command.CommandText = $"vacuum (full) {string.Join(", ", tables.Select(table => $"\"{table}\""))}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
        command.CommandText = "select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and backend_xmin is not null and pid <> pg_backend_pid()";
        if ((long)(await command.ExecuteScalarAsync(cancel))! > 0)
        {
            throw new InvalidOperationException("Somebody reads at this moment, perhaps an older state of the database: PostgreSQL may have kept dead rows for them.");
        }
    }
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
