using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Keeping;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Keeping;

/// <summary>Tables of what keepers of files write.</summary>
internal static class KeepingMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<KeepingRecord>(record =>
        {
            record.ToTable("member_keeping");
            record.Property(r => r.Id).ValueGeneratedNever();
            record.HasOne<MemberFile>().WithMany().HasForeignKey(r => r.MemberId);
            record.RefersToUnit(nameof(KeepingRecord.CellId));
            record.HasIndex(r => r.MemberId);
            record.HasIndex(r => r.CellId);
            record.HasMany(r => r.Comments).WithOne().HasForeignKey(c => c.KeepingId);
        });
        model.Entity<ResidenceComment>(comment =>
        {
            comment.ToTable("member_residence_comment");
            comment.HasKey(c => new { c.KeepingId, c.Year });
        });
    }
}
