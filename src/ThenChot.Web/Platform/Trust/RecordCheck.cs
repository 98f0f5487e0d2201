namespace ThenChot.Web.Platform.Trust;

/// <summary>
/// Holds every row against the last act that wrote it: rows that are not what that act left, that no act made, or that are gone. A row that
/// came with the migration scripts needs no act; columns that came after the act that wrote the row hold what their script put there.
/// </summary>
internal sealed class RecordCheck(ReadSnapshot snapshot, RecordLog log, Breaches breaches)
{
    private const int Together = 500;

    /// <summary>Gives the number of rows read.</summary>
    public async Task<long> CheckAsync(RecordedTable table, IReadOnlyDictionary<string, string> migrated, long living, CancellationToken cancel)
    {
        var (rows, known) = (0L, 0L);
        await foreach (var batch in RowsAsync(table, cancel).Chunk(Together).WithCancellation(cancel))
        {
            rows += batch.Length;
            known += await CheckAsync(table, batch, migrated, cancel);
        }

        // Counting tells whether a record is gone; only then its name is looked for.
        if (known < living)
        {
            var standing = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var row in RowsAsync(table, cancel))
            {
                standing.Add(row.Record);
            }

            await foreach (var last in log.LastAsync(table.Name, cancel))
            {
                if (last.Operation != ChangeRecord.Removed && !standing.Contains(last.Record))
                {
                    breaches.Add(new Breach("record-missing", $"Bản ghi {table.Name} {last.Record} không còn, mà không thao tác nào xóa.", last.Sequence, table.Name, last.Record));
                }
            }
        }

        return rows;
    }

    private async Task<long> CheckAsync(RecordedTable table, RecordedRow[] batch, IReadOnlyDictionary<string, string> migrated, CancellationToken cancel)
    {
        var found = await log.LastAsync(table.Name, [.. batch.Select(r => r.Record)], cancel);
        var known = 0;
        foreach (var row in batch)
        {
            if (!found.TryGetValue(row.Record, out var last))
            {
                if (!migrated.TryGetValue($"{table.Name} {row.Record}", out var digest))
                {
                    breaches.Add(new Breach("record-unknown", $"Bản ghi {table.Name} {row.Record} không do thao tác nào ghi.", null, table.Name, row.Record));
                }
                else if (digest != row.Digest)
                {
                    breaches.Add(new Breach("record-changed", $"Bản ghi {table.Name} {row.Record} khác bản ghi có sẵn khi cài đặt, mà không thao tác nào sửa.", null, table.Name, row.Record));
                }

                continue;
            }

            if (last.Operation == ChangeRecord.Removed)
            {
                breaches.Add(new Breach("record-unknown", $"Bản ghi {table.Name} {row.Record} đã được thao tác {last.Sequence.ToString(CultureInfo.InvariantCulture)} xóa nhưng vẫn còn.", last.Sequence, table.Name, row.Record));
                continue;
            }

            known++;
            if (!row.IsAsLeft(last.Digest))
            {
                breaches.Add(new Breach("record-changed", $"Bản ghi {table.Name} {row.Record} không còn như thao tác {last.Sequence.ToString(CultureInfo.InvariantCulture)} đã ghi.", last.Sequence, table.Name, row.Record));
            }
        }

        return known;
    }

    private async IAsyncEnumerable<RecordedRow> RowsAsync(RecordedTable table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = snapshot.Command(table.Select);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            yield return table.Read(rows);
        }
    }
}
