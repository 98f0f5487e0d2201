using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Reports.Reading;

/// <summary>A frozen draft without its content, for lists.</summary>
public sealed record SnapshotLine(SnapshotId Id, int Number, string Sha256, string FrozenBy, DateTimeOffset FrozenAt);

/// <summary>The stored reports that the actor may see, with their texts and drafts.</summary>
public sealed class ReportShelf(AppDb db, UnitDirectory units, Actor actor, WorkingDay day)
{
    /// <summary>Reports of units in which the actor holds the permission, as of today.</summary>
    public IQueryable<Report> Within(string permission)
    {
        if (actor.IsOperator)
        {
            return db.Set<Report>();
        }

        // What closed units reported stays readable for whoever took over from them.
        var standing = permission == ReportPermissions.Read ? units.LastPlaces(day.Today) : units.Places(day.Today);
        var places = standing.Within(actor.ScopeOf(permission), place => place.Path);

        // The places are read without tracking, which would otherwise hold for the reports too.
        return db.Set<Report>().Where(report => places.Any(place => place.UnitId == report.UnitId)).AsTracking();
    }

    public Task<Report?> FindAsync(ReportId id, string permission, CancellationToken cancel) =>
        Within(permission).SingleOrDefaultAsync(report => report.Id == id, cancel);

    /// <summary>The report with its drafts, the last one first, in one query.</summary>
    public async Task<(Report Report, IReadOnlyList<SnapshotLine> Drafts)?> FindWithDraftsAsync(ReportId id, string permission, CancellationToken cancel)
    {
        var found = await Within(permission)
            .Where(report => report.Id == id)
            .Select(report => new
            {
                report,
                drafts = db.Set<Snapshot>()
                    .Where(snapshot => snapshot.ReportId == report.Id)
                    .OrderByDescending(snapshot => snapshot.Number)
                    .Select(snapshot => new SnapshotLine(snapshot.Id, snapshot.Number, snapshot.Sha256, snapshot.FrozenBy, snapshot.FrozenAt))
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.report, found.drafts);
    }

    /// <summary>The text that counts in each section: the last written one.</summary>
    public async Task<IReadOnlyDictionary<string, Narrative>> NarrativesAsync(ReportId id, CancellationToken cancel)
    {
        var all = db.Set<Narrative>().AsNoTracking().Where(text => text.ReportId == id);
        var last = await all
            .Where(text => !all.Any(later => later.Section == text.Section && later.Number > text.Number))
            .ToListAsync(cancel);
        return last.ToDictionary(text => text.Section, StringComparer.Ordinal);
    }

    public Task<List<SnapshotLine>> SnapshotsAsync(ReportId id, CancellationToken cancel) =>
        db.Set<Snapshot>().AsNoTracking()
            .Where(snapshot => snapshot.ReportId == id)
            .OrderByDescending(snapshot => snapshot.Number)
            .Select(snapshot => new SnapshotLine(snapshot.Id, snapshot.Number, snapshot.Sha256, snapshot.FrozenBy, snapshot.FrozenAt))
            .ToListAsync(cancel);

    public async Task<(Report Report, Snapshot Snapshot)?> FindSnapshotAsync(SnapshotId id, string permission, CancellationToken cancel)
    {
        var found = await Within(permission)
            .Join(db.Set<Snapshot>().Where(snapshot => snapshot.Id == id), report => report.Id, snapshot => snapshot.ReportId, (report, snapshot) => new { report, snapshot })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.report, found.snapshot);
    }

    public Task<Snapshot?> LastSnapshotAsync(Report report, CancellationToken cancel) =>
        db.Set<Snapshot>().AsNoTracking().SingleOrDefaultAsync(snapshot => snapshot.ReportId == report.Id && snapshot.Number == report.LastDraft, cancel);

    public Task<SignedVersion?> SignedAsync(ReportId id, CancellationToken cancel) =>
        db.Set<SignedVersion>().AsNoTracking().SingleOrDefaultAsync(signed => signed.ReportId == id, cancel);
}
