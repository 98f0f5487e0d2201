namespace ThenChot.Web.Platform.Acts;

/// <summary>
/// Adds records by the thousand to the open act, past the change tracker: rows go out as they come, and the act keeps one change
/// with their digests for each call. Records that others point to go first. For a few hundred records <c>db.Add</c> does.
/// </summary>
public sealed class BulkWriter(AppDb db)
{
    private readonly Dictionary<Type, BulkTable> tables = [];

    /// <summary>Call it for a few thousand rows at a time.</summary>
    public async Task AddAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancel = default)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var act = db.OpenAct ?? throw new InvalidOperationException("Rows would be stored outside an act.");
        var table = Table<T>();
        var ready = table.Ready([.. rows], recorded: true);
        await table.InsertAsync(db, ready, cancel);
        Array.Sort(ready, static (a, b) => string.CompareOrdinal(a.RecordId, b.RecordId));
        var number = db.PendingChanges.Count + 1;
        var list = Array.ConvertAll(ready, r => new BulkRow { TableName = table.Name, RecordId = r.RecordId, ActId = act.Id, Number = number, Digest = r.Digest });
        var slim = Table<BulkRow>();
        await slim.InsertAsync(db, slim.Ready(list, recorded: false), cancel);
        db.Record(BulkRow.Change(list));
    }

    /// <summary>Keys of later calls sort after those of earlier ones, which keeps indexes dense.</summary>
    public static DateTimeOffset InstantOf(DateTimeOffset now, int call) => now.AddMilliseconds(call);

    private BulkTable Table<T>()
    {
        if (!tables.TryGetValue(typeof(T), out var table))
        {
            tables[typeof(T)] = table = new BulkTable(db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped."));
        }

        return table;
    }
}
