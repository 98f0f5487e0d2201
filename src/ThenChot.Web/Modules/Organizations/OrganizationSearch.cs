using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Units and people in reach for the search box.</summary>
internal static class OrganizationSearch
{
    public static SearchSource Units { get; } = new("Đơn vị", OrganizationPermissions.Read, UnitsAsync) { More = "/to-chuc?tim=" };

    public static SearchSource People { get; } = new("Con người", OrganizationPermissions.ReadPeople, PeopleAsync) { More = "/nguoi?tim=" };

    private static async Task<IReadOnlyList<SearchHit>> UnitsAsync(IServiceProvider services, string text, int most, CancellationToken cancel)
    {
        var (actor, working) = (services.GetRequiredService<Actor>(), services.GetRequiredService<WorkingDay>());
        var found = await services.GetRequiredService<UnitDirectory>().SearchAsync(text, actor.ScopeOf(OrganizationPermissions.Read), working.Day, working.Today, most, cancel: cancel);
        return [.. found.Select(u => new SearchHit(u.Name, u.Code, $"/to-chuc/{u.Id}"))];
    }

    private static async Task<IReadOnlyList<SearchHit>> PeopleAsync(IServiceProvider services, string text, int most, CancellationToken cancel)
    {
        var (db, actor, today) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Actor>(), services.GetRequiredService<WorkingDay>().Today);
        var named = db.WithWords<Person>(text).Select(p => p.Id);
        var found = await services.GetRequiredService<PeopleReach>().Within(actor.ScopeOf(OrganizationPermissions.ReadPeople), today).AsNoTracking()
            .Where(p => named.Contains(p.Id)).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Take(most).Select(p => new { p.Id, p.FullName, p.BornOn }).ToListAsync(cancel);
        return [.. found.Select(p => new SearchHit(p.FullName, p.BornOn is { } born ? $"sinh {born.Text}" : "", $"/nguoi/{p.Id}"))];
    }
}
