using ThenChot.Domain.Notices;

namespace ThenChot.Web.Modules.Notices;

/// <summary>Tables of public notices and of the packages that carry them; they point to no other module, so that they can stand alone.</summary>
internal static class NoticesMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notice_notice");
            notice.HasIndex(n => n.PublishedOn);
            notice.HasMany(n => n.Lines).WithOne().HasForeignKey(l => l.NoticeId);
        });
        model.Entity<NoticeLine>(line =>
        {
            line.ToTable("notice_line");
            line.HasKey(l => new { l.NoticeId, l.Number });
        });
        model.Entity<Package>(package =>
        {
            package.ToTable("notice_package");
            package.HasIndex(p => new { p.Way, p.Number }).IsUnique();
        });
    }
}
