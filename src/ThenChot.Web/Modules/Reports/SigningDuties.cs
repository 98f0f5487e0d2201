using ThenChot.Domain.Reports;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Reports;

/// <summary>Whom a report on its way to signature waits for: the leader, then whoever records the signed paper, or the writers.</summary>
public sealed class SigningDuties(DutyBook book, WorkingDay day)
{
    public static DutyKind Agreeing { get; } = new("reports.agree", "Xem, ký báo cáo") { IsSignature = true };

    public static DutyKind Recording { get; } = new("reports.record-signed", "Ghi nhận bản đã ký");

    public static DutyKind Mending { get; } = new("reports.mend", "Sửa dự thảo báo cáo bị trả lại");

    public Task KeepAsync(Report report, CancellationToken cancel) => book.KeepAsync([report.Id.Value], [.. Wanted(report)], cancel);

    private IEnumerable<NewDuty> Wanted(Report report)
    {
        if (report.State == ReportState.Promulgated)
        {
            yield break;
        }

        if (report.AwaitsSignature)
        {
            yield return Of(Agreeing, report, ReportPermissions.Approve, "/trinh-ky");
        }
        else if (report.AgreedOn is not null)
        {
            yield return Of(Recording, report, ReportPermissions.Sign, "/ban-ky");
        }
        else if (report.SigningRemark is not null)
        {
            yield return Of(Mending, report, ReportPermissions.Write, "") with { IsReturned = true };
        }
    }

    private NewDuty Of(DutyKind kind, Report report, string permission, string page) =>
        new(kind.Code, report.Id.Value, report.Title, report.UnitId, permission, day.Today, null, $"/bao-cao/{report.Id}{page}");
}
