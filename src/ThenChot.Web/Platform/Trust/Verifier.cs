namespace ThenChot.Web.Platform.Trust;

/// <summary>
/// Kiểm tra tính toàn vẹn: derives the chain of acts, the records and the modules' own checks again, in one snapshot and bounded memory, and holds
/// them against a checkpoint kept outside.
/// </summary>
public sealed class Verifier(AppDb db, ModuleList modules, IEnumerable<ITrustCheck> checks, TimeProvider clock)
{
    /// <summary>About how much of the time the acts take; the records take the rest.</summary>
    private const double PartOfChain = 0.4;

    /// <summary>Without checkpoint and code only what the database says of itself is checked.</summary>
    /// <param name="against">A checkpoint file: changed, moved and missing acts are named even when all hashes were computed anew.</param>
    /// <param name="code">What stands on paper; tells that something before it changed, not always what.</param>
    /// <param name="progress">What is being done, for people who wait.</param>
    /// <param name="share">How much is done, 0 to 1, for a page that waits.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Verification> VerifyAsync(Checkpoint? against = null, CheckpointCode? code = null, Action<string>? progress = null, Action<double>? share = null, CancellationToken cancel = default)
    {
        var breaches = new Breaches();
        await using var snapshot = await ReadSnapshot.OpenAsync(db, cancel);
        var outside = against?.Code ?? code;
        var chain = new ChainCheck(breaches, against, [.. new[] { outside?.Sequence }.OfType<long>()]);
        progress?.Invoke("Kiểm tra chuỗi thao tác");
        var (acts, walked) = (share is null ? 0 : await db.Set<Act>().CountAsync(cancel), 0);
        await foreach (var act in ChainWalk.ActsAsync(db, cancel))
        {
            chain.Add(act);
            share?.Invoke(PartOfChain * ++walked / Math.Max(walked, acts));
        }

        chain.End(outside?.Sequence);
        progress?.Invoke($"Đã kiểm tra {chain.Last.ToString(CultureInfo.InvariantCulture)} thao tác");
        var place = chain.Last;
        var log = new RecordLog(snapshot);
        var (now, then, living) = await TablesAsync(log, place, outside?.Sequence ?? place, cancel);
        var made = Checkpoint.Of(place, chain.Heads[place], clock.GetUtcNow(), now, chain.ContentsTo(place));
        await RecordsAsync(new RecordCheck(snapshot, log, breaches), living, progress, share, cancel);
        foreach (var check in checks)
        {
            await foreach (var breach in check.CheckAsync(cancel))
            {
                breaches.Add(breach);
            }
        }

        if (against is not null)
        {
            Compare(against, then, breaches);
        }
        else if (code is not null && chain.Last >= code.Sequence && Checkpoint.Of(code.Sequence, chain.Heads[code.Sequence], made.MadeAt, then, chain.ContentsTo(code.Sequence)).Code != code)
        {
            breaches.Add(new Breach("checkpoint-differs", $"Dữ liệu đến thao tác {code.Sequence.ToString(CultureInfo.InvariantCulture)} không cho mã in trên mốc: đã có thay đổi trước mốc. Đồng chí hãy đối chiếu bằng tệp mốc để biết chỗ sai.", code.Sequence));
        }

        return new Verification(made, outside, breaches.Count, breaches.Listed);
    }

    private static async Task<(IReadOnlyList<CheckpointTable> Now, IReadOnlyList<CheckpointTable> Then, IReadOnlyDictionary<string, long> Living)> TablesAsync(RecordLog log, long place, long outside, CancellationToken cancel)
    {
        var (now, then, living) = (new List<CheckpointTable>(), new List<CheckpointTable>(), new Dictionary<string, long>(StringComparer.Ordinal));
        foreach (var table in await log.TablesAsync(cancel))
        {
            var at = await log.AtAsync(table, [place, outside, long.MaxValue], cancel);
            now.Add(at[0]);
            then.Add(at[1]);
            living.Add(table, at[2].Records);
        }

        // A table that no act had written to by then is not part of a checkpoint.
        return ([.. now.Where(t => t.Records > 0)], [.. then.Where(t => t.Records > 0)], living);
    }

    private static void Compare(Checkpoint against, IReadOnlyList<CheckpointTable> then, Breaches breaches)
    {
        var stands = then.ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var kept in against.Tables.Where(kept => !kept.Equals(stands.GetValueOrDefault(kept.Name))))
        {
            breaches.Add(new Breach("table-changed", $"Bảng {kept.Name}: các bản ghi do thao tác đến mốc để lại không còn như mốc đã giữ ({kept.Records.ToString(CultureInfo.InvariantCulture)} bản ghi).", null, kept.Name));
        }

        foreach (var extra in then.Where(t => against.Tables.All(kept => kept.Name != t.Name)))
        {
            breaches.Add(new Breach("table-changed", $"Bảng {extra.Name} có bản ghi ghi trước mốc mà mốc không giữ.", null, extra.Name));
        }
    }

    private async Task RecordsAsync(RecordCheck records, IReadOnlyDictionary<string, long> living, Action<string>? progress, Action<double>? share, CancellationToken cancel)
    {
        var migrated = await MigratedRows.ReadAsync(modules, cancel);
        var (all, done) = (living.Values.Sum(), 0L);
        foreach (var table in RecordedTable.Of(db))
        {
            var rows = await records.CheckAsync(table, migrated, living.GetValueOrDefault(table.Name), cancel);
            done += rows;
            share?.Invoke(PartOfChain + ((1 - PartOfChain) * done / Math.Max(1, Math.Max(done, all))));
            progress?.Invoke($"Đã kiểm tra {table.Name}: {rows.ToString(CultureInfo.InvariantCulture)} bản ghi");
        }
    }
}
