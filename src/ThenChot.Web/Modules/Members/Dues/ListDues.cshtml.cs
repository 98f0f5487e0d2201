using ThenChot.Domain.Members;
using ThenChot.Domain.Members.Dues;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;

namespace ThenChot.Web.Modules.Members.Dues;

/// <summary>What was collected under a unit directly below, or in a cell.</summary>
public sealed record DuesRow(UnitRef Unit, int Sheets, int People, int PeoplePaid, long DueVnd, long PaidVnd);

/// <summary>Đảng phí của một tháng: totals of every unit directly below, added up from the sheets of cells; of a cell its own sheet.</summary>
[Demand(MemberPermissions.Read)]
public sealed class ListDuesModel(AppDb db, DuesBook book, DuesRules rules, MemberRules members, UnitDirectory units, Installation installation, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "thang")]
    public string? MonthCode { get; set; }

    /// <summary>Null when the code names no unit the reader reaches.</summary>
    public UnitRef? Unit { get; private set; }

    public bool IsCell { get; private set; }

    public Period Month => Period.TryParse(MonthCode, out var asked) && asked.Kind == PeriodKind.Month ? asked : Period.Holding(PeriodKind.Month, Today);

    public DuesRule Rule => rules.In(Month);

    public IReadOnlyList<DuesRow> View { get; private set; } = [];

    /// <summary>Of a cell: its sheet; null: not drawn up.</summary>
    public DuesSheetId? Sheet { get; private set; }

    public bool MayDraw { get; private set; }

    public bool IsDemo { get; private set; }

    public IReadOnlyList<(string Level, long Vnd)> Shares => Rule.Divide(View.Sum(r => r.PaidVnd));

    public Task OnGetAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(MonthCode) && !(Period.TryParse(MonthCode, out var asked) && asked.Kind == PeriodKind.Month))
        {
            ModelState.AddModelError("thang", MembersRefusals.PeriodMalformed(MonthCode).Sentence);
        }

        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await this.ListAsync<DuesRow>(
            new("dang-phi", $"Đảng phí {Month.Name.ToLowerInvariant()}, {Unit?.Name}") { ReadOn = Today }, View, new("Đơn vị", 44, r => r.Unit.Name), new("Số bảng thu", 14, r => r.Sheets), new("Phải đóng (người)", 16, r => r.People),
            new("Đã đóng đủ (người)", 16, r => r.PeoplePaid), new("Phải thu (đồng)", 18, r => r.DueVnd), new("Đã thu (đồng)", 18, r => r.PaidVnd));
    }

    /// <summary>Lập bảng thu của tháng cho một chi bộ.</summary>
    [Writes("members.draw-dues")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!MayDraw || Unit is null)
        {
            return Gone();
        }

        acts.Current.OnUnit(Unit.Id);
        return (await book.DrawAsync(Unit.Id, Month, cancel)).TryGet(out var sheet, out var why) ? Done($"Đã lập bảng thu {Month.Name.ToLowerInvariant()}.", $"/dang-phi/{sheet.Id}") : await RefusedAsync(why);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        IsDemo = await installation.IsDemoAsync(cancel);
        var scope = actor.ScopeOf(MemberPermissions.Read);
        Unit = string.IsNullOrWhiteSpace(Code)
            ? (await units.AtPathsAsync(scope.Paths.Take(1), Today, cancel)) is [var top, ..] ? top : null
            : await units.FindReachedByCodeAsync(Code, Today, scope, Today, cancel);
        if (Unit is null)
        {
            return;
        }

        IsCell = members.On(Today).CellKinds.Contains(Unit.Kind, StringComparer.Ordinal);
        var month = Month;
        if (IsCell)
        {
            var own = await db.Set<DuesSheet>().AsNoTracking().FirstOrDefaultAsync(s => s.CellId == Unit.Id && s.Month == month, cancel);
            Sheet = own?.Id;
            View = own is null ? [] : [new DuesRow(Unit, 1, own.People, own.PeoplePaid, own.DueVnd, own.PaidVnd)];
            MayDraw = own is null && !actor.IsVisitor && actor.CanIn(MemberPermissions.Dues, Unit.Path);
            return;
        }

        var below = Unit.Path.Value.Length + TreePath.SegmentLength;
        var sums = await (
            from sheet in db.Set<DuesSheet>()
            where sheet.Month == month
            join place in units.LastPlaces(Today).Under(Unit.Path, p => p.Path) on sheet.CellId equals place.UnitId
            group sheet by place.Path.Substring(0, below) into unit
            select new { Path = unit.Key, Sheets = unit.Count(), People = unit.Sum(s => s.People), Paid = unit.Sum(s => s.PeoplePaid), Due = unit.Sum(s => s.DueVnd), PaidVnd = unit.Sum(s => s.PaidVnd) }).ToListAsync(cancel);
        var byPath = sums.ToDictionary(s => s.Path, StringComparer.Ordinal);
        View = [.. (await units.ChildrenAsync(Unit.Id, Today, cancel)).Select(u => byPath.TryGetValue(u.Path.Value, out var s) ? new DuesRow(u, s.Sheets, s.People, s.Paid, s.Due, s.PaidVnd) : new DuesRow(u, 0, 0, 0, 0, 0))];
    }
}
