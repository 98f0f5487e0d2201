using Microsoft.Extensions.Caching.Memory;

namespace ThenChot.Web.Modules.Reports.Reading;

/// <summary>What was read live and is still true; shared by all requests of this process, bounded.</summary>
public sealed class LiveReadingStore : IDisposable
{
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 200 });

    public T? Find<T>(object key)
        where T : class => cache.Get<T>(key);

    public void Keep<T>(object key, T reading)
        where T : class => cache.Set(key, reading, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });

    public void Dispose() => cache.Dispose();
}

/// <summary>
/// Reads again only what an act may have changed. Every write is an act, and the hash of the last act stands for the whole
/// state of the database: a reading kept under it is the reading one would make now. One query when nothing was written since.
/// </summary>
public sealed class LiveReadings(AppDb db, LiveReadingStore store)
{
    /// <summary>For reading pages only: inside an act the state is not yet the one its hash will name.</summary>
    public async Task<T> ReadAsync<T>(object what, Func<Task<T>> read, CancellationToken cancel)
        where T : class
    {
        if (await db.StateAsync(cancel) is not { } state)
        {
            return await read();
        }

        var key = (db.Database.GetConnectionString(), state, typeof(T), what);
        if (store.Find<T>(key) is { } kept)
        {
            return kept;
        }

        var reading = await read();
        store.Keep(key, reading);
        return reading;
    }
}
