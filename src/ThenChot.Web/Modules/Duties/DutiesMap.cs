using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Tables of the module. Every index of duties holds the open ones alone: the closed ones are many and nobody waits for them.</summary>
internal static class DutiesMap
{
    private const string Open = "closed_on IS NULL";

    public static void Map(ModelBuilder model) => model.Entity<Duty>(duty =>
    {
        duty.ToTable("duty_duty");
        duty.Property(d => d.Id).ValueGeneratedNever();
        duty.HasIndex(d => d.Unit).HasFilter(Open);
        duty.HasIndex(d => d.Person).HasFilter(Open);
        duty.HasIndex(d => d.Record).HasFilter(Open);
        duty.HasIndex(d => d.DueOn).HasFilter(Open);
        duty.RefersToUnit(nameof(Duty.Unit)).RefersToPerson(nameof(Duty.Person));
    });
}
