using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;

namespace ThenChot.Web.Modules.Inspections;

/// <summary>Ghi đơn vào sổ tiếp nhận of one unit; the number is the next of the year.</summary>
[Demand(InspectionPermissions.Edit)]
public sealed class RecordLetterModel(AppDb db, InspectionReach reach, DutyBook duties, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    public static IEnumerable<SelectListItem> Sorts => Enum.GetValues<LetterSort>().Select(sort => new SelectListItem(LetterWords.Label(sort), sort.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        In = new Input { Unit = await reach.OwnCodeAsync(cancel), ReceivedOn = Today };
        return Page();
    }

    [Writes("inspections.letter-record")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var unit = await reach.RegisterAsync(In.Unit, ModelState, "In.Unit", cancel);
        if (!ModelState.IsValid || unit is null)
        {
            return await InvalidAsync();
        }

        var on = In.ReceivedOn!.Value;
        var (first, next) = (new DateOnly(on.Year, 1, 1), new DateOnly(on.Year, 1, 1).AddYears(1));
        var last = await db.Set<Letter>().Where(letter => letter.UnitId == unit.Id && letter.ReceivedOn >= first && letter.ReceivedOn < next).MaxAsync(static letter => (int?)letter.Number, cancel) ?? 0;
        if (!Letter.Record(unit.Id, last + 1, new LetterTerms(In.Sort, on, In.Content) { Sender = In.Sender, Address = In.Address }, Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(why.Code == "inspections.day-ahead" ? "In.ReceivedOn" : "In.Content", why);
        }

        db.Add(made);
        duties.Open(new NewDuty(LetterDuties.Classify.Code, made.Id.Value, $"Phân loại đơn số {made.Number}, nhận ngày {VietnameseFormat.Date(on)}", unit.Id, InspectionPermissions.Decide, on, null, $"/kiem-tra/don-thu/{made.Id}"));
        acts.Current.OnUnit(unit.Id);
        return Done($"Đã ghi đơn số {made.Number}.", $"/kiem-tra/don-thu/{made.Id}");
    }

    public sealed class Input
    {
        public string? Unit { get; set; }

        public LetterSort Sort { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày nhận đơn.")]
        public DateOnly? ReceivedOn { get; set; }

        public string? Sender { get; set; }

        public string? Address { get; set; }

        public string? Content { get; set; }
    }
}
