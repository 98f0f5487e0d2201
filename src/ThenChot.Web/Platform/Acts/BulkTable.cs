using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Platform.Acts;

/// <summary>One table as rows are poured into it: a binary COPY on PostgreSQL, one prepared INSERT on SQLite, values as the model stores them.</summary>
internal sealed class BulkTable
{
    private readonly List<Column> columns;
    private readonly List<int> key;

    public BulkTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        columns = [.. type.GetProperties().OrderBy(static p => p.GetColumnName(), StringComparer.Ordinal).Select(static p => new Column(p))];
        key = [.. type.FindPrimaryKey()!.Properties.Select(p => columns.FindIndex(c => c.Property == p))];
        if (type.GetNavigations().Any(static n => n.TargetEntityType.IsOwned()))
        {
            throw new InvalidOperationException($"{Name} holds owned parts, which are not poured.");
        }
    }

    public string Name { get; }

    private string Names => string.Join(", ", columns.Select(static c => $"\"{c.Property.GetColumnName()}\""));

    public async Task InsertAsync<T>(AppDb db, IReadOnlyCollection<T> rows, List<(string RecordId, string Digest)>? records, CancellationToken cancel)
        where T : class
    {
        if (db.Database.GetDbConnection() is NpgsqlConnection server)
        {
            await CopyAsync(server, rows, records, cancel);
        }
        else
        {
            await InsertAsync(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction(), rows, records, cancel);
        }
    }

    private async Task CopyAsync<T>(NpgsqlConnection server, IReadOnlyCollection<T> rows, List<(string RecordId, string Digest)>? records, CancellationToken cancel)
        where T : class
    {
        await using var shape = new NpgsqlCommand();
        var types = columns.ConvertAll(c => ((NpgsqlParameter)c.Mapping.CreateParameter(shape, "p", null, nullable: true)).NpgsqlDbType);
        await using var copy = await server.BeginBinaryImportAsync($"copy \"{Name}\" ({Names}) from stdin (format binary)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Stored(row) is { } value)
                {
                    await copy.WriteAsync(value, types[i], cancel);
                }
                else
                {
                    await copy.WriteNullAsync(cancel);
                }
            }

            records?.Add(Record(row));
        }

        await copy.CompleteAsync(cancel);
    }

    private async Task InsertAsync<T>(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<T> rows, List<(string RecordId, string Digest)>? records, CancellationToken cancel)
        where T : class
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // names of the model's own tables and columns
        command.CommandText = $"insert into \"{Name}\" ({Names}) values ({string.Join(", ", columns.Select(static (_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        var parameters = new List<DbParameter>(columns.Count);
        for (var i = 0; i < columns.Count; i++)
        {
            parameters.Add(columns[i].Mapping.CreateParameter(command, $"@p{i}", null, nullable: true));
            command.Parameters.Add(parameters[i]);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                parameters[i].Value = columns[i].Stored(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancel);
            records?.Add(Record(row));
        }
    }

    private (string RecordId, string Digest) Record(object row)
    {
        var all = new (IProperty, object?)[columns.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = (columns[i].Property, columns[i].Value(row));
        }

        return (string.Join('/', key.Select(k => ChangeRecord.Plain(columns[k].Property, all[k].Item2)?.ToString())), ChangeRecord.Digest(all));
    }

    private sealed class Column(IProperty property)
    {
        public IProperty Property { get; } = property;

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public object? Value(object row) => Property.GetGetter().GetClrValue(row);

        public object? Stored(object row) => Value(row) is { } value ? Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value : null;
    }
}
