using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace ThenChot.Web.Platform.Acts;

/// <summary>One table as rows are poured into it: a binary COPY on PostgreSQL, one prepared INSERT in SQLite, values as the model stores them.</summary>
internal sealed class BulkTable
{
    /// <summary>A busy server may take its time over a few thousand rows; an import of an hour is not lost to that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly List<Column> columns;
    private readonly List<int> key;
    private readonly RecordDigest digest;

    public BulkTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        columns = [.. type.GetProperties().OrderBy(static p => p.GetColumnName(), StringComparer.Ordinal).Select(static p => new Column(p))];
        key = [.. type.FindPrimaryKey()!.Properties.Select(p => columns.FindIndex(c => c.Property == p))];
        digest = new RecordDigest(columns.Select(static c => c.Name));
        if (type.GetNavigations().Any(static n => n.TargetEntityType.IsOwned()))
        {
            throw new InvalidOperationException($"{Name} holds owned parts, which are not poured.");
        }
    }

    public string Name { get; }

    private string Names => string.Join(", ", columns.Select(static c => $"\"{c.Name}\""));

    public async Task InsertAsync(AppDb db, IReadOnlyList<BulkCells> rows, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is NpgsqlConnection server)
        {
            await CopyAsync(server, rows, cancel);
        }
        else
        {
            Insert((SqliteConnection)db.Database.GetDbConnection(), rows, cancel);
        }
    }

    /// <summary>The rows as they are stored, with key and digest when they are recorded; made on all processors, while the database takes rows one by one.</summary>
    public BulkCells[] Ready<T>(IReadOnlyList<T> rows, bool recorded)
        where T : class
    {
        var ready = new BulkCells[rows.Count];
        Parallel.ForEach(Partitioner.Create(0, rows.Count), range =>
        {
            for (var at = range.Item1; at < range.Item2; at++)
            {
                ready[at] = Ready(rows[at], recorded);
            }
        });
        return ready;
    }

    private BulkCells Ready(object row, bool recorded)
    {
        var (stored, plain) = (new object?[columns.Count], recorded ? new object?[columns.Count] : []);
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = columns[i].Stored(row);
            if (recorded)
            {
                plain[i] = columns[i].Plain(row, stored[i]);
            }
        }

        return recorded ? new(stored, string.Join('/', key.Select(k => plain[k]?.ToString())), digest.Of(plain)) : new(stored, "", "");
    }

    private async Task CopyAsync(NpgsqlConnection server, IReadOnlyList<BulkCells> rows, CancellationToken cancel)
    {
        await using var shape = new NpgsqlCommand();
        var types = columns.ConvertAll(c => ((NpgsqlParameter)c.Mapping.CreateParameter(shape, "p", null, nullable: true)).NpgsqlDbType);
        await using var copy = await server.BeginBinaryImportAsync($"copy \"{Name}\" ({Names}) from stdin (format binary)", cancel);
        copy.Timeout = Patience;
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < row.Stored.Length; i++)
            {
                await (row.Stored[i] is { } value ? copy.WriteAsync(value, types[i], cancel) : copy.WriteNullAsync(cancel));
            }
        }

        await copy.CompleteAsync(cancel);
    }

    private void Insert(SqliteConnection file, IReadOnlyList<BulkCells> rows, CancellationToken cancel)
    {
        using var insert = new SqliteInsert(file, $"insert into \"{Name}\" ({Names}) values ({string.Join(", ", columns.Select(static _ => "?"))})");
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            insert.Run(row.Stored);
        }
    }

    private sealed class Column(IProperty property)
    {
        private readonly bool isProtected = property.FindAnnotation(Marks.Protected) is not null;
        private readonly ValueConverter? converter = property.GetValueConverter();

        public IProperty Property { get; } = property;

        public string Name { get; } = property.GetColumnName();

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public object? Stored(object row) => Value(row) is { } value ? Mapping.Converter is { } toStored ? toStored.ConvertToProvider(value) : value : null;

        /// <summary>As acts hold it; what is stored is asked for again only where the database wants another form of it.</summary>
        public object? Plain(object row, object? stored) =>
            ChangeRecord.Plain(ReferenceEquals(Mapping.Converter, converter) ? stored : Value(row) is { } value ? converter?.ConvertToProvider(value) ?? value : null, isProtected);

        private object? Value(object row) => Property.GetGetter().GetClrValue(row);
    }
}

/// <summary>A row ready to be stored: its cells in the order of the columns' names, its key as text and its digest.</summary>
internal readonly record struct BulkCells(object?[] Stored, string RecordId, string Digest);
