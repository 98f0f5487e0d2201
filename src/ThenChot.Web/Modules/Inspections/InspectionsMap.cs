using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

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
        });
        model.Entity<Kinship>(kinship =>
        {
            kinship.ToTable("insp_kinship");
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
