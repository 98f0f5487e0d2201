using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using ThenChot.Web.Platform.Backup;

namespace ThenChot.Web.Platform.Trust;

/// <summary>A row as acts know it: its key as text, and the digest of its columns as they stand.</summary>
internal sealed record RecordedRow(string Record, string Digest);

/// <summary>A table whose rows are stored by acts alone; reads each row straight from the database and digests it as an act does.</summary>
internal sealed class RecordedTable
{
    private readonly IReadOnlyList<(string Name, Type Type, bool IsProtected)> columns;
    private readonly IReadOnlyList<int> key;
    private readonly RecordDigest digest;

    private RecordedTable(IEntityType entity, ITable table)
    {
        Name = table.Name;
        columns =
        [
            .. entity.GetProperties().OrderBy(p => p.GetColumnName(), StringComparer.Ordinal)
                .Select(p => (p.GetColumnName(), table.FindColumn(p.GetColumnName())!.ProviderClrType, p.FindAnnotation(Marks.Protected) is not null)),
        ];
        key = [.. entity.FindPrimaryKey()!.Properties.Select(p => columns.TakeWhile(c => c.Name != p.GetColumnName()).Count())];
        digest = new RecordDigest(columns.Select(c => c.Name));
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

        return new RecordedRow(string.Join('/', key.Select(at => values[at]?.ToString())), digest.Of(values));
    }
}
