using ThenChot.Domain.Inspections;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Lập trường hợp kỷ luật: days of the violation for limitation, and the hearing before the meeting.</summary>
public sealed class PrepareDisciplineModel(InspectionReach reach, InspectionRules rules, SubjectNames names, AppDb db, Acts acts) : DisciplinePage(reach, rules, names, db, acts)
{
    private readonly AppDb db = db;

    [BindProperty]
    public Input In { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: false, cancel))
        {
            return Gone();
        }

        if (Discipline is { } file)
        {
            In = new Input
            {
                ActedOn = file.ActedOn, EndedOn = file.EndedOn, Later = string.Join("; ", file.Violation.Later.Select(VietnameseFormat.Date)), NeverLapses = file.NeverLapses,
                HoldsOffice = file.HoldsOffice, WarrantsExpulsion = file.WarrantsExpulsion, HeardOn = file.HeardOn, AbsentBecause = file.AbsentBecause,
            };
        }

        return Page();
    }

    [Writes("inspections.prepare-discipline")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: true, cancel))
        {
            return Gone();
        }

        var later = new List<DateOnly>();
        foreach (var text in (In.Later ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (DateOnly.TryParseExact(text, ["d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                later.Add(day);
            }
            else
            {
                ModelState.AddModelError("In.Later", $"“{text}” không phải một ngày; ghi dạng 19/3/2023, cách nhau bằng dấu chấm phẩy.");
            }
        }

        if (In.ActedOn is null)
        {
            AskForDay("In.ActedOn");
        }

        if (!ModelState.IsValid || In.ActedOn is not { } acted)
        {
            return await InvalidAsync();
        }

        var terms = new ViolationTerms(acted, In.EndedOn) { Later = later, NeverLapses = In.NeverLapses, HoldsOffice = In.HoldsOffice, WarrantsExpulsion = In.WarrantsExpulsion, HeardOn = In.HeardOn, AbsentBecause = In.AbsentBecause };
        if (Discipline is { } file)
        {
            return file.Describe(terms, Today) is { } refusal ? await RefusedAsync(FieldOf(refusal), refusal) : Stored("Đã ghi.");
        }

        if (!DisciplineFile.Prepare(Subject, Case.DecidedOn, terms, Rule.Id, Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(FieldOf(why), why);
        }

        db.Add(made);
        return Stored("Đã lập trường hợp kỷ luật.");
    }

    protected override bool May(CaseAtHand found) => found.MayDecide;

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "inspections.ends-before-it-began" or "inspections.ends-after-conclusion" => "In.EndedOn",
        "inspections.later-outside" => "In.Later",
        "inspections.day-outside" => "In.HeardOn",
        _ => "In.ActedOn",
    };

    public sealed class Input
    {
        public DateOnly? ActedOn { get; set; }

        public DateOnly? EndedOn { get; set; }

        public string? Later { get; set; }

        public bool NeverLapses { get; set; }

        public bool HoldsOffice { get; set; }

        public bool WarrantsExpulsion { get; set; }

        public DateOnly? HeardOn { get; set; }

        public string? AbsentBecause { get; set; }
    }
}
