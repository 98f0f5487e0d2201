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

    private int shown = PageSize;

    /// <summary>The year; null or unreadable: that of the working day.</summary>
    [BindProperty(SupportsGet = true, Name = "nam")]
    public string? Asked { get; set; }

    /// <summary><c>thieu</c>: those that lack people, <c>thua</c>: those with more than given; anything else: all.</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? Only { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public int Year => int.TryParse(Asked, out var year) && year is > 1900 and < 3000 ? year : Day.Year;

    public int Pages { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<Row> View { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var places = units.Places(Day).Where(p => units.Reached(actor.ScopeOf(OrganizationPermissions.Read), Today).Contains(p.UnitId));
        var rows =
            from quota in db.Set<StaffQuota>().AsNoTracking()
            where quota.Year == Year && places.Any(p => p.UnitId == quota.UnitId)
            join unit in db.Set<Unit>() on quota.UnitId equals unit.Id
            select new { unit.Code, Quota = quota };
        rows = Only switch
        {
            "thieu" => rows.Where(r => r.Quota.Present < r.Quota.Given),
            "thua" => rows.Where(r => r.Quota.Present > r.Quota.Given),
            _ => rows,
        };
        Total = await rows.CountAsync(cancel);
        Pages = Math.Max(1, (Total + shown - 1) / shown);
        Number = Math.Clamp(Number, 1, Pages);
        var page = await rows.OrderBy(r => r.Code).Skip((Number - 1) * shown).Take(shown).ToListAsync(cancel);
        var names = await units.NamesAsync(page.Select(r => r.Quota.UnitId), Day, cancel);
        var titles = await basis.TitlesAsync(page.Select(r => r.Quota.DecisionId).OfType<DocumentId>(), cancel);
        View = [.. page.Select(r => new Row(
            r.Quota.UnitId, r.Code, names[r.Quota.UnitId], r.Quota.Given, r.Quota.Present, r.Quota.CountedOn, r.Quota.Surplus, r.Quota.DecisionId,
            r.Quota.DecisionId is { } d ? titles.GetValueOrDefault(d) : null))];
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        shown = int.MaxValue / 2;
        await OnGetAsync(cancel);
        return await this.ListAsync<Row>(
            new($"bien-che-{Year}", $"Biên chế năm {Year}"), View,
            new("Mã", 12, r => r.Code), new("Đơn vị", 44, r => r.Name), new("Được giao", 12, r => r.Given), new("Có mặt", 12, r => r.Present),
            new("Đếm ngày", 13, r => r.CountedOn), new("Thừa (+), thiếu (-)", 18, r => r.Surplus), new("Quyết định", 40, r => r.Decision));
    }

    public sealed record Row(UnitId Unit, string Code, string Name, int Given, int? Present, DateOnly? CountedOn, int? Surplus, DocumentId? DecisionId, string? Decision);
}
