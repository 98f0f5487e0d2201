using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Handovers;
using ThenChot.Web.Modules.Organizations.Strengthening;
using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Tables and services of restructurings: the acts, who succeeded whom, and the shares that were entered.</summary>
internal static class RestructuringMap
{
    public static IServiceCollection Serve(IServiceCollection services) =>
        services.AddScoped<RestructuringDesk>().AddScoped<BundleShelf>().AddScoped<AppliedShelf>().AddScoped<HandoverDesk>().AddScoped<IOpenWork, PostOpenWork>().AddScoped<IOpenWork, StrengtheningOpenWork>();

    public static void Map(ModelBuilder model)
    {
        model.Entity<RestructuringRecord>(record =>
        {
            record.ToTable("org_restructuring");
            record.HasIndex(r => new { r.On, r.Order });
            record.HasIndex(r => r.ActId);
            record.Property(r => r.Path).HasDefaultValue("0001");
            record.HasOne<RestructuringRecord>().WithMany().HasForeignKey(r => r.ReversedById);
        });
        model.Entity<RestructuringBundle>(bundle =>
        {
            bundle.ToTable("org_bundle");
            bundle.Ignore(b => b.IsEditable);
            bundle.HasIndex(b => b.State);
            bundle.HasIndex(b => b.ActId);
            bundle.HasOne<Person>().WithMany().HasForeignKey(b => b.DraftedById);
            bundle.HasOne<Person>().WithMany().HasForeignKey(b => b.SavedById);
            bundle.HasOne<StoredFile>().WithMany().HasForeignKey(b => b.MinutesFileId);
        });
        model.Entity<AllocationEntry>(entry =>
        {
            entry.ToTable("org_allocation_entry");
            entry.HasIndex(e => new { e.ActId, e.Order });
            entry.HasOne<Unit>().WithMany().HasForeignKey(e => e.OfId);
        });
        model.Entity<Succession>(succession =>
        {
            succession.ToTable("org_succession");
            succession.HasKey(s => new { s.Act, s.Order, s.From, s.To });
            succession.HasOne<Unit>().WithMany().HasForeignKey(s => s.From);
            succession.HasOne<Unit>().WithMany().HasForeignKey(s => s.To);
        });
        model.Entity<Allocation>(allocation =>
        {
            allocation.ToTable("org_allocation");
            allocation.HasKey(a => new { a.Act, a.Order, a.Direction, a.Of, a.Figure, a.Onto });
            allocation.Property(a => a.Share).HasConversion(share => share.ToString(), text => Read(text));
            allocation.HasOne<Unit>().WithMany().HasForeignKey(a => a.Of);
            allocation.HasOne<Unit>().WithMany().HasForeignKey(a => a.Onto);
        });
    }

    private static Fraction Read(string text) => Fraction.TryParse(text, out var share) ? share : throw new FormatException($"Not a share: {text}");
}
