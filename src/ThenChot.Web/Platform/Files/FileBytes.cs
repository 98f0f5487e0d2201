using System.Data;
using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace ThenChot.Web.Platform.Files;

/// <summary>The bytes of a stored file, in and out of their row through one buffer; the act keeps the change that the change tracker would have kept.</summary>
internal static class FileBytes
{
    private const string Table = "platform_file_content";

    /// <summary>Names of the columns in their order, as digests go.</summary>
    private static readonly RecordDigest Digest = new(["bytes", "file_id"]);

    /// <summary>Adds the bytes of <paramref name="file"/>, whose own row is stored, to the open act.</summary>
    public static async Task WriteAsync(AppDb db, StoredFile file, Stream content, CancellationToken cancel)
    {
        var act = db.OpenAct ?? throw new InvalidOperationException("Bytes would be stored outside an act.");
        content.Position = 0;
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            await using var insert = Command(db, $"insert into {Table} (file_id, bytes) values (@id, zeroblob(@size)) returning rowid", file.Id, ("@size", file.Size));
            var row = (long)(await insert.ExecuteScalarAsync(cancel))!;
            await using var blob = new SqliteBlob(sqlite, Table, "bytes", row);
            await content.CopyToAsync(blob, cancel);
        }
        else
        {
            await using var insert = Command(db, $"insert into {Table} (file_id, bytes) values (@id, @bytes)", file.Id);
            insert.Parameters.Add(new NpgsqlParameter("@bytes", NpgsqlDbType.Bytea) { Value = content });
            await insert.ExecuteNonQueryAsync(cancel);
        }

        var id = file.Id.ToString();
        db.Record(new ActChange
        {
            ActId = act.Id,
            Number = db.PendingChanges.Count + 1,
            TableName = Table,
            RecordId = id,
            Operation = "added",
            After = JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal) { ["file_id"] = id, ["bytes"] = file.Sha256 }, ChangeRecord.Json),
            Digest = Digest.Of([file.Sha256, id]),
        });
    }

    /// <summary>False when there is no such file.</summary>
    public static async Task<bool> CopyAsync(AppDb db, FileId id, Stream copy, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            if (db.Database.GetDbConnection() is SqliteConnection sqlite)
            {
                await using var find = Command(db, $"select rowid from {Table} where file_id = @id", id);
                if (await find.ExecuteScalarAsync(cancel) is not long row)
                {
                    return false;
                }

                await using var blob = new SqliteBlob(sqlite, Table, "bytes", row, readOnly: true);
                await blob.CopyToAsync(copy, cancel);
                return true;
            }

            await using var select = Command(db, $"select bytes from {Table} where file_id = @id", id);
            await using var reader = await select.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
            if (!await reader.ReadAsync(cancel))
            {
                return false;
            }

            await using var bytes = reader.GetStream(0);
            await bytes.CopyToAsync(copy, cancel);
            return true;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static DbCommand Command(AppDb db, string text, FileId id, params IReadOnlyList<(string Name, object Value)> more)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // statements of this file
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in more.Prepend(("@id", id.Value)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
