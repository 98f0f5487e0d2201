using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Một đơn thư: read within the scope, each opening kept; classified and answered by who decides.</summary>
[Demand(InspectionPermissions.Read)]
public sealed class ShowLetterModel(AppDb db, UnitDirectory units, InspectionRules rules, WorkingDays days, DutyBook duties, RuleBook book, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Sorting Sort { get; set; } = new();

    [BindProperty]
    public Ending End { get; set; } = new();

    public Letter Letter { get; private set; } = null!;

    public UnitRef Unit { get; private set; } = null!;

    public bool MayDecide => actor.CanIn(InspectionPermissions.Decide, Unit.Path);

    public IReadOnlyList<string> Grounds => book.InForce<ComplaintSettings>("inspection-complaints", Today).Settings.LetterGrounds;

    public static IEnumerable<SelectListItem> Handlings => Enum.GetValues<LetterHandling>().Select(handling => new SelectListItem(LetterWords.Label(handling), handling.ToString()));

    public async Task<IActionResult> OnGetAsync(LetterId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: false, cancel))
        {
            return Gone();
        }

        (Version, Sort.On, End.On) = (Letter.Version, Today, Today);
        db.Add(new LetterOpening { Id = Guid.CreateVersion7(Now), LetterId = id, AccountId = actor.AccountId, ByName = actor.Name, At = Now });
        await db.SaveChangesAsync(cancel);
        return Page();
    }

    [Writes("inspections.letter-classify")]
    public async Task<IActionResult> OnPostAsync(LetterId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel) || !MayDecide)
        {
            return Gone();
        }

        db.Expect(Letter, Version);
        if (Sort.On is not { } on)
        {
            AskForDay("Sort.On");
            return await InvalidAsync();
        }

        var matter = Letter.Sort is LetterSort.Complaint or LetterSort.Both ? "complaint_answer" : Letter.Sort == LetterSort.Denunciation ? "denunciation" : "";
        var due = rules.ClockOf(matter, Unit.Kind, on)?.DueOn(Letter.ReceivedOn, await days.ReadAsync(cancel));
        if (Letter.Classify(Sort.Handling, Sort.Handling == LetterHandling.NotHandled ? Sort.Ground : Sort.PassedTo, Grounds.ToList(), due, on, Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "inspections.day-outside" => "Sort.On", "inspections.ground-unknown" => "Sort.Ground", "inspections.text-missing" => "Sort.PassedTo", _ => "Sort.Handling" }, refusal);
        }

        await duties.CloseAsync(id.Value, LetterDuties.Classify.Code, cancel: cancel);
        if (Letter.Handling == LetterHandling.TakenUp)
        {
            duties.Open(new NewDuty(LetterDuties.Answer.Code, id.Value, $"Giải quyết và trả lời đơn số {Letter.Number}", Unit.Id, InspectionPermissions.Decide, on, due, $"/kiem-tra/don-thu/{id}"));
        }

        return Kept("Đã phân loại đơn.");
    }

    [Writes("inspections.letter-answer")]
    public async Task<IActionResult> OnPostTraLoiAsync(LetterId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, tracked: true, cancel) || !MayDecide)
        {
            return Gone();
        }

        db.Expect(Letter, Version);
        if (End.On is not { } on)
        {
            AskForDay("End.On");
            return await InvalidAsync();
        }

        if (Letter.Reply(End.Answer, on, Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "inspections.day-outside" ? "End.On" : "End.Answer", refusal);
        }

        await duties.CloseAsync(id.Value, LetterDuties.Answer.Code, cancel: cancel);
        return Kept("Đã ghi kết quả giải quyết đơn.");
    }

    private IActionResult Kept(string message)
    {
        acts.Current.OnUnit(Letter.UnitId);
        return Done(message, $"/kiem-tra/don-thu/{Letter.Id}");
    }

    private async Task<bool> FindAsync(LetterId id, bool tracked, CancellationToken cancel)
    {
        var query = db.Set<Letter>().Where(letter => letter.Id == id);
        if (await (tracked ? query.AsTracking() : query.AsNoTracking()).FirstOrDefaultAsync(cancel) is not { } found
            || await units.FindLastAsync(found.UnitId, Today, cancel) is not { } unit || !actor.CanIn(InspectionPermissions.Read, unit.Path))
        {
            return false;
        }

        (Letter, Unit) = (found, unit);
        return true;
    }

    public sealed class Sorting
    {
        public LetterHandling Handling { get; set; }

        public string? Ground { get; set; }

        public string? PassedTo { get; set; }

        public DateOnly? On { get; set; }
    }

    public sealed class Ending
    {
        public string? Answer { get; set; }

        public DateOnly? On { get; set; }
    }
}
