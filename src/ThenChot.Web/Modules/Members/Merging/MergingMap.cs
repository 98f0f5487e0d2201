using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Merging;

namespace ThenChot.Web.Modules.Members.Merging;

/// <summary>Tables of merges.</summary>
internal static class MergingMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<FileMerge>(merge =>
        {
            merge.ToTable("member_merge");
            merge.Property(m => m.Id).ValueGeneratedNever();
            merge.HasOne<MemberFile>().WithMany().HasForeignKey(m => m.KeptId);
            merge.HasOne<MemberFile>().WithMany().HasForeignKey(m => m.RetiredId);
            merge.HasIndex(m => m.KeptId);
            merge.HasIndex(m => m.RetiredId);
        });
        model.Entity<MergeRecord>(record =>
        {
            record.ToTable("member_merge_record");
            record.HasKey(r => r.MergeId);
            record.Property(r => r.MergeId).ValueGeneratedNever();
            record.Property(r => r.States).HasAnnotation(Marks.Protected, true);
            record.HasOne<FileMerge>().WithMany().HasForeignKey(r => r.MergeId);
        });
        model.Entity<ToldApart>(told =>
        {
            told.ToTable("member_told_apart");
            told.HasKey(t => new { t.OneId, t.OtherId });
            told.HasOne<MemberFile>().WithMany().HasForeignKey(t => t.OneId);
            told.HasOne<MemberFile>().WithMany().HasForeignKey(t => t.OtherId);
        });
    }
}
