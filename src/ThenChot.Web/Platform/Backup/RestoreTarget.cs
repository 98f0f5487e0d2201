using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace ThenChot.Web.Platform.Backup;

/// <summary>Takes the rows of one table.</summary>
internal interface IRowWriter : IAsyncDisposable
{
    Task AddAsync(IReadOnlyList<object?> values, CancellationToken cancel);

    Task CompleteAsync(CancellationToken cancel);
}

/// <summary>The database a backup is restored into: one transaction, emptied, then filled.</summary>
internal sealed class RestoreTarget : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;

    private RestoreTarget(DbConnection open, DbTransaction begun)
    {
        connection = open;
        transaction = begun;
    }

    public static async Task<RestoreTarget> OpenAsync(DbConnection connection, CancellationToken cancel)
    {
        if (connection is SqliteConnection sqlite)
        {
            // Restricted keys would stop the emptying of a table that points at itself; all keys are checked before the commit.
            await using var command = sqlite.CreateCommand();
            command.CommandText = "pragma foreign_keys = off";
            await command.ExecuteNonQueryAsync(cancel);
        }

        return new RestoreTarget(connection, await connection.BeginTransactionAsync(cancel));
    }

    /// <summary>Nothing is stored outside an act, so a database without acts is empty but for what migrations and the first start put there.</summary>
    public async Task<bool> HoldsActsAsync(CancellationToken cancel)
    {
        await using var command = Command("select count(*) from platform_act");
        return (long)(await command.ExecuteScalarAsync(cancel))! > 0;
    }

    public async Task EmptyAsync(IReadOnlyList<ITable> tables, CancellationToken cancel)
    {
        await using var command = Command(connection is NpgsqlConnection
            ? $"truncate {BackupTables.Names(tables.Select(t => t.Name))}"
            : string.Concat(tables.Reverse().Select(t => $"delete from \"{t.Name}\";")));
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<IRowWriter> WriteToAsync(string table, IReadOnlyList<string> columns, CancellationToken cancel) => connection is NpgsqlConnection postgres
        ? new Copier(await postgres.BeginBinaryImportAsync($"copy \"{table}\" ({BackupTables.Names(columns)}) from stdin (format binary)", cancel))
        : new Inserter(Command($"insert into \"{table}\" ({BackupTables.Names(columns)}) values ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})"), columns.Count);

    public async Task CommitAsync(CancellationToken cancel)
    {
        if (connection is SqliteConnection)
        {
            await using var check = Command("select count(*) from pragma_foreign_key_check");
            if ((long)(await check.ExecuteScalarAsync(cancel))! > 0)
            {
                throw new InvalidOperationException("The backup's foreign keys do not hold.");
            }
        }

        await transaction.CommitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        if (connection is SqliteConnection)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma foreign_keys = on";
            await command.ExecuteNonQueryAsync();
        }
    }

    private DbCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // names of the model's own tables and columns
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    private sealed class Copier(NpgsqlBinaryImporter importer) : IRowWriter
    {
        public async Task AddAsync(IReadOnlyList<object?> values, CancellationToken cancel) => await importer.WriteRowAsync(cancel, [.. values]);

        public async Task CompleteAsync(CancellationToken cancel) => await importer.CompleteAsync(cancel);

        public ValueTask DisposeAsync() => importer.DisposeAsync();
    }

    private sealed class Inserter : IRowWriter
    {
        private readonly DbCommand insert;

        public Inserter(DbCommand command, int columns)
        {
            insert = command;
            for (var at = 0; at < columns; at++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{at}";
                command.Parameters.Add(parameter);
            }
        }

        public async Task AddAsync(IReadOnlyList<object?> values, CancellationToken cancel)
        {
            for (var at = 0; at < values.Count; at++)
            {
                insert.Parameters[at].Value = values[at] ?? DBNull.Value;
            }

            await insert.ExecuteNonQueryAsync(cancel);
        }

        public Task CompleteAsync(CancellationToken cancel) => Task.CompletedTask;

        public ValueTask DisposeAsync() => insert.DisposeAsync();
    }
}
