using ThenChot.Domain.Documents;

namespace ThenChot.Web.Modules.Documents.Contract;

/// <summary>A conference as others show it.</summary>
public sealed record ConferenceRef(Guid Id, string Name, DateOnly HeldOn);

/// <summary>Conferences that were held, for modules that tick work off by them; each call is one query.</summary>
public sealed class ConferenceReader(AppDb db)
{
    public async Task<IReadOnlyList<ConferenceRef>> HeldAsync(DateOnly from, DateOnly to, int take, CancellationToken cancel = default) =>
        [.. (await db.Set<Conference>().AsNoTracking().Where(c => c.HeldOn >= from && c.HeldOn <= to).OrderByDescending(c => c.HeldOn).Take(take).Select(c => new { c.Id, c.Name, c.HeldOn }).ToListAsync(cancel))
            .Select(c => new ConferenceRef(c.Id.Value, c.Name, c.HeldOn))];
}
