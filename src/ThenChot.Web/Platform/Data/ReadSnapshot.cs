using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ThenChot.Web.Platform.Data;

/// <summary>
/// One snapshot of the whole database for a long reading while the office goes on: a deferred reading transaction of SQLite in WAL mode,
/// repeatable read of PostgreSQL. Disposing closes the connection.
/// </summary>
internal sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly AppDb db;
    private readonly DbTransaction transaction;
    private (NpgsqlConnection Connection, NpgsqlTransaction Transaction)? beside;

    private ReadSnapshot(AppDb context, DbTransaction reading)
    {
        db = context;
        transaction = reading;
    }

    public DbConnection Connection => db.Database.GetDbConnection();

    public static async Task<ReadSnapshot> OpenAsync(AppDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
#pragma warning disable CA1849 // SQLite begins a deferred transaction only this way, and does nothing yet
        var begun = db.Database.GetDbConnection() is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
#pragma warning restore CA1849
        await db.Database.UseTransactionAsync(begun, cancel);
        return new ReadSnapshot(db, begun);
    }

    public DbCommand Command(string text)
    {
        var command = Connection.CreateCommand();
        command.Transaction = transaction;
        return With(command, text);
    }

    /// <summary>A command that may run while another one's rows are being read; it sees the same snapshot.</summary>
    public async Task<DbCommand> BesideAsync(string text, CancellationToken cancel)
    {
        if (Connection is SqliteConnection)
        {
            return Command(text);
        }

        if (beside is null)
        {
            await using var export = Command("select pg_export_snapshot()");
            var name = (string)(await export.ExecuteScalarAsync(cancel))!;
            var connection = new NpgsqlConnection(db.Database.GetConnectionString());
            await connection.OpenAsync(cancel);
            var same = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            beside = (connection, same);
            await using var import = With(connection.CreateCommand(), $"set transaction snapshot '{name}'");
            await import.ExecuteNonQueryAsync(cancel);
        }

        return With(beside.Value.Connection.CreateCommand(), text);
    }

    public async ValueTask DisposeAsync()
    {
        if (beside is { } other)
        {
            await other.Transaction.DisposeAsync();
            await other.Connection.DisposeAsync();
        }

        await db.Database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }

    private static DbCommand With(DbCommand command, string text)
    {
#pragma warning disable CA2100 // names of the model's own tables and columns; values come as parameters
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }
}
