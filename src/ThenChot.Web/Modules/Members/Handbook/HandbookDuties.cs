using ThenChot.Domain.Members.Handbook;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Members.Handbook;

/// <summary>Việc phải làm of requests and of what was entered for a cell; a line names no person.</summary>
public sealed class HandbookDuties(DutyBook duties, WorkingDay day)
{
    private const string Request = "members.request";
    private const string StandingIn = "members.stand-in";

    public static IReadOnlyList<DutyKind> Kinds { get; } = [new(Request, "Đề nghị của đảng viên") { HeardWith = MemberPermissions.Unsolved }, new(StandingIn, "Nhập thay chi bộ") { HeardWith = MemberPermissions.Unsolved }];

    /// <summary>Closes the line of the stage before and opens that of the present one.</summary>
    public async Task RenewAsync(RecordRequest of, CancellationToken cancel)
    {
        await duties.CloseAsync(of.Id.Value, cancel: cancel);
        if (of.RunsOutOn is { } due)
        {
            duties.Open(new NewDuty(Request, of.Id.Value, of.Stage == RequestStage.AtCell ? "Trả lời đề nghị về hồ sơ" : "Thực hiện đề nghị về hồ sơ", of.HolderId, MemberPermissions.Procedures, day.Today, due, $"/dang-vien/de-nghi/{of.Id}"));
        }
    }

    public async Task RenewAsync(StandIn of, CancellationToken cancel)
    {
        await duties.CloseAsync(of.Id.Value, cancel: cancel);
        if (of.State == StandInState.AwaitsCell)
        {
            duties.Open(new NewDuty(StandingIn, of.Id.Value, "Xác nhận việc cấp trên nhập thay", of.CellId, MemberPermissions.Procedures, day.Today, null, "/dang-vien/nhap-thay"));
        }
        else if (of is { State: StandInState.Disputed, ByUnitId: { } unit })
        {
            duties.Open(new NewDuty(StandingIn, of.Id.Value, "Sửa việc nhập thay chi bộ báo chưa đúng", unit, MemberPermissions.Procedures, day.Today, null, "/dang-vien/nhap-thay") { IsReturned = true });
        }
    }
}
