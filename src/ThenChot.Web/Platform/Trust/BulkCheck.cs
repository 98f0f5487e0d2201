using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace ThenChot.Web.Platform.Trust;

/// <summary>Holds the lists of records added by the thousand against the digest that their act carries.</summary>
internal sealed class BulkCheck(AppDb db) : ITrustCheck
{
    public async IAsyncEnumerable<Breach> CheckAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var changes = await (
            from change in db.Set<ActChange>().AsNoTracking()
            where change.Operation == BulkRow.Operation
            join act in db.Set<Act>() on change.ActId equals act.Id
            select new { change.ActId, change.Number, change.TableName, change.Digest, act.Sequence }).ToDictionaryAsync(c => (c.ActId, c.Number), cancel);
        if (changes.Count == 0 && !await db.Set<BulkRow>().AnyAsync(cancel))
        {
            yield break;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var found = new Dictionary<(ActId, int), string>();
        (ActId Act, int Number)? current = null;
        var rows = db.Set<BulkRow>().AsNoTracking().OrderBy(r => r.ActId).ThenBy(r => r.Number).ThenBy(r => r.RecordId);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (current != (row.ActId, row.Number))
            {
                Close();
                current = (row.ActId, row.Number);
            }

            hash.AppendData(Encoding.UTF8.GetBytes(BulkRow.Line(row.RecordId, row.Digest)));
        }

        Close();
        foreach (var (key, change) in changes.Where(c => found.GetValueOrDefault(c.Key) != c.Value.Digest))
        {
            yield return new Breach("list-changed", $"Danh sách bản ghi {change.TableName} mà thao tác {change.Sequence} đã ghi hàng loạt không còn như khi ghi.", change.Sequence, change.TableName);
        }

        foreach (var (key, _) in found.Where(f => !changes.ContainsKey(f.Key)))
        {
            yield return new Breach("list-unknown", "Có danh sách bản ghi hàng loạt không thuộc thao tác nào.");
        }

        void Close()
        {
            if (current is { } done)
            {
                found[done] = Convert.ToHexStringLower(hash.GetHashAndReset());
            }
        }
    }
}
