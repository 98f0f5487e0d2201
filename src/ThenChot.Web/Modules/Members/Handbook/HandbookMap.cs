using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>Tables of the handbook and of the desk of a cell.</summary>
internal static class HandbookMap
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<RecordRequest>(request =>
        {
            request.ToTable("member_request");
            request.Property(r => r.Id).ValueGeneratedNever();
            request.HasOne<MemberFile>().WithMany().HasForeignKey(r => r.MemberId);
            request.RefersToUnit(nameof(RecordRequest.CellId)).RefersToUnit(nameof(RecordRequest.HolderId));
            request.HasIndex(r => r.MemberId);
            request.HasIndex(r => r.CellId);
            request.HasIndex(r => r.HolderId);
        });
        model.Entity<CellMeeting>(meeting =>
        {
            meeting.ToTable("member_meeting");
            meeting.Property(m => m.Id).ValueGeneratedNever();
            meeting.RefersToUnit(nameof(CellMeeting.CellId));
            meeting.HasIndex(m => new { m.CellId, m.HeldOn });
            meeting.HasMany(m => m.Papers).WithOne().HasForeignKey(p => p.MeetingId);
        });
        model.Entity<MeetingPaper>(paper =>
        {
            paper.ToTable("member_meeting_paper");
            paper.HasKey(p => new { p.MeetingId, p.Number });
        });
        model.Entity<StandIn>(entry =>
        {
            entry.ToTable("member_stand_in");
            entry.Property(s => s.Id).ValueGeneratedNever();
            entry.RefersToUnit(nameof(StandIn.CellId));
            entry.HasIndex(s => s.CellId);
        });
    }
}
