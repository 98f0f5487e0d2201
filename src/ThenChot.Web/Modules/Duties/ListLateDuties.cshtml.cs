using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Việc quá hạn cấp dưới chưa giải quyết: kind, unit and days late, from the day the ladder reaches the reader's level; never what it is about.</summary>
[Demand(DutyPermissions.Unsolved)]
public sealed class ListLateDutiesModel(DutyRows duties, DutyKinds kinds) : OfficePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<DutyRow> View { get; private set; } = [];

    public AlertDays Alerts => duties.Alerts;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (duties.Beneath() is not { } rows)
        {
            return;
        }

        Pages = Math.Max(1, (await rows.CountAsync(cancel) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        View = await rows.Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
    }

    public Task<IActionResult> OnGetTaiVeAsync() => this.ListAsync(
        new("viec-qua-han-chua-giai-quyet", "Việc quá hạn cấp dưới chưa giải quyết") { ReadOn = Today }, duties.Beneath()?.AsAsyncEnumerable() ?? Array.Empty<DutyRow>().ToAsyncEnumerable(),
        new("Loại việc", 32, r => LabelOf(r)), new("Đơn vị", 44, r => r.UnitName), new("Số việc", 10, r => r.Count), new("Hạn sớm nhất", 13, r => r.DueOn), new("Quá hạn lâu nhất (ngày)", 20, r => DaysLate(r)));

    public string LabelOf(DutyRow row) => kinds.LabelOf(row.Kind);

    public int DaysLate(DutyRow row) => Today.DayNumber - row.DueOn!.Value.DayNumber;
}
