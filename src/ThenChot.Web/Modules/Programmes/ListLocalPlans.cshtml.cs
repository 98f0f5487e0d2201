using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Kế hoạch của các đơn vị trong phạm vi: lọc theo đơn vị, chương trình, kỳ ban hành; phân trang.</summary>
[Demand(ProgrammePermissions.ReadPlans)]
public sealed class ListLocalPlansModel(AppDb db, ProgrammeAccess access, Choices choices, UnitDirectory units, Actor actor) : OfficePage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "chuong-trinh")]
    public ProgrammeId? Programme { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public UnitId? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Row> View { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages { get; private set; }

    public string? PeriodFault { get; private set; }

    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public bool MayEdit => actor.Can(ProgrammePermissions.EditPlans);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Programmes = await choices.ProgrammesAsync(cancel);
        var issuers = await Reached().Select(p => p.Issuer).Distinct().ToListAsync(cancel);
        var names = await units.NamesAsync(issuers, Day, cancel);
        Units = [.. names.OrderBy(n => n.Value, StringComparer.CurrentCulture).Select(n => new SelectListItem(n.Value, n.Key.ToString()))];
        var plans = Filter(Reached());
        Total = await plans.CountAsync(cancel);
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        View = await RowsAsync(InOrder(plans).Skip((Number - 1) * PageSize).Take(PageSize), names, cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        Programmes = await choices.ProgrammesAsync(cancel);
        var names = await units.NamesAsync(await Reached().Select(p => p.Issuer).Distinct().ToListAsync(cancel), Day, cancel);
        return await this.ListAsync<Row>(
            new("ke-hoach-cua-don-vi", "Kế hoạch của các đơn vị"),
            ListSheet.InPiecesAsync(InOrder(Filter(Reached())).Select(p => p.Id), ids => RowsAsync(Reached().Where(p => ids.Contains(p.Id)), names, cancel), r => r.Plan.Id, cancel),
            new("Số ký hiệu", 18, r => r.Plan.Number), new("Ngày ban hành", 14, r => r.Plan.IssuedOn), new("Loại", 16, r => r.Plan.Kind), new("Tên", 56, r => r.Plan.Title ?? "chưa nhập nội dung"),
            new("Đơn vị", 32, r => r.Unit), new("Thực hiện chương trình", 40, r => r.Serves));
    }

    private IQueryable<LocalPlan> Reached()
    {
        var mine = access.UnitsIn(ProgrammePermissions.ReadPlans);
        return db.Set<LocalPlan>().AsNoTracking().Where(p => p.IssuedOn <= Day && mine.Contains(p.Issuer));
    }

    private static IQueryable<LocalPlan> InOrder(IQueryable<LocalPlan> plans) => plans.OrderByDescending(p => p.IssuedOn).ThenBy(p => p.Id);

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<LocalPlan> plans, IReadOnlyDictionary<UnitId, string> names, CancellationToken cancel)
    {
        var read = await plans.Include(p => p.Serves).AsSplitQuery().ToListAsync(cancel);
        var symbols = Programmes.ToDictionary(p => p.Value!, p => p.Text, StringComparer.Ordinal);
        return [.. read.Select(p => new Row(p, names.GetValueOrDefault(p.Issuer, ""), string.Join("; ", p.Serves.Select(s => symbols.GetValueOrDefault(s.Programme.ToString(), "").Split(' ')[0]).Order(StringComparer.Ordinal))))];
    }

    private IQueryable<LocalPlan> Filter(IQueryable<LocalPlan> plans)
    {
        if (Programme is { } programme)
        {
            plans = plans.Where(p => p.Serves.Any(s => s.Programme == programme));
        }

        if (Unit is { } unit)
        {
            plans = plans.Where(p => p.Issuer == unit);
        }

        if (string.IsNullOrWhiteSpace(Period))
        {
            return plans;
        }

        if (!Domain.Kernel.Period.TryParse(Period.Trim(), out var period))
        {
            PeriodFault = $"“{Period}” không phải là kỳ; viết 2022, 2022-Q3 hoặc 2022-09.";
            return plans;
        }

        var (from, to) = (period.Start, period.End);
        return plans.Where(p => p.IssuedOn >= from && p.IssuedOn <= to);
    }

    public sealed record Row(LocalPlan Plan, string Unit, string Serves);
}
