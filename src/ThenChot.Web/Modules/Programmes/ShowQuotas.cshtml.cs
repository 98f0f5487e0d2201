using ThenChot.Domain.Programmes;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Programmes;

/// <summary>Chỉ tiêu năm giao cho các đơn vị: tổng so với thành phố, tiến độ từng đơn vị trong phạm vi.</summary>
[Demand(ProgrammePermissions.ReadPlans)]
public sealed class ShowQuotasModel(AppDb db, ProgrammeAccess access, FigureReader figures, UnitDirectory units, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    public Target Target { get; private set; } = null!;

    public QuotaSheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();

    public int ReadYear { get; private set; }

    private TargetWindow Window => new(new DateOnly(ReadYear, 1, 1), new DateOnly(ReadYear, 12, 31));

    public bool MayEdit => actor.Can(ProgrammePermissions.Edit);

    public async Task<IActionResult> OnGetAsync(TargetId id, CancellationToken cancel)
    {
        var found = await db.Set<Target>().AsNoTracking().Where(t => t.Id == id)
            .Join(db.Set<Programme>(), t => t.Programme, p => p.Id, (target, programme) => new { target, programme }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return Gone();
        }

        Target = found.target;
        ReadYear = Year is >= 1930 and <= 2200 ? Year.Value : TargetWindow.YearOf(found.programme, Day);
        var all = await db.Set<Quota>().AsNoTracking().Where(q => q.Target == id && q.Year == ReadYear).Select(q => new { q.Unit, q.Amount }).ToListAsync(cancel);
        var mine = (await access.UnitsIn(ProgrammePermissions.ReadPlans).Where(u => db.Set<Quota>().Any(q => q.Target == id && q.Year == ReadYear && q.Unit == u)).ToListAsync(cancel)).ToHashSet();
        var window = Window;
        var achieved = all.Count == 0 || Target.FigureCode is null
            ? []
            : await figures.ByUnitAsync(new FigureQuery(found.programme.Issuer, window.From, window.Through < Day ? window.Through : Day), [Target.FigureCode], cancel);
        var sheet = QuotaSheet.Of([.. all.Select(q => (q.Unit, q.Amount))], achieved.ToDictionary(a => a.Unit, a => a.Value), Target.Bar, window, Day);

        // The sum counts every quota; the rows are those of the actor's own units.
        Sheet = sheet with { Units = [.. sheet.Units.Where(u => mine.Contains(u.Unit))] };
        Names = await units.NamesAsync(Sheet.Units.Select(u => u.Unit), Day, cancel);
        return Page();
    }

    /// <summary>Where a unit's number opens to its sources; null while it has none.</summary>
    public string? SourceOf(QuotaPace row) => row.Achieved is null || Target.FigureCode is null
        ? null
        : $"{TargetValues.SourceUrl(Target.FigureCode, Window.From, Window.Through < Day ? Window.Through : Day)}&don-vi={row.Unit}";
}
