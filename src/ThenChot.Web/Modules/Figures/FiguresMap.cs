using ThenChot.Domain.Figures;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Tables of the figures.</summary>
internal static class FiguresMap
{
    public static void Map(ModelBuilder model)
    {
        MapCatalogue(model);
        MapRounds(model);
        MapSubmissions(model);
        model.Entity<DifferenceExplanation>(explanation =>
        {
            explanation.ToTable("fig_difference_explanation");
            explanation.HasOne<Figure>().WithMany().HasForeignKey(e => e.FigureCode);
            explanation.HasIndex(e => new { e.UnitId, e.FigureCode, e.Period });
        });
        model.Entity<Entry>(entry =>
        {
            entry.ToTable("fig_entry");
            entry.HasIndex(e => new { e.SubmissionId, e.FigureCode }).IsUnique();
            entry.HasIndex(e => new { e.UnitId, e.FigureCode, e.Period }).IsUnique().HasFilter("live").HasDatabaseName("ix_fig_entry_live");
            entry.HasIndex(e => new { e.FigureCode, e.PeriodEnd, e.PeriodStart, e.Period, e.Scope, e.UnitId, e.Value }).HasFilter("live").HasDatabaseName("ix_fig_entry_counting");
            entry.HasOne<Figure>().WithMany().HasForeignKey(e => e.FigureCode);
        });
    }

    private static void MapCatalogue(ModelBuilder model)
    {
        model.Entity<Figure>(figure =>
        {
            figure.ToTable("fig_figure");
            figure.HasKey(f => f.Code);
            figure.Ignore(f => f.IsComputed);
            figure.Ignore(f => f.Adds);
        });
        model.Entity<FigureSource>(source =>
        {
            source.ToTable("fig_figure_source");
            source.HasOne<Figure>().WithMany().HasForeignKey(s => s.FigureCode);
            source.HasIndex(s => new { s.FigureCode, s.From }).IsUnique();
        });
    }

    private static void MapRounds(ModelBuilder model)
    {
        model.Entity<Round>(round =>
        {
            round.ToTable("fig_round");
            round.Ignore(r => r.LastDayInTime);
            round.Ignore(r => r.ScopeText);
            round.HasIndex(r => new { r.PeriodEnd, r.PeriodStart });
            round.HasMany(r => r.Figures).WithOne().HasForeignKey(f => f.RoundId);
            round.HasMany(r => r.Parts).WithOne().HasForeignKey(p => p.RoundId);
            round.HasMany(r => r.Units).WithOne().HasForeignKey(u => u.RoundId);
        });
        model.Entity<RoundFigure>(figure =>
        {
            figure.ToTable("fig_round_figure");
            figure.HasIndex(f => new { f.RoundId, f.FigureCode }).IsUnique();
            figure.HasOne<Figure>().WithMany().HasForeignKey(f => f.FigureCode);
        });
        model.Entity<RoundPart>(part => part.ToTable("fig_round_part"));
        model.Entity<RoundUnit>(unit =>
        {
            unit.ToTable("fig_round_unit");
            unit.HasIndex(u => new { u.RoundId, u.UnitId }).IsUnique();
            unit.HasIndex(u => u.UnitId);
        });
    }

    private static void MapSubmissions(ModelBuilder model)
    {
        model.Entity<Submission>(submission =>
        {
            submission.ToTable("fig_submission");
            submission.Ignore(s => s.IsEditable);
            submission.HasIndex(s => new { s.RoundId, s.UnitId, s.Number }).IsUnique();
            submission.HasOne<Round>().WithMany().HasForeignKey(s => s.RoundId);
            submission.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.ScanFileId);
            submission.HasMany(s => s.Entries).WithOne().HasForeignKey(e => e.SubmissionId);
            submission.HasMany(s => s.Parts).WithOne().HasForeignKey(p => p.SubmissionId);
            submission.HasMany(s => s.Remarks).WithOne().HasForeignKey(r => r.SubmissionId);
            submission.HasMany(s => s.Files).WithOne().HasForeignKey(f => f.SubmissionId);
            submission.HasMany(s => s.Assignments).WithOne().HasForeignKey(a => a.SubmissionId);
        });
        model.Entity<PartText>(text =>
        {
            text.ToTable("fig_part_text");
            text.HasOne<RoundPart>().WithMany().HasForeignKey(t => t.PartId);
            text.HasIndex(t => new { t.SubmissionId, t.PartId }).IsUnique();
        });
        model.Entity<CellRemark>(remark => remark.ToTable("fig_cell_remark"));
        model.Entity<SubmissionFile>(file =>
        {
            file.ToTable("fig_submission_file");
            file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId);
        });
        model.Entity<PartAssignment>(assignment =>
        {
            assignment.ToTable("fig_part_assignment");
            assignment.HasIndex(a => a.PersonId);
        });
    }
}
