using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Quyết định kỷ luật and its announcement: only what was voted, in the number series of the body that voted it, and in time.</summary>
public sealed class DecideDisciplineModel(InspectionReach reach, InspectionRules rules, SubjectNames names, WorkingDays days, CaseDuties duties, AppDb db, Acts acts) : DisciplinePage(reach, rules, names, db, acts)
{
    private readonly InspectionRules rules = rules;

    [BindProperty]
    public Input In { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: false, cancel) || Discipline?.Deciding is null)
        {
            return Gone();
        }

        In.On = Today;
        return Page();
    }

    [Writes("inspections.discipline-decide")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CaseSubjectId subject, CancellationToken cancel)
    {
        if (!await OpenAsync(id, subject, tracked: true, cancel) || Discipline is not { Deciding: { } vote } file)
        {
            return Gone();
        }

        if (In.On is not { } on)
        {
            AskForDay("In.On");
            return await InvalidAsync();
        }

        if (file.DecidedOn is not null)
        {
            if (file.Announce(on, Rule, Today) is { } late)
            {
                return await RefusedAsync("In.On", late);
            }

            await duties.DecidedAsync(Case, file, null, cancel);
            return Stored("Đã ghi ngày công bố.");
        }

        var (mark, foreign) = rules.SeriesOf(vote.BodyKind, on);
        if (file.Decide(In.Symbol, on, mark, foreign, Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "inspections.day-outside" ? "In.On" : "In.Symbol", refusal);
        }

        var clock = rules.ClockOf("announcement", Current.Unit.Kind, on);
        await duties.DecidedAsync(Case, file, clock?.DueOn(on, await days.ReadAsync(cancel)), cancel);
        return Stored("Đã ghi quyết định kỷ luật.");
    }

    protected override bool May(CaseAtHand found) => found.MayDecide;

    public sealed class Input
    {
        public string? Symbol { get; set; }

        public DateOnly? On { get; set; }
    }
}
