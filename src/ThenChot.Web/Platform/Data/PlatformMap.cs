using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Files;
using ThenChot.Web.Platform.Imports;
using ThenChot.Web.Platform.Jobs;
using ThenChot.Web.Platform.Trust;

namespace ThenChot.Web.Platform.Data;

/// <summary>Tables of the platform itself.</summary>
internal static class PlatformMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Act>(act =>
        {
            act.ToTable("platform_act");
            act.HasIndex(a => a.Sequence).IsUnique();
            act.HasIndex(a => new { a.Kind, a.Sequence });
        });
        model.Entity<ActChange>(change =>
        {
            change.ToTable("platform_act_change");
            change.HasKey(c => new { c.ActId, c.Number });
            change.HasOne<Act>().WithMany().HasForeignKey(c => c.ActId);
            change.HasIndex(c => new { c.TableName, c.RecordId });
        });
        model.Entity<BulkRow>(bulk =>
        {
            // No key into the acts: the rows go out while their act is still open. Its hash holds them instead.
            bulk.ToTable("platform_bulk_row");
            bulk.HasKey(b => new { b.TableName, b.RecordId });
        });
        ImportMap.Map(model);
        model.Entity<DataCheck>(check =>
        {
            check.ToTable("platform_data_check");
            check.HasIndex(c => c.AskedAt);
        });
        model.Entity<ListExport>(export => export.ToTable("platform_list_export"));
        model.Entity<Setting>(setting =>
        {
            setting.ToTable("platform_setting");
            setting.HasKey(s => s.Key);
        });
        model.Entity<StoredKey>(key =>
        {
            key.ToTable("platform_key");
            key.HasKey(k => k.Name);
        });
        model.Entity<JobState>(job =>
        {
            job.ToTable("platform_job");
            job.HasKey(j => j.Name);
        });
        model.Entity<StoredFile>(file =>
        {
            file.ToTable("platform_file");
            file.HasOne<FileContent>().WithOne().HasForeignKey<FileContent>(c => c.FileId);
        });
        model.Entity<FileContent>(content =>
        {
            content.ToTable("platform_file_content");
            content.HasKey(c => c.FileId);
        });
    }
}
