using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Enterprises;
using ThenChot.Domain.Organizations.Quotas;
using ThenChot.Domain.Organizations.Register;
using ThenChot.Domain.Organizations.Strengthening;

namespace ThenChot.Web.Modules.Organizations.Register;

/// <summary>Tables of the register of units.</summary>
internal static class RegisterMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<UnitFact>(fact =>
        {
            fact.ToTable("org_unit_fact");
            fact.HasOne<Unit>().WithMany().HasForeignKey(f => f.UnitId);
        });
        model.Entity<StaffQuota>(quota =>
        {
            quota.ToTable("org_staff_quota");
            quota.HasIndex(q => new { q.UnitId, q.Year }).IsUnique();
            quota.HasOne<Unit>().WithMany().HasForeignKey(q => q.UnitId);
            quota.Ignore(q => q.Surplus);
        });
        model.Entity<CommitteeTerm>(term =>
        {
            term.ToTable("org_committee_term");
            term.HasOne<Unit>().WithMany().HasForeignKey(t => t.UnitId);
        });
        model.Entity<CommitteeSeat>(seat =>
        {
            seat.ToTable("org_committee_seat");
            seat.HasOne<CommitteeTerm>().WithMany().HasForeignKey(s => s.TermId);
            seat.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        });
        model.Entity<StrengtheningFile>(file =>
        {
            file.ToTable("org_strengthening");
            file.HasOne<Unit>().WithMany().HasForeignKey(f => f.UnitId);
            file.HasOne<Person>().WithMany().HasForeignKey(f => f.OwnerId);
        });
        model.Entity<FoundingTarget>(target =>
        {
            target.ToTable("org_founding_target");
            target.HasIndex(t => new { t.UnitId, t.Year }).IsUnique();
            target.HasOne<Unit>().WithMany().HasForeignKey(t => t.UnitId);
        });
    }
}
