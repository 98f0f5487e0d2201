using ThenChot.Web.Platform.Files;

namespace ThenChot.Web.Platform.Imports;

/// <summary>Tables of uploads under way.</summary>
internal static class ImportMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Import>(import =>
        {
            import.ToTable("platform_import");
            import.Ignore(i => i.IsRunning);
            import.Ignore(i => i.NewRows);
            import.Property(i => i.Conversions).HasDefaultValue(string.Empty);
            import.Property(i => i.Offers).HasDefaultValue(string.Empty);
            import.Property(i => i.UnchangedRows).HasDefaultValue(0);
            import.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.FileId);
            import.HasIndex(i => new { i.UploadedBy, i.UploadedAt });
            import.HasIndex(i => i.State);
        });
        model.Entity<ImportFault>(fault =>
        {
            fault.ToTable("platform_import_fault");
            fault.HasKey(f => new { f.ImportId, f.Number });
            fault.HasOne<Import>().WithMany().HasForeignKey(f => f.ImportId);
        });
        model.Entity<ImportBook>(book =>
        {
            book.ToTable("platform_import_book");
            book.HasKey(b => b.ImportId);
            book.HasOne<Import>().WithOne().HasForeignKey<ImportBook>(b => b.ImportId);
        });
        model.Entity<ImportMapping>(mapping =>
        {
            mapping.ToTable("platform_import_mapping");
            mapping.HasKey(m => new { m.Kind, m.Headings });
        });
    }
}
