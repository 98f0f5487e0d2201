using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Thêm một cuộc vào chương trình năm.</summary>
public sealed class AddProgrammeLineModel(InspectionReach reach, AppDb db, UnitDirectory units, PersonDirectory people, InspectionRules rules, Actor actor, Acts acts) : ProgrammePage(reach, db, units, actor, acts)
{
    private readonly UnitDirectory units = units;

    [BindProperty]
    public Input In { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds => InspectionRules.Read(rules.KindsOn(Today)).Where(k => k.Nature is CaseNature.Inspecting or CaseNature.Supervising).Select(k => new SelectListItem(k.Name, k.Code));

    public async Task<IActionResult> OnGetAsync(YearProgrammeId id, CancellationToken cancel) => await FindAsync(id, tracked: false, cancel) && MayEdit ? Page() : Gone();

    [Writes("inspections.adjust-programme")]
    public async Task<IActionResult> OnPostAsync(YearProgrammeId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel) || !MayEdit)
        {
            return Gone();
        }

        var rule = rules.KindsOn(Today);
        var kind = InspectionRules.Read(rule).FirstOrDefault(k => k.Code == In.Kind);
        if ((kind is null ? InspectionsRefusals.KindNotInForce(rule.Document) : kind.Refuses(Programme.BodyKind, conditionConfirmed: true, rule.Document)) is { } may)
        {
            return await RefusedAsync("In.Kind", may);
        }

        var unit = string.IsNullOrWhiteSpace(In.Unit) ? null : await units.FindLastByCodeAsync(In.Unit, Today, cancel);
        var person = unit is null && !string.IsNullOrWhiteSpace(In.Person.Name) ? await In.Person.FindAsync(people, ModelState, "In.Person", Today, cancel) : null;
        if (unit is null && person is null && ModelState.IsValid)
        {
            ModelState.AddModelError("In.Unit", InspectionsRefusals.SubjectMissing.Sentence);
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var terms = new LineTerms(kind!.Code, unit?.Id, person?.Id, In.Content, In.FromMonth ?? 0, In.ToMonth ?? 0) { LooksFrom = In.LooksFrom, LooksTo = In.LooksTo, Lead = In.Lead };
        return Programme.Add(terms, In.Reason, Today, Now) is { } refusal
            ? await RefusedAsync(refusal.Code switch { "inspections.adjustment-unexplained" => "In.Reason", "inspections.months-reversed" => "In.ToMonth", "inspections.period-reversed" => "In.LooksTo", "inspections.line-twice" => "In.Unit", _ => "In.Content" }, refusal)
            : Kept("Đã thêm vào chương trình.");
    }

    public sealed class Input
    {
        public string? Kind { get; set; }

        public string? Unit { get; set; }

        public PersonPick Person { get; set; } = new();

        public string? Content { get; set; }

        public DateOnly? LooksFrom { get; set; }

        public DateOnly? LooksTo { get; set; }

        public string? Lead { get; set; }

        public int? FromMonth { get; set; }

        public int? ToMonth { get; set; }

        public string? Reason { get; set; }
    }
}
