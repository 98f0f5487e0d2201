using ThenChot.Domain.Direction.YearPlans;

namespace ThenChot.Web.Modules.Direction.YearPlans;

/// <summary>Tables of chương trình công tác năm.</summary>
internal static class YearPlanMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<YearPlan>(plan =>
        {
            DirectionMap.Keyed(plan, "dir_year_plan");
            plan.HasIndex(p => new { p.Unit, p.Year }).IsUnique();
            plan.HasIndex(p => p.Document);
            plan.Ignore(p => p.IsIssued);
            plan.HasMany(p => p.Tasks).WithOne().HasForeignKey(t => t.Plan);
        });
        model.Entity<YearTask>(task =>
        {
            DirectionMap.Keyed(task, "dir_year_task");
            task.HasIndex(t => t.LeadUnit);
            task.HasIndex(t => t.HappenedBy);
            task.Ignore(t => t.DueOn);
            task.HasMany(t => t.Changes).WithOne().HasForeignKey(c => c.Task);
        });
        model.Entity<YearTaskChange>(change => DirectionMap.Keyed(change, "dir_year_change"));
    }
}
