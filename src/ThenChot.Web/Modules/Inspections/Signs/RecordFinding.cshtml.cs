using System.ComponentModel.DataAnnotations;
using ThenChot.Domain.Inspections;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Inspections.Signs;

/// <summary>Ghi một phát hiện: about a unit or a person, tagged to signs of the catalogue, with the document behind it.</summary>
[Demand(InspectionPermissions.Edit)]
public sealed class RecordFindingModel(AppDb db, SignCatalogue catalogue, UnitDirectory units, PersonDirectory people, DutyBook duties, Actor actor, Acts acts) : OfficePage
{
    internal static readonly DutyKind Duty = new("inspections.finding", "Xác minh phát hiện theo Chỉ thị 24");

    [BindProperty]
    public Input In { get; set; } = new();

    public Platform.Rules.Rule<SignSettings> Rule => catalogue.On(Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var own = actor.Grants.FirstOrDefault(grant => grant.Permissions.Contains(InspectionPermissions.Edit));
        In = new Input { Register = own is null ? null : (await units.FindLastAsync(own.Unit, Today, cancel))?.Code, FoundOn = Today };
        return Page();
    }

    [Writes("inspections.finding-record")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var register = await units.FindByCodeAsync(In.Register ?? "", Today, cancel);
        if (register is null || !actor.CanIn(InspectionPermissions.Edit, register.Path))
        {
            ModelState.AddModelError("In.Register", "Không có đơn vị mang mã này trong phạm vi của đồng chí.");
        }

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

        var rule = Rule;
        if (!SignFinding.Record(register.Id, new FindingTerms(unit?.Id, person?.Id, Numbers(In.Signs), on, In.Evidence), [.. rule.Settings.Signs.Select(static sign => sign.Number)], rule.Id, rule.Settings.ReplyDays, Today, Now).TryGet(out var made, out var why))
        {
            return await RefusedAsync(why.Code switch { "inspections.sign-unknown" => "In.Signs", "inspections.day-ahead" => "In.FoundOn", _ => "In.Evidence" }, why);
        }

        db.Add(made);
        duties.Open(new NewDuty(Duty.Code, made.Id.Value, $"Xác minh phát hiện theo Chỉ thị 24 ngày {VietnameseFormat.Date(on)}", register.Id, InspectionPermissions.Decide, Today, null, $"/kiem-tra/bieu-hien/{made.Id}"));
        acts.Current.OnUnit(register.Id);
        return Done("Đã ghi phát hiện.", $"/kiem-tra/bieu-hien/{made.Id}");
    }

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
