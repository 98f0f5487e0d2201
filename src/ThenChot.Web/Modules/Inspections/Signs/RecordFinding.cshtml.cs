using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>Ghi một phát hiện: about a unit or a person, tagged to signs of the catalogue, with the document behind it.</summary>
[Demand(InspectionPermissions.Edit)]
public sealed class RecordFindingModel(AppDb db, SignCatalogue catalogue, InspectionReach reach, UnitDirectory units, PersonDirectory people, DutyBook duties, Acts acts) : OfficePage
{
    internal static readonly DutyKind Duty = new("inspections.finding", "Xác minh phát hiện theo Chỉ thị 24");

    [BindProperty]
    public Input In { get; set; } = new();

    public SignVersion Version { get; private set; } = null!;

    public int ReplyDays => catalogue.ReplyDaysOn(Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync();
        In = new Input { Register = await reach.OwnCodeAsync(cancel), FoundOn = Today };
        return Page();
    }

    [Writes("inspections.finding-record")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var register = await reach.RegisterAsync(In.Register, ModelState, "In.Register", cancel);
        var unit = string.IsNullOrWhiteSpace(In.Unit) ? null : await units.FindLastByCodeAsync(In.Unit, Today, cancel);
        var person = unit is null && !string.IsNullOrWhiteSpace(In.Person.Name) ? await In.Person.FindAsync(people, ModelState, "In.Person", Today, cancel) : null;
        if (unit is null && person is null && ModelState.IsValid)
        {
            ModelState.AddModelError("In.Unit", InspectionsRefusals.SubjectMissing.Sentence);
        }

        if (!ModelState.IsValid || register is null || In.FoundOn is not { } on)
        {
            return await InvalidAsync();
        }

        await LoadAsync();
        if (!SignFinding.Record(register.Id, new FindingTerms(unit?.Id, person?.Id, Numbers(In.Signs), on, In.Evidence), [.. Version.Signs.Select(static sign => sign.Number)], Version.Id, ReplyDays, Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(why.Code switch { "inspections.sign-unknown" => "In.Signs", "inspections.day-ahead" => "In.FoundOn", _ => "In.Evidence" }, why);
        }

        db.Add(made);
        duties.Open(new NewDuty(Duty.Code, made.Id.Value, $"Xác minh phát hiện theo Chỉ thị 24 ngày {VietnameseFormat.Date(on)}", register.Id, InspectionPermissions.Decide, Today, null, $"/kiem-tra/bieu-hien/{made.Id}"));
        acts.Current.OnUnit(register.Id);
        return Done("Đã ghi phát hiện.", $"/kiem-tra/bieu-hien/{made.Id}");
    }

    /// <summary>The catalogue of the day on which it is written down.</summary>
    protected override async Task LoadAsync() => Version = await catalogue.OnAsync(Today, HttpContext.RequestAborted);

    /// <summary>Numbers as people write them, "3, 7"; what is no number is no sign.</summary>
    private static List<int> Numbers(string? text) =>
        [.. (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    public sealed class Input
    {
        public string? Register { get; set; }

        public string? Unit { get; set; }

        public PersonPick Person { get; set; } = new();

        public string? Signs { get; set; }

        [Required(ErrorMessage = "Đồng chí hãy nhập ngày phát hiện.")]
        public DateOnly? FoundOn { get; set; }

        public string? Evidence { get; set; }
    }
}
