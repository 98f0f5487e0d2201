using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.TrackedCases;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.TrackedCases.Contract;

namespace ThenChot.Web.Modules.TrackedCases;

/// <summary>Ghi ý kiến chỉ đạo as work for one person of the circle; what is to be done is sealed before it is stored.</summary>
public sealed class GiveOpinionModel(TrackedReach reach, TrackedLog log, TrackedDuties duties, PersonDirectory people, FieldSeal seal, AppDb db) : TrackedPage(reach, log, db)
{
    private readonly TrackedReach reach = reach;
    private readonly AppDb db = db;

    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    [Writes("tracked.direct")]
    public async Task<IActionResult> OnPostAsync(TrackedCaseId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        if (In.On is null)
        {
            AskForDay("In.On");
        }

        var task = VietnameseText.NfcOrNull(In.Task);
        if (task is null or { Length: > SteeringOpinion.LongestTask })
        {
            ModelState.AddModelError("In.Task", TrackedRefusals.TextMissing("Việc phải làm", SteeringOpinion.LongestTask).Sentence);
        }

        if (!ModelState.IsValid || task is null || In.On is not { } on || In.Owner is not { } owner)
        {
            return await InvalidAsync();
        }

        if (!await reach.IsInsideAsync(owner, id, cancel))
        {
            return await RefusedAsync("In.Owner", TrackedRefusals.OwnerOutside);
        }

        var opinion = Id.New<SteeringOpinionId>(Now);
        if (Case.Direct(opinion, new(In.Number, on, seal.Seal(task, TrackedSeeds.PlaceOf(opinion)), owner, In.DueOn), Today) is { } refusal)
        {
            return await RefusedAsync(refusal.Code switch { "tracked.text-missing" => "In.Number", "tracked.day-ahead" => "In.On", _ => "In.DueOn" }, refusal);
        }

        db.Add(Case.Opinions[^1]);
        await duties.DirectedAsync(Case, Case.Opinions[^1], cancel);
        return Kept("Đã ghi ý kiến chỉ đạo.");
    }

    protected override async Task LoadAsync()
    {
        var names = await people.NamesAsync(await reach.InsideAsync(Case.Id, HttpContext.RequestAborted));
        Owners = [.. names.OrderBy(static name => VietnameseText.SortKey(name.Value), StringComparer.Ordinal).Select(static name => new SelectListItem(name.Value, name.Key.ToString()))];
    }

    public sealed class Input
    {
        public string? Number { get; set; }

        public DateOnly? On { get; set; }

        public string? Task { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn người thực hiện.")]
        public PersonId? Owner { get; set; }

        public DateOnly? DueOn { get; set; }
    }
}
