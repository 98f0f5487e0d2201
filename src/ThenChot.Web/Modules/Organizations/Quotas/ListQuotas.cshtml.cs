using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Quotas;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Organizations.Quotas;

/// <summary>Biên chế of the units within reach in one year: given, present, what is lacking.</summary>
[Demand(OrganizationPermissions.Read)]
public sealed class ListQuotasModel(AppDb db, UnitDirectory units, ILegalBasis basis, Actor actor) : OfficePage
{
    private const int PageSize = 50;

    /// <summary>The year; null or unreadable: that of the working day.</summary>
    [BindProperty(SupportsGet = true, Name = "nam")]
    [Range(1901, 2999)]
    public int? Asked { get; set; }

    /// <summary><c>thieu</c>: those that lack people, <c>thua</c>: those with more than given; anything else: all.</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? Only { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public int Year => Asked is >= 1901 and <= 2999 ? Asked.Value : Day.Year;

    public int Pages { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<Row> View { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var lines = Lines();
        Total = await lines.CountAsync(cancel);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        View = await RowsAsync(lines.OrderBy(l => l.Code).Skip((Number - 1) * PageSize).Take(PageSize), cancel);
    }

    public Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel) => this.ListAsync<Row>(
        new($"bien-che-{Year}", $"Biên chế năm {Year}"),
        ListSheet.InPiecesAsync(Lines().OrderBy(l => l.Code).Select(l => l.Quota.UnitId), ids => RowsAsync(Lines().Where(l => ids.Contains(l.Quota.UnitId)), cancel), r => r.Unit, cancel),
        new("Mã", 12, r => r.Code), new("Đơn vị", 44, r => r.Name), new("Được giao", 12, r => r.Given), new("Có mặt", 12, r => r.Present),
        new("Đếm ngày", 13, r => r.CountedOn), new("Thừa (+), thiếu (-)", 18, r => r.Surplus), new("Quyết định", 40, r => r.Decision));

    private IQueryable<Line> Lines()
    {
        var places = units.Places(Day).Where(p => units.Reached(actor.ScopeOf(OrganizationPermissions.Read), Today).Contains(p.UnitId));
        var lines =
            from quota in db.Set<StaffQuota>().AsNoTracking()
            where quota.Year == Year && places.Any(p => p.UnitId == quota.UnitId)
            join unit in db.Set<Unit>() on quota.UnitId equals unit.Id
            select new Line { Code = unit.Code, Quota = quota };
        return Only switch
        {
            "thieu" => lines.Where(l => l.Quota.Present < l.Quota.Given),
            "thua" => lines.Where(l => l.Quota.Present > l.Quota.Given),
            _ => lines,
        };
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<Line> lines, CancellationToken cancel)
    {
        var page = await lines.ToListAsync(cancel);
        var names = await units.NamesAsync(page.Select(r => r.Quota.UnitId), Day, cancel);
        var titles = await basis.TitlesAsync(page.Select(r => r.Quota.DecisionId).OfType<DocumentId>(), cancel);
        return [.. page.Select(r => new Row(
            r.Quota.UnitId, r.Code, names[r.Quota.UnitId], r.Quota.Given, r.Quota.Present, r.Quota.CountedOn, r.Quota.Surplus, r.Quota.DecisionId,
            r.Quota.DecisionId is { } d ? titles.GetValueOrDefault(d) : null))];
    }

    private sealed class Line
    {
        public string Code { get; init; } = "";

        public StaffQuota Quota { get; init; } = null!;
    }

    public sealed record Row(UnitId Unit, string Code, string Name, int Given, int? Present, DateOnly? CountedOn, int? Surplus, DocumentId? DecisionId, string? Decision);
}
