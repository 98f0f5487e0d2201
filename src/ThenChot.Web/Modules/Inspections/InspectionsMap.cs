using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Tables of inspection, supervision and discipline.</summary>
internal static class InspectionsMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<InspectionCase>(inspection =>
        {
            inspection.ToTable("insp_case");
            inspection.HasKey(c => c.Id);
            inspection.Property(c => c.Id).ValueGeneratedNever();
            inspection.HasIndex(c => new { c.UnitId, c.DecidedOn });
            inspection.RefersToUnit(nameof(InspectionCase.UnitId));
            inspection.HasMany(c => c.Subjects).WithOne().HasForeignKey(s => s.CaseId);
            inspection.HasMany(c => c.Team).WithOne().HasForeignKey(s => s.CaseId);
            inspection.HasMany(c => c.Papers).WithOne().HasForeignKey(p => p.CaseId);
        });
        model.Entity<CaseSubject>(subject =>
        {
            subject.ToTable("insp_subject");
            subject.Property(s => s.Id).ValueGeneratedNever();
            subject.HasIndex(s => s.UnitId);
            subject.HasIndex(s => s.PersonId);
            subject.HasIndex(s => s.ConcludedOn);
            subject.RefersToUnit(nameof(CaseSubject.UnitId)).RefersToPerson(nameof(CaseSubject.PersonId));
        });
        model.Entity<TeamSeat>(seat =>
        {
            seat.ToTable("insp_team");
            seat.Property(s => s.Id).ValueGeneratedNever();
            seat.HasIndex(s => s.PersonId);
            seat.RefersToPerson(nameof(TeamSeat.PersonId));
        });
        model.Entity<CasePaper>(paper =>
        {
            paper.ToTable("insp_paper");
            paper.Property(p => p.Id).ValueGeneratedNever();
            paper.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.FileId);
        });
        model.Entity<YearProgramme>(programme =>
        {
            programme.ToTable("insp_programme");
            programme.Property(p => p.Id).ValueGeneratedNever();
            programme.HasIndex(p => new { p.UnitId, p.BodyKind, p.Year }).IsUnique();
            programme.RefersToUnit(nameof(YearProgramme.UnitId));
            programme.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.ProgrammeId);
        });
        model.Entity<ProgrammeLine>(line =>
        {
            line.ToTable("insp_programme_line");
            line.Property(l => l.Id).ValueGeneratedNever();
            line.RefersToUnit(nameof(ProgrammeLine.UnitId)).RefersToPerson(nameof(ProgrammeLine.PersonId));
            line.HasOne<InspectionCase>().WithMany().HasForeignKey(l => l.CaseId);
        });
        model.Entity<DisciplineFile>(file =>
        {
            file.ToTable("insp_discipline");
            file.Property(f => f.Id).ValueGeneratedNever();
            file.HasIndex(f => f.SubjectId).IsUnique();
            file.Ignore(f => f.Violation).Ignore(f => f.Deciding);
            file.HasOne<CaseSubject>().WithMany().HasForeignKey(f => f.SubjectId);
            file.HasMany(f => f.Votes).WithOne().HasForeignKey(v => v.FileId);
        });
        model.Entity<DisciplineVote>(vote =>
        {
            vote.ToTable("insp_discipline_vote");
            vote.Property(v => v.Id).ValueGeneratedNever();
            vote.Ignore(v => v.Outcome);
            vote.RefersToUnit(nameof(DisciplineVote.UnitId));
            foreach (var count in new[] { nameof(DisciplineVote.Reprimand), nameof(DisciplineVote.Warning), nameof(DisciplineVote.Removal), nameof(DisciplineVote.Expulsion), nameof(DisciplineVote.Against), nameof(DisciplineVote.Invalid) })
            {
                vote.Property<int>(count).HasAnnotation(Marks.Protected, true);
            }
        });
        model.Entity<DisciplineComplaint>(complaint =>
        {
            complaint.ToTable("insp_complaint");
            complaint.Property(c => c.Id).ValueGeneratedNever();
            complaint.Ignore(c => c.IsOpen);
            complaint.HasIndex(c => c.FileId);
            complaint.HasOne<DisciplineFile>().WithMany().HasForeignKey(c => c.FileId);
            complaint.RefersToUnit(nameof(DisciplineComplaint.UnitId));
        });
        model.Entity<Suspension>(suspension =>
        {
            suspension.ToTable("insp_suspension");
            suspension.Property(s => s.Id).ValueGeneratedNever();
            suspension.Ignore(s => s.LastDay);
            suspension.HasIndex(s => s.SubjectId);
            suspension.HasOne<CaseSubject>().WithMany().HasForeignKey(s => s.SubjectId);
            foreach (var told in new[] { nameof(Suspension.ExtendedBecause), nameof(Suspension.LiftedBecause) })
            {
                suspension.Property<string?>(told).HasAnnotation(Marks.Protected, true);
            }
        });
        model.Entity<Letter>(letter =>
        {
            letter.ToTable("insp_letter");
            letter.Property(l => l.Id).ValueGeneratedNever();
            letter.Ignore(l => l.IsNamed);
            letter.HasIndex(l => new { l.UnitId, l.ReceivedOn });
            letter.RefersToUnit(nameof(Letter.UnitId));
            foreach (var told in new[] { nameof(Letter.Sender), nameof(Letter.Address), nameof(Letter.Content), nameof(Letter.Answer) })
            {
                letter.Property<string?>(told).HasAnnotation(Marks.Protected, true);
            }
        });
        model.Entity<LetterOpening>(opening =>
        {
            opening.ToTable("insp_letter_opening");
            opening.HasOne<Letter>().WithMany().HasForeignKey(o => o.LetterId);
            opening.HasIndex(o => new { o.LetterId, o.At });
        });
        model.Entity<SignFinding>(finding =>
        {
            finding.ToTable("insp_finding");
            finding.Property(f => f.Id).ValueGeneratedNever();
            finding.Ignore(f => f.Numbers);
            finding.HasIndex(f => new { f.RegisterId, f.FoundOn });
            finding.RefersToUnit(nameof(SignFinding.RegisterId)).RefersToUnit(nameof(SignFinding.UnitId)).RefersToPerson(nameof(SignFinding.PersonId));
            foreach (var told in new[] { nameof(SignFinding.Evidence), nameof(SignFinding.Reply) })
            {
                finding.Property<string?>(told).HasAnnotation(Marks.Protected, true);
            }
        });
        model.Entity<ListedSign>(sign =>
        {
            sign.ToTable("insp_sign");
            sign.HasKey(s => new { s.From, s.Number });
        });
        model.Entity<ListedPaper>(paper =>
        {
            paper.ToTable("insp_paper_list");
            paper.HasKey(p => new { p.KindCode, p.From, p.Code });
        });
        model.Entity<PaperForm>(form =>
        {
            form.ToTable("insp_paper_form");
            form.Property(f => f.Id).ValueGeneratedNever();
            form.HasOne<ListedPaper>().WithMany().HasForeignKey(f => new { f.KindCode, f.From, f.Code });
            form.HasIndex(f => new { f.KindCode, f.From, f.Code }).IsUnique();
            form.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId);
        });
        model.Entity<Signs.FindingOpening>(opening =>
        {
            opening.ToTable("insp_finding_opening");
            opening.HasOne<SignFinding>().WithMany().HasForeignKey(o => o.FindingId);
            opening.HasIndex(o => new { o.FindingId, o.At });
        });
        model.Entity<Kinship>(kinship =>
        {
            kinship.ToTable("insp_kinship").HasAnnotation(Marks.Sealed, "quan hệ gia đình đã khai");
            kinship.HasKey(k => new { k.PersonId, k.RelativeId });
            kinship.RefersToPerson(nameof(Kinship.PersonId)).RefersToPerson(nameof(Kinship.RelativeId));
        });
        model.Entity<CaseOpening>(opening =>
        {
            opening.ToTable("insp_opening");
            opening.HasOne<InspectionCase>().WithMany().HasForeignKey(o => o.CaseId);
            opening.HasIndex(o => new { o.CaseId, o.At });
        });
    }
}
