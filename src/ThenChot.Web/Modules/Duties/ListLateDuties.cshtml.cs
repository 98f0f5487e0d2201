using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Việc quá hạn cấp dưới chưa giải quyết: kind, unit and days late, from the day the ladder reaches the reader's level; never what it is about.</summary>
[SignedIn]
public sealed class ListLateDutiesModel(DutyRows duties, DutyKinds kinds) : OfficePage
{
    private const int PageSize = 50;

    /// <summary>Code of a kind; null: all.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<DutyRow> View { get; private set; } = [];

    public string KindName => kinds.LabelOf(Kind!);

    public AlertDays Alerts => duties.Alerts;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Rows() is not { } rows)
        {
            return Gone();
        }

        Pages = Math.Max(1, (await rows.CountAsync(cancel) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        View = await rows.Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnGetTaiVeAsync() => Rows() is not { } rows ? Task.FromResult<IActionResult>(Gone()) : this.ListAsync(
        new("viec-qua-han-chua-giai-quyet", "Việc quá hạn cấp dưới chưa giải quyết") { ReadOn = Today }, rows.AsAsyncEnumerable(),
        new("Loại việc", 32, r => LabelOf(r)), new("Đơn vị", 44, r => r.UnitName), new("Số việc", 10, r => r.Count), new("Hạn sớm nhất", 13, r => r.DueOn), new("Quá hạn lâu nhất (ngày)", 20, r => DaysLate(r)));

    /// <summary>Null: nothing beneath is told to this person.</summary>
    private IQueryable<DutyRow>? Rows() => duties.HearsUnsolved && duties.Beneath() is { } beneath ? beneath.Where(r => Kind == null || Kind == "" || r.Kind == Kind) : null;

    public string LabelOf(DutyRow row) => kinds.LabelOf(row.Kind);

    public int DaysLate(DutyRow row) => Today.DayNumber - row.DueOn!.Value.DayNumber;
}
