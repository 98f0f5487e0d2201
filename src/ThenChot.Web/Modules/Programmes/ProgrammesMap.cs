using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ThenChot.Domain.Programmes;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Tables of the module. Units, people and documents are other modules' records: their ids are kept without a foreign key.</summary>
internal static class ProgrammesMap
{
    private static readonly ValueConverter<decimal, long> Scaled = new(value => decimal.ToInt64(decimal.Round(value * 10_000m)), stored => stored / 10_000m);

    public static void Map(ModelBuilder model)
    {
        MapProgramme(model);
        MapTargets(model);
        MapDeliverables(model);
        MapLocalPlans(model);
    }

    private static void MapProgramme(ModelBuilder model)
    {
        model.Entity<Programme>(programme =>
        {
            Keyed(programme, "prog_programme");
            programme.HasIndex(p => new { p.Issuer, p.SymbolKey, p.Congress }).IsUnique();
        });
        model.Entity<Provision>(provision =>
        {
            Keyed(provision, "prog_provision");
            provision.HasOne<Programme>().WithMany().HasForeignKey(p => p.Programme);
            provision.HasIndex(p => new { p.Programme, p.Kind, p.Number }).IsUnique();
        });
        model.Entity<SteeringSeat>(seat =>
        {
            Keyed(seat, "prog_steering_seat");
            seat.HasOne<Programme>().WithMany().HasForeignKey(s => s.Programme);
        });
        model.Entity<StandingAgency>(agency =>
        {
            Keyed(agency, "prog_standing_agency");
            agency.HasOne<Programme>().WithMany().HasForeignKey(a => a.Programme);
        });
    }

    private static void MapTargets(ModelBuilder model)
    {
        model.Entity<Target>(target =>
        {
            Keyed(target, "prog_target");
            target.HasOne<Programme>().WithMany().HasForeignKey(t => t.Programme);
            target.HasOne<Target>().WithMany().HasForeignKey(t => t.Group);
            target.Property(t => t.Low).HasConversion(Scaled);
            target.Property(t => t.High).HasConversion(Scaled);
            target.Ignore(t => t.Bar).Ignore(t => t.IsIndex).Ignore(t => t.Accumulates);
        });
        model.Entity<Quota>(quota =>
        {
            Keyed(quota, "prog_quota");
            quota.HasOne<Target>().WithMany().HasForeignKey(q => q.Target);
            quota.HasIndex(q => new { q.Target, q.Year, q.Unit }).IsUnique();
            quota.Property(q => q.Amount).HasConversion(Scaled);
        });
        model.Entity<Claim>(claim =>
        {
            Keyed(claim, "prog_claim");
            claim.HasIndex(c => new { c.Index, c.Year });
            claim.Property(c => c.Value).HasConversion(Scaled);
        });
        model.Entity<Judgement>(judgement =>
        {
            Keyed(judgement, "prog_judgement");
            judgement.HasOne<Target>().WithMany().HasForeignKey(j => j.Target);
            judgement.HasIndex(j => new { j.Target, j.JudgedOn });
            judgement.HasIndex(j => j.Step);
            judgement.Property(j => j.Value).HasConversion(Scaled);
        });
    }

    private static void MapDeliverables(ModelBuilder model)
    {
        model.Entity<Deliverable>(work =>
        {
            Keyed(work, "prog_deliverable");
            work.HasOne<Programme>().WithMany().HasForeignKey(d => d.Programme);
            work.HasIndex(d => new { d.Programme, d.Number }).IsUnique();
            work.HasIndex(d => d.LeadUnit);
            work.Ignore(d => d.Deadline);
            work.HasMany(d => d.Milestones).WithOne().HasForeignKey(m => m.Deliverable);
            work.HasMany(d => d.Extensions).WithOne().HasForeignKey(e => e.Deliverable);
            work.HasMany(d => d.Handings).WithOne().HasForeignKey(h => h.Deliverable);
            work.HasMany(d => d.Coordinating).WithOne().HasForeignKey(c => c.Deliverable);
        });
        model.Entity<Milestone>(milestone =>
        {
            Keyed(milestone, "prog_milestone");
            milestone.Ignore(m => m.Mark);
        });
        model.Entity<Extension>(extension => Keyed(extension, "prog_extension"));
        model.Entity<Handing>(handing => Keyed(handing, "prog_handing"));
        model.Entity<CoordinatingUnit>(unit =>
        {
            unit.ToTable("prog_coordinating_unit");
            unit.HasKey(c => new { c.Deliverable, c.Unit });
        });
    }

    private static void MapLocalPlans(ModelBuilder model)
    {
        model.Entity<LocalPlan>(plan =>
        {
            Keyed(plan, "prog_local_plan");
            plan.HasIndex(p => new { p.Issuer, p.Number, p.IssuedOn }).IsUnique();
            plan.HasIndex(p => new { p.IssuedOn, p.Id });
            plan.HasMany(p => p.Serves).WithOne().HasForeignKey(s => s.Plan);
        });
        model.Entity<ServedProgramme>(served =>
        {
            served.ToTable("prog_served_programme");
            served.HasKey(s => new { s.Plan, s.Programme });
            served.HasOne<Programme>().WithMany().HasForeignKey(s => s.Programme);
        });
        model.Entity<LocalTarget>(local =>
        {
            Keyed(local, "prog_local_target");
            local.HasOne<LocalPlan>().WithMany().HasForeignKey(l => l.Plan);
            local.HasOne<Target>().WithMany().HasForeignKey(l => l.Target);
            local.HasIndex(l => new { l.Plan, l.Target }).IsUnique();
            local.Property(l => l.Value).HasConversion(Scaled);
        });
    }

    /// <summary>The domain makes the keys itself: a child added to a loaded parent is a new row.</summary>
    private static void Keyed<T>(EntityTypeBuilder<T> entity, string table)
        where T : class
    {
        entity.ToTable(table);
        entity.HasKey("Id");
        entity.Property("Id").ValueGeneratedNever();
    }
}
