using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Documents.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Ghi một hạn chế, khuyết điểm vào sổ theo dõi khắc phục.</summary>
[Demand(DirectionPermissions.RecordShortcomings)]
public sealed class RecordShortcomingModel(AppDb db, DirectionAccess access, DirectionChoices choices, ShortcomingDuties duties, DocumentPicker picker, Acts acts) : OfficePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    private UnitId Recorder => access.Own(DirectionPermissions.RecordShortcomings)[0];

    public async Task<IActionResult> OnGetAsync()
    {
        if (access.Own(DirectionPermissions.RecordShortcomings).Count == 0)
        {
            return Gone();
        }

        Input.FoundOn = Today;
        await LoadAsync();
        return Page();
    }

    [Writes("direction.record-shortcoming")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (access.Own(DirectionPermissions.RecordShortcomings).Count == 0)
        {
            return Gone();
        }

        var document = await picker.ResolveAsync(Input.Document, ModelState, "Input.Document", cancel: cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var within = await choices.UnitsAsync(Recorder, Today, cancel);
        var owner = within.Any(u => u.Id == Input.Unit) ? await choices.LeadAsync(Input.Unit!.Value, Input.Owner, Today, cancel) : null;
        if (owner is null)
        {
            ModelState.AddModelError("Input.Unit", "Đồng chí hãy chọn một đơn vị.");
            return await InvalidAsync();
        }

        var terms = new ShortcomingTerms(Input.Source, document, Input.Text, Input.Measure, Recorder, Input.FoundOn!.Value, Input.DueOn!.Value);
        if (!Shortcoming.Record(terms, owner, Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(FieldOf(why), why);
        }

        db.Add(made);
        await duties.KeepAsync(made, cancel);
        acts.Current.OnUnit(made.Unit).Citing(document);
        return Done("Đã ghi vào sổ theo dõi khắc phục.", $"/khac-phuc/{made.Id}");
    }

    protected override async Task LoadAsync()
    {
        var within = await choices.UnitsAsync(Recorder, Today);
        Units = [.. within.Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        People = await choices.PeopleAsync(within, Today);
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "direction.unit-closed" => "Input.Unit",
        "direction.person-left" => "Input.Owner",
        "direction.future-date" => "Input.FoundOn",
        "direction.due-before-assigned" => "Input.DueOn",
        _ => "Input.Text",
    };

    public sealed class Form
    {
        public ShortcomingSource Source { get; set; } = ShortcomingSource.SelfCriticism;

        public DocumentPick Document { get; set; } = new();

        [Required(ErrorMessage = "Đồng chí hãy ghi hạn chế, khuyết điểm.")]
        [StringLength(1000, ErrorMessage = "Hạn chế, khuyết điểm dài quá 1.000 ký tự.")]
        public string? Text { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy ghi biện pháp khắc phục.")]
        [StringLength(1000, ErrorMessage = "Biện pháp dài quá 1.000 ký tự.")]
        public string? Measure { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn một đơn vị.")]
        public UnitId? Unit { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy chọn người chịu trách nhiệm.")]
        public PersonId? Owner { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày chỉ ra.")]
        public DateOnly? FoundOn { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập hạn khắc phục.")]
        public DateOnly? DueOn { get; set; }
    }
}
