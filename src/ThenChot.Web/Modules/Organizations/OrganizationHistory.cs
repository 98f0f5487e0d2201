using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Who may read the history of a unit, a person or a post: whoever may read the record itself.</summary>
internal static class OrganizationHistory
{
    public static async Task<bool> UnitAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await ReachesUnitAsync(UnitId.From(id), OrganizationPermissions.Read, services, cancel);

    public static Task<bool> PersonAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) ? ReachesPersonAsync(PersonId.From(id), services, cancel) : Task.FromResult(false);

    public static async Task<bool> PostAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(recordId, out var id))
        {
            return false;
        }

        var post = PostId.From(id);
        var person = await services.GetRequiredService<AppDb>().Set<Post>().Where(p => p.Id == post).Select(p => (PersonId?)p.PersonId).FirstOrDefaultAsync(cancel);
        return person is { } holder && await ReachesPersonAsync(holder, services, cancel);
    }

    private static async Task<bool> ReachesUnitAsync(UnitId id, string permission, IServiceProvider services, CancellationToken cancel)
    {
        var path = await services.GetRequiredService<AppDb>().Set<UnitPosition>().Where(p => p.UnitId == id).OrderBy(p => p.To <= p.From ? 1 : 0).ThenByDescending(p => p.From).Select(p => p.Path).FirstOrDefaultAsync(cancel);
        return path is not null && services.GetRequiredService<Actor>().CanIn(permission, TreePath.Parse(path));
    }

    private static Task<bool> ReachesPersonAsync(PersonId id, IServiceProvider services, CancellationToken cancel) =>
        services.GetRequiredService<PeopleReach>()
            .Within(services.GetRequiredService<Actor>().ScopeOf(OrganizationPermissions.ReadPeople), services.GetRequiredService<WorkingDay>().Today)
            .AnyAsync(p => p.Id == id, cancel);
}
