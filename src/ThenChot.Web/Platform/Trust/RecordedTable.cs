using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using ThenChot.Web.Platform.Backup;

namespace ThenChot.Web.Platform.Trust;

/// <summary>A row as acts know it: its key as text, and the digest of its columns as they stand.</summary>
internal sealed record RecordedRow(RecordedTable Table, string Record, object?[] Values)
{
    public string Digest { get; } = Table.DigestOf(Values);

    /// <summary>
    /// True when an act that wrote down this digest left the row as it is. An act from before a script added columns knew nothing of them: they must hold
    /// what the script put there.
    /// </summary>
    public bool IsAsLeft(string digest) => digest == Digest || Table.WasLeftBefore(Values, digest);
}

/// <summary>A table whose rows are stored by acts alone; reads each row straight from the database and digests it as an act does.</summary>
internal sealed class RecordedTable
{
    private readonly IReadOnlyList<(string Name, Type Type, bool IsProtected)> columns;
    private readonly IReadOnlyList<int> key;
    private readonly RecordDigest digest;
    private readonly IReadOnlyList<Shape> shapes;

    private RecordedTable(IEntityType entity, ITable table)
    {
        Name = table.Name;
        columns =
        [
            .. entity.GetProperties().OrderBy(p => p.GetColumnName(), StringComparer.Ordinal)
                .Select(p => (p.GetColumnName(), table.FindColumn(p.GetColumnName())!.ProviderClrType, p.FindAnnotation(Marks.Protected) is not null)),
        ];
        key = [.. entity.FindPrimaryKey()!.Properties.Select(p => At(p.GetColumnName()))];
        digest = new RecordDigest(columns.Select(c => c.Name));
        var later = LaterColumn.To(Name);
        shapes = [.. later.Select((_, first) => ShapeBefore([.. later.Skip(first)]))];
    }

    public string Name { get; }

    public string Select => $"select {BackupTables.Names(columns.Select(c => c.Name))} from \"{Name}\"";

    public static IReadOnlyList<RecordedTable> Of(AppDb db) =>
    [
        .. db.Model.GetEntityTypes().Where(t => !t.IsOwned() && !typeof(IOutsideActs).IsAssignableFrom(t.ClrType))
            .Select(t => new RecordedTable(t, (ITable)t.GetTableMappings().Single().Table)).OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    public RecordedRow Read(DbDataReader row)
    {
        var values = new object?[columns.Count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = ChangeRecord.Plain(BackupValue.Read(row, at, columns[at].Type), columns[at].IsProtected);
        }

        return new RecordedRow(this, string.Join('/', key.Select(at => values[at]?.ToString())), values);
    }

    public string DigestOf(object?[] values) => digest.Of(values);

    /// <summary>True when the digest is the row's without its later columns, and these hold what their scripts put there.</summary>
    public bool WasLeftBefore(object?[] values, string before) => shapes.Any(shape =>
        shape.Later.All(column => Equals(values[column.At], column.CopyOf is { } source ? values[source] : column.Value)) && shape.Digest.Of(Array.ConvertAll(shape.Kept, at => values[at])) == before);

    private int At(string column) => columns.TakeWhile(c => c.Name != column).Count();

    private Shape ShapeBefore(IReadOnlyList<LaterColumn> later)
    {
        var kept = Enumerable.Range(0, columns.Count).Where(at => later.All(column => column.Name != columns[at].Name)).ToArray();
        return new(kept, new RecordDigest(kept.Select(at => columns[at].Name)), [.. later.Select(column => (At(column.Name), column.Plain(columns[At(column.Name)].Type), column.CopyOf is { } source ? At(source) : (int?)null))]);
    }

    /// <summary>The table before some of its columns came.</summary>
    private sealed record Shape(int[] Kept, RecordDigest Digest, IReadOnlyList<(int At, object? Value, int? CopyOf)> Later);
}
