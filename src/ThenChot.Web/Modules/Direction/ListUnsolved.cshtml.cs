using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Nhiệm vụ quá hạn mà cấp dưới chưa giải quyết xong: exceptions only, from the day the ladder reaches the reader's level.</summary>
[Demand(DirectionPermissions.Unsolved)]
public sealed class ListUnsolvedModel(AppDb db, DirectionAccess access, WorkItemRows items, LadderReach ladder, UnitDirectory units) : OfficePage
{
    public IReadOnlyList<Line> View { get; private set; } = [];

    public AlertDays Alerts { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => View = [.. (await LinesAsync(Below(), cancel)).OrderByDescending(l => l.Row.DaysLate)];

    public Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => this.ListAsync<Line>(
        new("nhiem-vu-chua-giai-quyet", "Nhiệm vụ quá hạn chưa giải quyết") { ReadOn = Today },
        ListSheet.InPiecesAsync(Below().OrderBy(i => i.DueOn).ThenBy(i => i.Id).Select(i => i.Id), ids => LinesAsync(Below().Where(i => ids.Contains(i.Id)), cancel), l => l.Row.Item.Id, cancel),
        new("Nhiệm vụ", 56, l => l.Row.Title), new("Đơn vị chủ trì", 36, l => l.Row.Lead), new("Người chịu trách nhiệm", 24, l => l.Row.Accountable ?? "chưa phân công"), new("Hạn", 13, l => l.Row.Reading.DueOn),
        new("Quá hạn (ngày)", 14, l => l.Row.DaysLate), new("Sản phẩm còn thiếu", 40, l => l.Row.Item.Product), new("Cấp phải quyết định", 30, l => l.Assigner), new("Đã báo đến", 50, l => l.Told));

    /// <summary>Work of units below that is not done.</summary>
    private IQueryable<WorkItem> Below()
    {
        var below = access.UnitsIn(DirectionPermissions.Unsolved);
        return db.Set<WorkItem>().Where(i => i.FinishedOn == null && i.GroupName == null && below.Contains(i.LeadUnit));
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(IQueryable<WorkItem> which, CancellationToken cancel)
    {
        Alerts = items.Alerts(Today);
        var rows = (await items.ReadAsync(which, Today, cancel)).Where(r => r.IsUnsolved).ToList();
        var reaches = await ladder.ReadAsync(DirectionPermissions.Unsolved, rows.Select(r => r.Item.LeadUnit), Alerts, Today, cancel);
        rows.RemoveAll(r => !reaches(r.Item.LeadUnit, r.DaysLate));
        var assigners = await units.NamesAsync(rows.Select(r => r.Item.Assigner), Today, cancel);
        return [.. rows.Select(r => new Line(r, assigners.GetValueOrDefault(r.Item.Assigner, ""), string.Join("; ", Alerts.Told(r.Reading.DueOn!.Value, Today).Select(Told))))];
    }

    private static string Told((int LevelsAbove, DateOnly Since) step) => step.LevelsAbove switch
    {
        0 => $"lãnh đạo đơn vị chủ trì từ {VietnameseFormat.Date(step.Since)}",
        1 => $"cấp trên trực tiếp từ {VietnameseFormat.Date(step.Since)}",
        var levels => $"cấp trên {levels} bậc từ {VietnameseFormat.Date(step.Since)}",
    };

    public sealed record Line(WorkItemRow Row, string Assigner, string Told);
}
