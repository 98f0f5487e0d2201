namespace ThenChot.Web.Platform.Trust;

/// <summary>One act as it stands: with its changes hashed again, and the first records it touched.</summary>
internal sealed record WalkedAct(Act Act, string Hash, byte[] Content, IReadOnlyList<string> Records);

/// <summary>Streams the acts in their order, hashing each anew.</summary>
internal static class ChainWalk
{
    private const int RecordsNamed = 3;

    public static async IAsyncEnumerable<WalkedAct> ActsAsync(AppDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var lines =
            from act in db.Set<Act>().AsNoTracking()
            join change in db.Set<ActChange>().AsNoTracking() on act.Id equals change.ActId into changes
            from change in changes.DefaultIfEmpty()
            orderby act.Sequence, change.Number
            select new { act, change };
        using var hash = new ActHash();
        Act? current = null;
        var records = new List<string>();
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (line.act.Id != current?.Id)
            {
                if (current is not null)
                {
                    yield return Close(hash, current, records);
                }

                current = line.act;
                records = [];
                hash.Begin(current);
            }

            if (line.change is { } change)
            {
                hash.Add(change);
                if (records.Count < RecordsNamed)
                {
                    records.Add($"{change.TableName} {change.RecordId}");
                }
            }
        }

        if (current is not null)
        {
            yield return Close(hash, current, records);
        }
    }

    private static WalkedAct Close(ActHash hash, Act act, IReadOnlyList<string> records)
    {
        var (chained, content) = hash.Finish();
        return new WalkedAct(act, chained, content, records);
    }
}
