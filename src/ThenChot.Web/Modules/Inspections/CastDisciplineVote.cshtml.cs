using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Ghi kết quả kiểm phiếu kỷ luật: counts alone; the form follows from the rule, nobody chooses it.</summary>
public sealed class CastDisciplineVoteModel(InspectionReach reach, InspectionRules rules, SubjectNames names, UnitDirectory units, CaseDuties duties, AppDb db, Acts acts) : DisciplinePage(reach, rules, names, db, acts)
{
    private readonly InspectionRules rules = rules;

    [BindProperty]
    public Input In { get; set; } = new();

    public IEnumerable<DisciplineForm> Forms => DisciplineForms.HeaviestFirst(Subject.Kind).Where(f => f != DisciplineForm.Dissolution).Reverse();

    public static IEnumerable<SelectListItem> Purposes => [new("phiếu đề nghị kỷ luật", nameof(BallotPurpose.Propose)), new("phiếu quyết định kỷ luật", nameof(BallotPurpose.Decide))];

    public static IEnumerable<SelectListItem> Standings => [new("còn thời hiệu", "true"), new("hết thời hiệu", "false")];

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: false, cancel) || Discipline is not { DecidedOn: null })
        {
            return Gone();
        }

        (In.Unit, In.Body, In.HeldOn) = (Current.Unit.Code, Case.BodyKind, Today);
        return Page();
    }

    [Writes("inspections.discipline-vote")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: true, cancel) || Discipline is not { DecidedOn: null } file)
        {
            return Gone();
        }

        var unit = await units.FindLastByCodeAsync(In.Unit ?? "", Today, cancel);
        if (unit is null)
        {
            ModelState.AddModelError("In.Unit", "Không có đơn vị mang mã này.");
        }
        else if (!InspectionRules.BodiesOf(rules.KindsOn(Today), unit.Kind).Contains(In.Body) || In.Body == BodyKind.AdvisoryBoard)
        {
            ModelState.AddModelError("In.Body", InspectionsRefusals.NoSuchBody(unit.Name, In.Body).Sentence);
        }

        if (In.HeldOn is null)
        {
            AskForDay("In.HeldOn");
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, text) in In.Counts())
        {
            counts[field] = int.TryParse(string.IsNullOrWhiteSpace(text) ? "0" : text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;
            if (counts[field] < 0)
            {
                ModelState.AddModelError($"In.{field}", "Ghi một số từ 0.");
            }
        }

        if (!ModelState.IsValid || unit is null || In.HeldOn is not { } held)
        {
            return await InvalidAsync();
        }

        var votes = Enum.GetValues<DisciplineForm>().Where(f => counts.ContainsKey(f.ToString())).ToDictionary(f => f, f => counts[f.ToString()]);
        var ballot = new DisciplineBallot(Subject.Kind, In.Purpose, counts["Members"], counts["Present"], votes) { Against = counts["Against"], Invalid = counts["Invalid"], HoldsOffice = file.HoldsOffice, WarrantsExpulsion = file.WarrantsExpulsion };
        if (file.Vote(Rule, unit.Id, In.Body, ballot, held, In.IsInside, Today, Now) is { } refusal)
        {
            return await RefusedAsync(FieldOf(refusal), refusal);
        }

        await duties.DecidedAsync(Case, file, null, cancel);
        return Stored($"Đã ghi kết quả: {file.Votes[^1].Outcome}.");
    }

    protected override bool May(CaseAtHand found) => found.MayDecide;

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "inspections.base-not-positive" => "In.Members",
        "inspections.present-above-base" or "inspections.votes-above-present" => "In.Present",
        "inspections.removal-without-office" => "In.Removal",
        "inspections.day-outside" or "inspections.not-heard" => "In.HeldOn",
        "inspections.last-day-open" or "inspections.limitation-unknown" => "In.IsInside",
        "inspections.voted-once" => "In.Purpose",
        _ => "In.Body",
    };

    public sealed class Input
    {
        public string? Unit { get; set; }

        public BodyKind Body { get; set; }

        public BallotPurpose Purpose { get; set; } = BallotPurpose.Decide;

        public DateOnly? HeldOn { get; set; }

        public string? Members { get; set; }

        public string? Present { get; set; }

        public string? Reprimand { get; set; }

        public string? Warning { get; set; }

        public string? Removal { get; set; }

        public string? Expulsion { get; set; }

        public string? Against { get; set; }

        public string? Invalid { get; set; }

        /// <summary>Asked only where the rule does not say: the period ends on that very day, or its terms are not entered.</summary>
        public bool? IsInside { get; set; }

        internal IEnumerable<(string Field, string? Text)> Counts() =>
            [(nameof(Members), Members), (nameof(Present), Present), (nameof(Reprimand), Reprimand), (nameof(Warning), Warning), (nameof(Removal), Removal), (nameof(Expulsion), Expulsion), (nameof(Against), Against), (nameof(Invalid), Invalid)];
    }
}
