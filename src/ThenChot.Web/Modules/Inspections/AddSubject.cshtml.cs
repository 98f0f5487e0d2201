using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Ghi đối tượng: a unit, also one that closed, or a person, also one who moved.</summary>
public sealed class AddSubjectModel(InspectionReach reach, UnitDirectory units, PersonDirectory people, AppDb db, Acts acts) : CasePage(reach, db, acts)
{
    private readonly InspectionReach reach = reach;

    [BindProperty]
    public Input In { get; set; } = new();

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<SubjectKind>().Select(k => new SelectListItem(DisciplineForms.Label(k), k.ToString()));

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CancellationToken cancel) => await FindAsync(id, tracked: false, cancel) ? Page() : Gone();

    [Writes("inspections.add-subject")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel))
        {
            return Gone();
        }

        UnitId? unit = null;
        PersonId? person = null;
        IReadOnlySet<PersonId> kin = new HashSet<PersonId>();
        if (In.Kind == SubjectKind.Organisation)
        {
            unit = (await units.FindLastByCodeAsync(In.Unit ?? "", Today, cancel))?.Id;
            if (unit is null)
            {
                return await RefusedAsync("In.Unit", InspectionsRefusals.SubjectMissing);
            }
        }
        else if (await In.Person.FindAsync(people, ModelState, "In.Person", Today, cancel) is { } found)
        {
            person = found.Id;
            kin = await reach.KinOfAsync(found.Id, cancel);
        }
        else
        {
            return await InvalidAsync();
        }

        return Case.AddSubject(In.Kind, unit, person, kin, Now) is { } refusal
            ? await RefusedAsync(unit is null ? "In.Person.Name" : "In.Unit", refusal)
            : Kept("Đã ghi đối tượng.");
    }

    protected override bool May(CaseAtHand found) => found.MayEdit;

    public sealed class Input
    {
        public SubjectKind Kind { get; set; }

        public string? Unit { get; set; }

        public PersonPick Person { get; set; } = new();
    }
}
