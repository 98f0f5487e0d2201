using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Direction.Inquiries;
using ThenChot.Web.Modules.Direction.YearPlans;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Tables of the module. Units, people and documents are other modules' records: their ids are kept without a foreign key.</summary>
internal static class DirectionMap
{
    public static void Map(ModelBuilder model)
    {
        InquiryMap.Map(model);
        YearPlanMap.Map(model);
        model.Entity<WorkItem>(item =>
        {
            Keyed(item, "dir_work_item");
            item.HasOne<WorkItem>().WithMany().HasForeignKey(i => i.Parent);
            item.HasIndex(i => i.LeadUnit);
            item.HasIndex(i => i.Assigner);
            item.HasIndex(i => i.Accountable);
            item.HasIndex(i => i.Document);
            item.HasIndex(i => i.FinishedOn);
            item.Ignore(i => i.Deadline).Ignore(i => i.IsGroup).Ignore(i => i.PendingExtension).Ignore(i => i.PendingCompletion).Ignore(i => i.CurrentDueOn);
            item.HasMany(i => i.Charges).WithOne().HasForeignKey(c => c.Item);
            item.HasMany(i => i.Progress).WithOne().HasForeignKey(p => p.Item);
            item.HasMany(i => i.Extensions).WithOne().HasForeignKey(e => e.Item);
            item.HasMany(i => i.Completions).WithOne().HasForeignKey(c => c.Item);
        });
        model.Entity<PointList>(list =>
        {
            Keyed(list, "dir_point_list");
            list.HasIndex(l => l.Document);
            list.HasMany(l => l.Points).WithOne().HasForeignKey(p => p.List);
        });
        model.Entity<Point>(point =>
        {
            Keyed(point, "dir_point");
            point.HasMany(p => p.Covers).WithOne().HasForeignKey(c => c.Point);
        });
        model.Entity<PointCover>(cover =>
        {
            cover.ToTable("dir_point_cover");
            cover.HasKey(c => new { c.Point, c.Item });
            cover.HasOne<WorkItem>().WithMany().HasForeignKey(c => c.Item);
        });
        model.Entity<Shortcoming>(row =>
        {
            Keyed(row, "dir_shortcoming");
            row.HasIndex(s => s.Unit);
            row.HasIndex(s => s.Recorder);
            row.HasIndex(s => s.Owner);
            row.HasIndex(s => s.Document);
            row.Ignore(s => s.AwaitsConfirmation);
        });
        model.Entity<Briefing>(briefing =>
        {
            Keyed(briefing, "dir_briefing");
            briefing.HasIndex(b => new { b.Unit, b.HeldOn }).IsUnique();
            briefing.Ignore(b => b.Lines);
        });
        model.Entity<Portfolio>(portfolio =>
        {
            Keyed(portfolio, "dir_portfolio");
            portfolio.HasIndex(p => p.Unit);
            portfolio.HasIndex(p => p.Person);
        });
        model.Entity<Charge>(charge => Keyed(charge, "dir_charge"));
        model.Entity<ProgressNote>(note => Keyed(note, "dir_progress"));
        model.Entity<ExtensionRequest>(request => Keyed(request, "dir_extension"));
        model.Entity<Completion>(completion =>
        {
            Keyed(completion, "dir_completion");
            completion.HasIndex(c => c.Evidence);
        });
    }

    /// <summary>The domain makes the keys itself: a child added to a loaded parent is a new row.</summary>
    internal static void Keyed<T>(EntityTypeBuilder<T> entity, string table)
        where T : class
    {
        entity.ToTable(table);
        entity.HasKey("Id");
        entity.Property("Id").ValueGeneratedNever();
    }
}
