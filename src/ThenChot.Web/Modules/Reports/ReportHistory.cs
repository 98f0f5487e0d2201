using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Reports.Drafting;
using ThenChot.Web.Modules.Reports.Reading;

namespace ThenChot.Web.Modules.Reports;

/// <summary>Whose history a person may read: that of the reports they may read, with their texts, drafts and signatures.</summary>
internal static class ReportHistory
{
    public static IReadOnlyDictionary<string, HistoryScope> Scopes { get; } = new Dictionary<string, HistoryScope>(StringComparer.Ordinal)
    {
        ["report_report"] = (id, services, cancel) =>
        {
            var report = new ReportId(Parse(id));
            return Readable(services).AnyAsync(one => one.Id == report, cancel);
        },
        ["report_narrative"] = (id, services, cancel) =>
        {
            var text = new NarrativeId(Parse(id));
            var texts = services.GetRequiredService<AppDb>().Set<Narrative>().Where(one => one.Id == text);
            return Readable(services).AnyAsync(report => texts.Any(one => one.ReportId == report.Id), cancel);
        },
        ["report_snapshot"] = (id, services, cancel) =>
        {
            var snapshot = new SnapshotId(Parse(id));
            var snapshots = services.GetRequiredService<AppDb>().Set<Snapshot>().Where(one => one.Id == snapshot);
            return Readable(services).AnyAsync(report => snapshots.Any(one => one.ReportId == report.Id), cancel);
        },
        ["report_section_work"] = async (id, services, cancel) => await services.GetRequiredService<DraftingDesk>().FindAsync(new SectionWorkId(Parse(id)), cancel) is not null,
        ["report_opinion"] = (id, services, cancel) =>
        {
            var opinion = new OpinionId(Parse(id));
            var opinions = services.GetRequiredService<AppDb>().Set<Opinion>().Where(one => one.Id == opinion);
            var own = services.GetRequiredService<Actor>().Grants.Where(g => g.Permissions.Contains(ReportPermissions.Draft)).Select(g => (UnitId?)g.Unit).Distinct().ToList();
            var readable = Readable(services);
            return opinions.AnyAsync(one => own.Contains(one.Unit) || readable.Any(report => report.Id == one.ReportId), cancel);
        },
        ["report_contribution"] = (id, services, cancel) =>
        {
            var contribution = new ContributionId(Parse(id));
            var contributions = services.GetRequiredService<AppDb>().Set<Contribution>().Where(one => one.Id == contribution);
            return Readable(services).AnyAsync(report => contributions.Any(one => one.ReportId == report.Id), cancel);
        },
        ["report_signed_version"] = (id, services, cancel) =>
        {
            var signed = new SignedVersionId(Parse(id));
            var versions = services.GetRequiredService<AppDb>().Set<SignedVersion>().Where(one => one.Id == signed);
            return Readable(services).AnyAsync(report => versions.Any(one => one.ReportId == report.Id), cancel);
        },
    };

    private static IQueryable<Report> Readable(IServiceProvider services) => services.GetRequiredService<ReportShelf>().Within(ReportPermissions.Read);

    private static Guid Parse(string text) => Guid.TryParse(text, out var id) ? id : Guid.Empty;
}
