using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Tính thời hạn by the rule of the day of the decision, on the working calendar.</summary>
public sealed class RunClockModel(InspectionReach reach, InspectionRules rules, WorkingDays days, CaseDuties duties, AppDb db, Acts acts) : CasePage(reach, db, acts)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public ClockRule Clock { get; private set; } = null!;

    public string Document => rules.ClocksOn(Case.DecidedOn).Document;

    public async Task<IActionResult> OnGetAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: false, cancel))
        {
            return Gone();
        }

        In = new Input { From = Case.ClockFrom, Extra = Case.ExtraLength.ToString(CultureInfo.InvariantCulture), Because = Case.ExtendedBecause };
        return Page();
    }

    [Writes("inspections.run-clock")]
    public async Task<IActionResult> OnPostAsync(InspectionCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel))
        {
            return Gone();
        }

        if (In.From is null)
        {
            AskForDay("In.From");
        }

        if (!int.TryParse(In.Extra, NumberStyles.None, CultureInfo.InvariantCulture, out var extra))
        {
            ModelState.AddModelError("In.Extra", "Ghi một số từ 0.");
        }

        if (!ModelState.IsValid || In.From is not { } from)
        {
            return await InvalidAsync();
        }

        if (Case.RunClock(Clock, from, extra, In.Because, await days.ReadAsync(cancel), Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "inspections.day-outside" => "In.From", "inspections.text-missing" => "In.Because", _ => "In.Extra" }, refusal);
        }

        await duties.DatedAsync(Case, cancel);
        return Kept("Đã tính thời hạn.");
    }

    protected override bool May(CaseAtHand found)
    {
        var clock = rules.ClockOf(found.Case.KindCode, found.Unit.Kind, found.Case.DecidedOn);
        Clock = clock!;
        return found.MayEdit && clock is not null;
    }

    public sealed class Input
    {
        public DateOnly? From { get; set; }

        public string? Extra { get; set; }

        public string? Because { get; set; }
    }
}
