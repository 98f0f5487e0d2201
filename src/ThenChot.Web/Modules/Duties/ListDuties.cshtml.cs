using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Duties;

/// <summary>Việc phải làm: everything that lies with this person, as of today.</summary>
[SignedIn]
public sealed class ListDutiesModel(DutyRows duties, DutyKinds kinds, Actor actor) : OfficePage
{
    private const int PageSize = 50;

    /// <summary>Code of a kind; null: all.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<DutyRow> View { get; private set; } = [];

    public IReadOnlyList<DutyKind> Kinds => [.. kinds.All.OrderBy(k => k.Label, StringComparer.Create(new("vi-VN"), ignoreCase: true))];

    public bool HearsUnsolved => duties.HearsUnsolved;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Rows() is not { } rows)
        {
            return;
        }

        Total = await rows.CountAsync(cancel);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        View = await rows.Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
    }

    public Task<IActionResult> OnGetTaiVeAsync() => this.ListAsync(
        new("viec-phai-lam", "Việc phải làm") { Personal = true, ReadOn = Today }, Rows()?.AsAsyncEnumerable() ?? Array.Empty<DutyRow>().ToAsyncEnumerable(),
        new("Loại việc", 28, r => LabelOf(r)), new("Việc", 60, r => r.Text), new("Đơn vị", 40, r => r.UnitName), new("Thời hạn", 13, r => r.DueOn));

    public string LabelOf(DutyRow row) => kinds.LabelOf(row.Kind);

    private IQueryable<DutyRow>? Rows() => actor.IsVisitor ? null : duties.Mine() is { } mine ? mine.Where(r => Kind == null || Kind == "" || r.Kind == Kind) : null;
}
