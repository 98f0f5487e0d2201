using ThenChot.Domain.TrackedCases;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Tables of tracked cases. Other modules' tables never refer to them: an installation may be without.</summary>
internal static class TrackedMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<TrackedCase>(tracked =>
        {
            tracked.ToTable("tracked_case");
            tracked.Property(c => c.Id).ValueGeneratedNever();
            tracked.Ignore(c => c.Current);
            tracked.HasIndex(c => c.Code).IsUnique();
            tracked.HasIndex(c => c.ListedOn);
            tracked.HasOne<TrackedCase>().WithMany().HasForeignKey(c => c.FromId);
            tracked.HasMany(c => c.Stages).WithOne().HasForeignKey(s => s.CaseId);
            tracked.HasMany(c => c.Opinions).WithOne().HasForeignKey(o => o.CaseId);
        });
        model.Entity<TrackedStage>(stage =>
        {
            stage.ToTable("tracked_stage");
            stage.Property(s => s.Id).ValueGeneratedNever();
        });
        model.Entity<SteeringOpinion>(opinion =>
        {
            opinion.ToTable("tracked_opinion");
            opinion.Property(o => o.Id).ValueGeneratedNever();
            opinion.RefersToPerson(nameof(SteeringOpinion.OwnerId));
        });
        model.Entity<CircleAccess>(access =>
        {
            access.ToTable("tracked_access");
            access.Property(a => a.Id).ValueGeneratedNever();
            access.HasOne<TrackedCase>().WithMany().HasForeignKey(a => a.CaseId);
            access.RefersToPerson(nameof(CircleAccess.PersonId)).RefersToPerson(nameof(CircleAccess.GivenById));
        });
        model.Entity<UrgentOpening>(urgent =>
        {
            urgent.ToTable("tracked_urgent");
            urgent.Property(u => u.Id).ValueGeneratedNever();
            urgent.RefersToPerson(nameof(UrgentOpening.PersonId));
        });
        model.Entity<TrackedOpening>(opening =>
        {
            opening.ToTable("tracked_opening");
            opening.Property(o => o.Id).ValueGeneratedNever();
            opening.HasOne<TrackedCase>().WithMany().HasForeignKey(o => o.CaseId);
            opening.HasIndex(o => new { o.CaseId, o.At });
        });
    }
}
