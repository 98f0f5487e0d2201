using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>Tables of dues.</summary>
internal static class DuesMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<DuesTerm>(term =>
        {
            term.ToTable("member_dues_term");
            term.HasKey(t => new { t.MemberId, t.From });
            term.HasOne<MemberFile>().WithMany().HasForeignKey(t => t.MemberId);
        });
        model.Entity<DuesSheet>(sheet =>
        {
            sheet.ToTable("member_dues_sheet");
            sheet.Property(s => s.Id).ValueGeneratedNever();
            sheet.RefersToUnit(nameof(DuesSheet.CellId));
            sheet.HasIndex(s => new { s.CellId, s.Month }).IsUnique();
            sheet.HasIndex(s => s.Month);
            sheet.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.SheetId);
        });
        model.Entity<DuesLine>(line =>
        {
            line.ToTable("member_dues_line");
            line.HasKey(l => new { l.SheetId, l.MemberId });
            line.HasOne<MemberFile>().WithMany().HasForeignKey(l => l.MemberId);
        });
    }
}
