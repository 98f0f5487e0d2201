namespace ThenChot.Tests.Harness;

/// <summary>Every row of every table as text, straight from the database: what "the same" means to backup and crash tests.</summary>
public static class AllRows
{
    /// <summary>When the jobs of the background last ran: it moves by itself.</summary>
    private const string Jobs = "platform_job";

    /// <summary><paramref name="unversioned"/>: tables whose count of writings is left out.</summary>
    public static Task<IReadOnlyList<string>> AllRowsAsync(this RunningOffice office, IReadOnlySet<string>? unversioned = null) => office.RunAsync<IReadOnlyList<string>>(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync();
        var lines = new List<string>();
        foreach (var table in db.Model.GetRelationalModel().Tables.Where(t => t.Name != Jobs))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select * from \"{table.Name}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                var values = new object[rows.FieldCount];
                rows.GetValues(values);
                var kept = values.Where((_, i) => unversioned?.Contains(table.Name) != true || rows.GetName(i) != "version");
                lines.Add(table.Name + " " + string.Join('|', kept.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : v is DateTime at ? at.ToString("O") : v)));
            }
        }

        await db.Database.CloseConnectionAsync();
        return [.. lines.Order(StringComparer.Ordinal)];
    });
}
