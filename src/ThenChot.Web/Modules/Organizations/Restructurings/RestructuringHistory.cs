using ThenChot.Domain.Organizations.Handovers;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Who may read the history of a bundle or of an act: whoever may read it.</summary>
internal static class RestructuringHistory
{
    /// <summary>Minutes of a bundle, read with the bundle and with each act that it became.</summary>
    public static IReadOnlyList<FileHolder> Files { get; } =
    [
        new("org_bundle", static (db, file) => db.Set<RestructuringBundle>().Where(bundle => bundle.MinutesFileId == file).Select(static bundle => bundle.Id.Value)),
        new("org_restructuring", static (db, file) => db.Set<RestructuringRecord>().Where(record => db.Set<RestructuringBundle>().Any(bundle => bundle.MinutesFileId == file && bundle.ActId == record.ActId)).Select(static record => record.Id.Value)),
    ];

    public static async Task<bool> BundleAsync(string recordId, IServiceProvider services, CancellationToken cancel) =>
        Guid.TryParse(recordId, out var id) && await services.GetRequiredService<BundleShelf>().FindAsync(BundleId.From(id), cancel) is not null;

    public static async Task<bool> RecordAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(recordId, out var id))
        {
            return false;
        }

        var record = RestructuringId.From(id);
        return await services.GetRequiredService<AppDb>().Set<RestructuringRecord>().Within(services.GetRequiredService<Actor>().ScopeOf(OrganizationPermissions.ReadRestructurings), r => r.Path).AnyAsync(r => r.Id == record, cancel);
    }

    public static async Task<bool> AllocationAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(recordId, out var id))
        {
            return false;
        }

        var entry = AllocationEntryId.From(id);
        return await services.GetRequiredService<AppDb>().Set<AllocationEntry>().Within(services.GetRequiredService<Actor>().ScopeOf(OrganizationPermissions.ReadRestructurings), e => e.Path).AnyAsync(e => e.Id == entry, cancel);
    }

    public static async Task<bool> HandoverAsync(string recordId, IServiceProvider services, CancellationToken cancel)
    {
        if (!Guid.TryParse(recordId, out var id))
        {
            return false;
        }

        var handover = HandoverId.From(id);
        return await services.GetRequiredService<AppDb>().Set<Handover>().Within(services.GetRequiredService<Actor>().ScopeOf(OrganizationPermissions.ReadRestructurings), h => h.Path).AnyAsync(h => h.Id == handover, cancel);
    }
}
