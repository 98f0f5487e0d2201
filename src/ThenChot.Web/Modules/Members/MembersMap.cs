using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Procedures;
using ThenChot.Web.Modules.Members.Statistics.Totals;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members;

/// <summary>Tables of the register of members.</summary>
internal static class MembersMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<MemberFile>(file =>
        {
            file.ToTable("member_file");
            file.HasQueryFilter(f => f.MergedIntoId == null);
            file.HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Ignore(f => f.Dates).Ignore(f => f.Particulars);
            file.Property(f => f.CardKey).HasAnnotation(Marks.Protected, true);
            file.Property(f => f.CitizenKey).HasAnnotation(Marks.Protected, true);
            file.HasIndex(f => f.PersonId).IsUnique();
            file.HasIndex(f => f.CardKey).IsUnique();
            file.HasIndex(f => f.CitizenKey).IsUnique();
            file.HasIndex(f => f.CellId);
            // Of those who left alone: a plain index would draw the list of all others away from its walk by name.
            file.HasIndex(f => new { f.LeftOn, f.LeftAs }).HasFilter("left_on IS NOT NULL");
            file.RefersToPerson(nameof(MemberFile.PersonId)).RefersToUnit(nameof(MemberFile.CellId));
            file.HasMany(f => f.Stays).WithOne().HasForeignKey(s => s.MemberId);
        });
        model.Entity<CellStay>(stay =>
        {
            stay.ToTable("member_stay");
            stay.HasKey(s => new { s.MemberId, s.From });
            stay.Ignore(s => s.Span);
            stay.HasIndex(s => s.UnitId);
            stay.RefersToUnit(nameof(CellStay.UnitId));
        });
        model.Entity<SavedFilter>(filter =>
        {
            filter.ToTable("member_filter");
            filter.Property(f => f.Id).ValueGeneratedNever();
            filter.RefersToUnit(nameof(SavedFilter.UnitId));
            filter.HasIndex(f => f.AccountId);
        });
        MapProcedures(model);
        Merging.MergingMap.Map(model);
        Handbook.HandbookMap.Map(model);
        Dues.DuesMap.Map(model);
        Keeping.KeepingMap.Map(model);
        model.Entity<Domain.Members.Badges.BadgeAward>(award =>
        {
            award.ToTable("member_badge");
            award.Property(a => a.Id).ValueGeneratedNever();
            award.HasOne<MemberFile>().WithMany().HasForeignKey(a => a.MemberId);
            award.RefersToUnit(nameof(Domain.Members.Badges.BadgeAward.CellId)).RefersToUnit(nameof(Domain.Members.Badges.BadgeAward.HolderId));
            award.HasIndex(a => a.MemberId);
            award.HasIndex(a => a.CellId);
            award.HasIndex(a => a.HolderId);
            award.HasIndex(a => a.RoundOn);
        });
        model.Entity<MemberEntry>(entry =>
        {
            entry.ToTable("member_entry");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.HasOne<MemberFile>().WithMany().HasForeignKey(e => e.MemberId);
            entry.HasIndex(e => new { e.Kind, e.Since });
        });
        model.Entity<FileOpening>(opening =>
        {
            opening.ToTable("member_opening");
            opening.HasOne<MemberFile>().WithMany().HasForeignKey(o => o.MemberId);
            opening.HasIndex(o => new { o.MemberId, o.At });
        });
        model.Entity<MemberTotal>(total =>
        {
            total.ToTable("member_total");
            total.HasKey(t => new { t.UnitId, t.Trait, t.Value });
            total.RefersToUnit(nameof(MemberTotal.UnitId));
        });
        model.Entity<TotalSeat>(seat =>
        {
            seat.ToTable("member_total_seat");
            seat.HasKey(s => s.UnitId);
            seat.RefersToUnit(nameof(TotalSeat.UnitId));
        });
        model.Entity<NumberReveal>(reveal =>
        {
            reveal.ToTable("member_reveal");
            reveal.HasOne<MemberFile>().WithMany().HasForeignKey(r => r.MemberId);
            reveal.HasIndex(r => r.MemberId);
        });
    }

    private static void MapProcedures(ModelBuilder model)
    {
        model.Entity<MemberCase>(of =>
        {
            of.ToTable("member_case");
            of.Property(c => c.Id).ValueGeneratedNever();
            of.Property(c => c.Step).HasColumnName("step_key");
            of.Property(c => c.ClosedOn).HasColumnName("ended_on");
            of.RefersToPerson(nameof(MemberCase.PersonId)).RefersToUnit(nameof(MemberCase.CellId)).RefersToUnit(nameof(MemberCase.ToCellId)).RefersToUnit(nameof(MemberCase.HolderId));
            of.HasOne<MemberFile>().WithMany().HasForeignKey(c => c.MemberId);
            of.HasIndex(c => c.PersonId);
            of.HasIndex(c => c.MemberId);
            of.HasIndex(c => c.CellId);
            of.HasIndex(c => c.ToCellId);
            of.HasIndex(c => c.HolderId);
            of.Ignore(c => c.Carried);
            of.HasOne<MemberCase>().WithMany().HasForeignKey(c => c.CameFromId);
            of.HasIndex(c => c.CameFromId);
            of.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.CaseId);
            of.HasMany(c => c.Papers).WithOne().HasForeignKey(p => p.CaseId);
        });
        model.Entity<CaseEntry>(entry =>
        {
            entry.ToTable("member_case_entry");
            entry.HasKey(e => new { e.CaseId, e.Number });
            entry.Property(e => e.Step).HasColumnName("step_key");
        });
        model.Entity<CasePaper>(paper =>
        {
            paper.ToTable("member_case_paper");
            paper.HasKey(p => new { p.CaseId, p.Code });
            paper.Property(p => p.Code).HasColumnName("paper_key");
        });
    }
}
