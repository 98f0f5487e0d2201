using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Organizations.Contract;

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
            report.Ignore(r => r.Title).Ignore(r => r.AwaitsSignature);
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
        model.Entity<SectionWork>(work =>
        {
            work.ToTable("report_section_work").RefersToUnit(nameof(SectionWork.Unit));
            work.Property(w => w.Id).ValueGeneratedNever();
            work.Ignore(w => w.Last);
            work.HasIndex(w => w.ReportId);
            work.HasOne<Report>().WithMany().HasForeignKey(w => w.ReportId);
            work.HasMany(w => w.Drafts).WithOne().HasForeignKey(d => d.Work);
        });
        model.Entity<SectionDraft>(draft =>
        {
            draft.ToTable("report_section_draft");
            draft.Property(d => d.Id).ValueGeneratedNever();
            draft.HasIndex(d => new { d.Work, d.Number }).IsUnique();
        });
        model.Entity<Opinion>(opinion =>
        {
            opinion.ToTable("report_opinion").RefersToUnit(nameof(Opinion.Unit));
            opinion.Property(o => o.Id).ValueGeneratedNever();
            opinion.HasIndex(o => o.ReportId);
            opinion.HasOne<Report>().WithMany().HasForeignKey(o => o.ReportId);
        });
        model.Entity<Contribution>(one =>
        {
            one.ToTable("report_contribution");
            one.Property(c => c.Id).ValueGeneratedNever();
            one.HasIndex(c => c.ReportId);
            one.HasIndex(c => c.Document);
            one.HasOne<Report>().WithMany().HasForeignKey(c => c.ReportId);
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
