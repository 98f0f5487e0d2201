using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The lines of "Việc cần xử lý": to fill, returned, late, to sign off, to receive. What waits, waits today, whatever day the pages read at.</summary>
internal static class FiguresDesk
{
    private const int Longest = 100;

    public static async Task<IReadOnlyList<DeskItem>> ReadAsync(IServiceProvider services, CancellationToken cancel)
    {
        var actor = services.GetRequiredService<Actor>();
        var (db, units, day) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitDirectory>(), services.GetRequiredService<WorkingDay>().Today);
        var scope = new Scope([.. new[] { FigurePermissions.Enter, FigurePermissions.Sign, FigurePermissions.Receive }
            .SelectMany(permission => actor.ScopeOf(permission).Paths).Distinct()]);
        if (scope.Paths.Count == 0)
        {
            return [];
        }

        var places = units.Places(day).Within(scope, place => place.Path);
        var rows = await (
            from round in db.Set<Round>().AsNoTracking()
            where round.PeriodStart <= day && !round.Imported
            join asked in db.Set<RoundUnit>() on round.Id equals asked.RoundId
            join place in places on asked.UnitId equals place.UnitId
            join latest in db.Set<Submission>().Where(s => s.Latest) on new { asked.RoundId, asked.UnitId } equals new { latest.RoundId, latest.UnitId } into latests
            from latest in latests.DefaultIfEmpty()
            where latest == null || latest.State != SubmissionState.Received
            orderby round.DueOn
            select new { round.Id, round.Name, round.DueOn, round.GraceDays, asked.UnitId, place.Path, State = latest == null ? (SubmissionState?)null : latest.State })
            .Take(2000).ToListAsync(cancel);
        var lines = rows.Select(row => (Row: row, Path: TreePath.Parse(row.Path), Over: day > row.DueOn.AddDays(row.GraceDays))).ToList();
        var mine = lines.Where(line => Concerns(actor, line.Path, line.Row.State)).Take(Longest).ToList();
        var names = await units.NamesAsync(mine.Select(line => line.Row.UnitId), day, cancel);
        var items = mine.Select(line => Item(actor, line.Path, line.Row.State, line.Over, names[line.Row.UnitId], line.Row.Name, line.Row.DueOn, $"/ky-bao-cao/{line.Row.Id}/don-vi/{line.Row.UnitId}")).ToList();
        var received = lines.Where(line => line.Row.State == SubmissionState.Sent && actor.CanIn(FigurePermissions.Receive, line.Path)).GroupBy(line => line.Row.Id).ToList();
        items.AddRange(received.Select(group => new DeskItem(
            DeskGroup.Asked, $"Tiếp nhận {group.Count()} báo cáo đã gửi: {group.First().Row.Name}", $"{group.Count()} đơn vị", null, $"/ky-bao-cao/{group.Key}")));
        var late = lines.Where(line => line.Over && line.Row.State is not SubmissionState.Sent && actor.CanIn(FigurePermissions.Receive, line.Path) && !actor.CanEnter(line.Path)).GroupBy(line => line.Row.Id);
        items.AddRange(late.Select(group => new DeskItem(
            DeskGroup.Late, $"{group.Count()} đơn vị quá hạn chưa gửi: {group.First().Row.Name}", $"{group.Count()} đơn vị", group.First().Row.DueOn, $"/ky-bao-cao/{group.Key}")));
        return items;
    }

    private static bool Concerns(Actor actor, TreePath path, SubmissionState? state) => state switch
    {
        SubmissionState.Sent => false,
        SubmissionState.AwaitingSignature => actor.CanSign(path),
        _ => actor.CanEnter(path),
    };

    private static DeskItem Item(Actor actor, TreePath path, SubmissionState? state, bool over, string unit, string round, DateOnly due, string url) => state switch
    {
        SubmissionState.AwaitingSignature => new(over ? DeskGroup.Late : DeskGroup.Asked, $"Duyệt gửi: {round}", unit, due, url),
        SubmissionState.Returned => new(DeskGroup.Returned, $"Sửa báo cáo bị trả lại: {round}", unit, due, url + "/nhap"),
        SubmissionState.Reopened => new(DeskGroup.Changed, $"Điều chỉnh báo cáo đã mở lại: {round}", unit, due, url + "/nhap"),
        _ => new(over ? DeskGroup.Late : DeskGroup.Asked, $"Nhập báo cáo: {round}", unit, due, actor.CanEnter(path) ? url + "/nhap" : url),
    };
}
