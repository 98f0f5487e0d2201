using Microsoft.Data.Sqlite;

namespace ThenChot.Web.Platform.Trust;

/// <summary>The rows that the migration scripts themselves put into recorded tables, read from a fresh database in memory.</summary>
internal static class MigratedRows
{
    /// <summary>Digest by table and key, as <c>org_unit_kind city</c>.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(ModuleList modules, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(cancel);
        await using var db = new AppDb(new DbContextOptionsBuilder<AppDb>().UseSqlite(connection).Options, modules);
        await new Migrator(db).MigrateAsync(cancel);
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in RecordedTable.Of(db))
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of the model's own tables and columns
            command.CommandText = table.Select;
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                var row = table.Read(rows);
                digests.Add($"{table.Name} {row.Record}", row.Digest);
            }
        }

        return digests;
    }
}
