using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction.Leading;

/// <summary>Phân công lãnh đạo phụ trách lĩnh vực, địa bàn, có ngày.</summary>
[Demand(DirectionPermissions.Lead)]
public sealed class KeepPortfoliosModel(AppDb db, LeadingDesk desk, DirectionChoices choices, UnitDirectory units, PersonDirectory people, Acts acts) : OfficePage
{
    [BindProperty]
    public PersonId? Person { get; set; }

    [BindProperty]
    [StringLength(200, ErrorMessage = "Lĩnh vực dài quá 200 ký tự.")]
    public string? Field { get; set; }

    [BindProperty]
    public UnitId? Area { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>The assignment that ends.</summary>
    [BindProperty]
    public PortfolioId? Ended { get; set; }

    [BindProperty]
    public DateOnly? EndOn { get; set; }

    public IReadOnlyList<Row> View { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        From = Today;
        await LoadAsync();
        return desk.Unit is null ? Gone() : Page();
    }

    [Writes("direction.assign-portfolio")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (desk.Unit is not { } unit)
        {
            return Gone();
        }

        if (From is null)
        {
            AskForDay(nameof(From));
        }

        if (!ModelState.IsValid || await choices.LeadAsync(unit, Person, From!.Value, cancel) is not { } leader)
        {
            return await InvalidAsync();
        }

        if (!Portfolio.Assign(unit, leader, Field, Area, From.Value, Now).TryGet(out var made, out var refusal))
        {
            return await RefusedAsync(refusal.Code == "direction.portfolio-empty" ? nameof(Field) : nameof(Person), refusal);
        }

        db.Add(made);
        acts.Current.OnUnit(unit);
        return Done("Đã phân công phụ trách.", "/lanh-dao/phu-trach");
    }

    [Writes("direction.end-portfolio")]
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (desk.Unit is not { } unit || await db.Set<Portfolio>().FirstOrDefaultAsync(p => p.Id == Ended && p.Unit == unit, cancel) is not { } portfolio)
        {
            return Gone();
        }

        if (EndOn is null)
        {
            AskForDay(nameof(EndOn));
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        if (portfolio.End(EndOn!.Value) is { } refusal)
        {
            return await RefusedAsync(nameof(EndOn), refusal);
        }

        acts.Current.OnUnit(unit);
        return Done("Đã ghi thôi phụ trách.", "/lanh-dao/phu-trach");
    }

    protected override async Task LoadAsync()
    {
        if (desk.Unit is not { } unit)
        {
            return;
        }

        var rows = await db.Set<Portfolio>().AsNoTracking().Where(p => p.Unit == unit).OrderBy(p => p.To != null).ThenByDescending(p => p.From).ToListAsync();
        var below = await choices.UnitsAsync(unit, Today);
        var names = await units.NamesAsync(rows.Select(r => r.Area).OfType<UnitId>(), Today);
        var persons = await people.NamesAsync(rows.Select(r => r.Person));
        View = [.. rows.Select(r => new Row(r.Id, persons.GetValueOrDefault(r.Person, ""), r.Field, r.Area is { } area ? names.GetValueOrDefault(area) : null, r.From, r.To))];
        People = await choices.PeopleAsync([.. below.Where(u => u.Id == unit)], Today);
        Areas = [.. below.Where(u => u.Id != unit).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
    }

    public sealed record Row(PortfolioId Id, string Person, string? Field, string? Area, DateOnly From, DateOnly? To);
}
