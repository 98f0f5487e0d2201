using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Handovers;

namespace ThenChot.Web.Modules.Organizations.Handovers;

/// <summary>Tables of handovers.</summary>
internal static class HandoverMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Handover>(handover =>
        {
            handover.ToTable("org_handover");
            handover.HasIndex(h => h.On);
            handover.HasOne<Unit>().WithMany().HasForeignKey(h => h.UnitId);
            handover.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId);
            handover.HasMany(h => h.Lines).WithOne().HasForeignKey(l => l.HandoverId);
        });
        model.Entity<HandoverLine>(line =>
        {
            line.ToTable("org_handover_line");
            line.HasKey(l => new { l.HandoverId, l.Number });
            line.Property(l => l.Passed).HasDefaultValue(false);
            line.HasOne<Unit>().WithMany().HasForeignKey(l => l.ToUnitId);
            line.HasOne<Person>().WithMany().HasForeignKey(l => l.ToPersonId);
        });
    }
}
