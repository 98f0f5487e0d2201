using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>A programme of the list with how far it is.</summary>
public sealed record ProgrammeRow(YearProgrammeId Id, int Year, string Unit, BodyKind BodyKind, string? Symbol, DateOnly? ApprovedOn, int Planned, int Opened);

/// <summary>Chương trình kiểm tra, giám sát năm trong phạm vi; lập chương trình mới.</summary>
[Demand(InspectionPermissions.Read)]
public sealed class ListYearProgrammesModel(AppDb db, InspectionReach reach, InspectionRules rules, UnitDirectory units, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<ProgrammeRow> View { get; private set; } = [];

    public bool MayEdit => actor.Can(InspectionPermissions.Edit);

    public static IEnumerable<SelectListItem> Bodies => OpenCaseModel.Bodies;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        In = new Input { Year = Today.Year, Unit = actor.Grants.FirstOrDefault(g => g.Permissions.Contains(InspectionPermissions.Edit)) is { } own ? (await units.FindLastAsync(own.Unit, Today, cancel))?.Code : null };
        await LoadAsync();
    }

    [Writes("inspections.draft-programme")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayEdit)
        {
            return Gone();
        }

        var unit = await units.FindByCodeAsync(In.Unit ?? "", Today, cancel);
        if (unit is null || !actor.CanIn(InspectionPermissions.Edit, unit.Path))
        {
            ModelState.AddModelError("In.Unit", "Không có đơn vị mang mã này trong phạm vi của đồng chí.");
        }

        if (In.Year is null)
        {
            ModelState.AddModelError("In.Year", "Ghi năm, ví dụ 2023.");
        }

        if (!ModelState.IsValid || unit is null || In.Year is not { } year)
        {
            return await InvalidAsync();
        }

        if (!InspectionRules.BodiesOf(rules.KindsOn(Today), unit.Kind).Contains(In.Body))
        {
            return await RefusedAsync("In.Body", InspectionsRefusals.NoSuchBody(unit.Name, In.Body));
        }

        if (!YearProgramme.Draft(unit.Id, In.Body, year, Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync("In.Year", why);
        }

        if (await db.Set<YearProgramme>().AnyAsync(p => p.UnitId == unit.Id && p.BodyKind == In.Body && p.Year == year, cancel))
        {
            return await RefusedAsync("In.Year", InspectionsRefusals.ProgrammeTwice(year));
        }

        db.Add(made);
        acts.Current.OnUnit(unit.Id);
        return Done("Đã lập chương trình; đồng chí thêm từng cuộc.", $"/kiem-tra/chuong-trinh/{made.Id}");
    }

    protected override async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var rows = await reach.ReadableProgrammes().OrderByDescending(p => p.Year).ThenBy(p => p.Id).Take(200).Select(p => new
        {
            p.Id, p.Year, p.UnitId, p.BodyKind, p.Symbol, p.ApprovedOn, Planned = p.Lines.Count(l => l.DroppedOn == null), Opened = p.Lines.Count(l => l.CaseId != null),
        }).ToListAsync(cancel);
        var names = await units.NamesAsync(rows.Select(r => r.UnitId), Day, cancel);
        View = [.. rows.Select(r => new ProgrammeRow(r.Id, r.Year, names[r.UnitId], r.BodyKind, r.Symbol, r.ApprovedOn, r.Planned, r.Opened))];
    }

    public sealed class Input
    {
        public string? Unit { get; set; }

        public BodyKind Body { get; set; }

        public int? Year { get; set; }
    }
}
