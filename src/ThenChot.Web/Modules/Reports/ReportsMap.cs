using ThenChot.Domain.Reports;

namespace ThenChot.Web.Modules.Reports;

/// <summary>The tables of the reports: drafts and texts are only ever added.</summary>
internal static class ReportsMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Report>(report =>
        {
            report.ToTable("report_report");
            report.HasKey(r => r.Id);
            report.Ignore(r => r.Title);
            report.HasIndex(r => r.UnitId);
            report.HasIndex(r => r.ProgrammeId);
        });
        model.Entity<Narrative>(narrative =>
        {
            narrative.ToTable("report_narrative");
            narrative.HasKey(n => n.Id);
            narrative.HasIndex(n => new { n.ReportId, n.Section, n.Number }).IsUnique();
            narrative.HasOne<Report>().WithMany().HasForeignKey(n => n.ReportId);
        });
        model.Entity<Snapshot>(snapshot =>
        {
            snapshot.ToTable("report_snapshot");
            snapshot.HasKey(s => s.Id);
            snapshot.Ignore(s => s.Title);
            snapshot.HasIndex(s => new { s.ReportId, s.Number }).IsUnique();
            snapshot.HasOne<Report>().WithMany().HasForeignKey(s => s.ReportId);
        });
        model.Entity<SignedVersion>(signed =>
        {
            signed.ToTable("report_signed_version");
            signed.HasKey(s => s.Id);
            signed.HasIndex(s => s.ReportId).IsUnique();
            signed.HasOne<Report>().WithMany().HasForeignKey(s => s.ReportId);
            signed.HasOne<Snapshot>().WithMany().HasForeignKey(s => s.SnapshotId);
        });
    }
}
