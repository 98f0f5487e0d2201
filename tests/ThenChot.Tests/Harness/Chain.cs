using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Tests.Harness;

/// <summary>Re-derives every hash of the chain and every record's digest from the rows as they stand.</summary>
public static class Chain
{
    private static readonly MethodInfo Reader = typeof(Chain).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Nothing when all holds; otherwise what is broken.</summary>
    public static Task<IReadOnlyList<string>> BrokenAsync(this RunningOffice office) => office.RunAsync<IReadOnlyList<string>>(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var acts = await db.Set<Act>().AsNoTracking().OrderBy(a => a.Sequence).ToListAsync();
        var changes = (await db.Set<ActChange>().AsNoTracking().ToListAsync()).ToLookup(c => c.ActId);
        var broken = new List<string>();
        var previous = "";
        for (var n = 0; n < acts.Count; n++)
        {
            var act = acts[n];
            if (act.Sequence != n + 1 || act.PreviousHash != previous || act.Hash != Acts.HashOf(act, changes[act.Id]))
            {
                broken.Add($"act {act.Sequence} {act.Kind}");
            }

            if (!changes[act.Id].Any())
            {
                broken.Add($"act {act.Sequence} {act.Kind} changed nothing");
            }

            previous = act.Hash;
        }

        var last = acts.SelectMany(a => changes[a.Id].OrderBy(c => c.Number)).GroupBy(c => (c.TableName, c.RecordId)).ToDictionary(g => g.Key, g => g.Last());
        broken.AddRange(await RecordsAsync(db, last));
        return broken;
    });

    /// <summary>Each row is the one its last change left; each record that was not removed is there.</summary>
    private static async Task<List<string>> RecordsAsync(AppDb db, Dictionary<(string Table, string Record), ActChange> last)
    {
        var broken = new List<string>();
        var seen = new HashSet<(string, string)>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && !typeof(IOutsideActs).IsAssignableFrom(t.ClrType)))
        {
            var rows = await (Task<List<object>>)Reader.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
            foreach (var entry in rows.Select(row => db.Entry(row)))
            {
                var key = (type.GetTableName()!, ChangeRecord.RecordId(entry));
                seen.Add(key);

                // Rows without a change came with the migration scripts.
                if (last.TryGetValue(key, out var change) && change.Digest != ChangeRecord.Digest(entry))
                {
                    broken.Add($"{key.Item1} {key.Item2} is not what act {change.ActId} left");
                }
            }

            db.ChangeTracker.Clear();
        }

        broken.AddRange(last.Where(l => l.Value.Operation != "removed" && !seen.Contains(l.Key)).Select(l => $"{l.Key.Table} {l.Key.Record} is gone"));
        return broken;
    }

    private static async Task<List<object>> RowsAsync<T>(AppDb db)
        where T : class => [.. await db.Set<T>().ToListAsync()];
}
