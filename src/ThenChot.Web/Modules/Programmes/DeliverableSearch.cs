using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Deliverables of the city's programmes for the search box.</summary>
internal static class DeliverableSearch
{
    public static SearchSource Source { get; } = new("Việc được giao", ProgrammePermissions.Read, FindAsync);

    private static async Task<IReadOnlyList<SearchHit>> FindAsync(IServiceProvider services, string text, int most, CancellationToken cancel)
    {
        var (db, day) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<WorkingDay>().Day);
        var rows = await db.WithWords<Deliverable>(text).AsNoTracking().Where(d => d.AssignedOn <= day)
            .Join(db.Set<Programme>(), d => d.Programme, p => p.Id, (d, p) => new { d.Id, d.Number, d.KindName, d.Title, p.Symbol })
            .OrderBy(d => d.Symbol).ThenBy(d => d.Number).Take(most).ToListAsync(cancel);
        return [.. rows.Select(d => new SearchHit($"{d.KindName} {d.Number}: {d.Title}", $"Chương trình {d.Symbol}", $"/chuong-trinh/viec/{d.Id}"))];
    }
}
