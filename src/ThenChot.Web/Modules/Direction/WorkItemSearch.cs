using ThenChot.Domain.Direction;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Work items in reach for the search box, the newest first; of a group the copies stand behind their group where that is in reach.</summary>
internal static class WorkItemSearch
{
    public static SearchSource Source { get; } = new("Nhiệm vụ", DirectionPermissions.Read, FindAsync);

    private static async Task<IReadOnlyList<SearchHit>> FindAsync(IServiceProvider services, string text, int most, CancellationToken cancel)
    {
        var (db, day, access) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<WorkingDay>().Day, services.GetRequiredService<DirectionAccess>());
        var named = db.WithWords<WorkItem>(text).Select(i => i.Id);
        var reach = access.UnitsIn(DirectionPermissions.Read);
        var rows = await access.Readable().AsNoTracking()
            .Where(i => named.Contains(i.Id) && i.AssignedOn <= day && (i.Parent == null || !db.Set<WorkItem>().Any(p => p.Id == i.Parent && p.GroupName != null && reach.Contains(p.LeadUnit))))
            .OrderByDescending(i => i.AssignedOn).ThenBy(i => i.Id).Take(most).Select(i => new { i.Id, i.Title, i.AssignedOn, i.GroupName }).ToListAsync(cancel);
        return [.. rows.Select(i => new SearchHit(i.Title ?? "", $"{(i.GroupName is { } group ? group + ", " : "")}giao ngày {VietnameseFormat.Date(i.AssignedOn)}", $"/nhiem-vu/{i.Id}"))];
    }
}
