using ThenChot.Domain.Organizations.Register;
using ThenChot.Domain.Organizations.Strengthening;
using ThenChot.Web.Modules.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Strengthening;

/// <summary>Hồ sơ củng cố of one unit, and the form that opens one.</summary>
[Demand(OrganizationPermissions.ReadStrengthening)]
public sealed class OpenStrengtheningModel(AppDb db, UnitReach reach, StrengtheningReader reader, PersonPicker people, RegisterRules rules, ILegalBasis basis, Actor actor, Acts acts) : UnitPage(reach, actor)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<FileRow> View { get; private set; } = [];

    public bool MayOpen => Unit.Life.Contains(Today) && !View.Any(r => r.File.DoneOn is null) && ScopeOf(OrganizationPermissions.Strengthen).Covers(Unit.Path);

    public DateOnly RatedOn => rules.Rating(Today).After(Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.ReadStrengthening, cancel))
        {
            return Gone();
        }

        In = new Input { OpenedOn = Today };
        await LoadAsync();
        return Page();
    }

    [Writes("organizations.open-strengthening")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.Strengthen, cancel))
        {
            return Gone();
        }

        var opened = Asked("In.OpenedOn", In.OpenedOn);
        var due = Asked("In.DueOn", In.DueOn);
        var owner = await people.ReadAsync(In.Who, "In.Who", ModelState, ScopeOf(OrganizationPermissions.ReadPeople), mayAdd: false, cancel);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (opened is not { } on || due is not { } until || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var files = await db.Set<StrengtheningFile>().AsNoTracking().Where(f => f.UnitId == Id).ToListAsync(cancel);
        if (!StrengtheningFile.Open(Id, Unit.Life, on, new StrengtheningPlan(In.Reason, In.Measures, owner, until, decision), files, Now).TryGet(out var file, out var why))
        {
            return await RefusedAsync(FieldOf(why), why);
        }

        db.Add(file);
        acts.Current.OnUnit(Id).Citing(decision);
        return Done($"Đã lập hồ sơ củng cố {Unit.Name}.", $"/to-chuc/cung-co/{file.Id}");
    }

    protected override async Task LoadAsync() => View = await reader.ListAsync(Today, Id, HttpContext.RequestAborted);

    private static string FieldOf(Refusal refusal) =>
        refusal == RegisterRefusals.FileReasonMissing ? "In.Reason"
        : refusal == RegisterRefusals.FileMeasuresMissing ? "In.Measures"
        : refusal == RegisterRefusals.FileDueMalformed ? "In.DueOn"
        : "In.OpenedOn";

    public sealed class Input
    {
        public DateOnly? OpenedOn { get; set; }

        public string? Reason { get; set; }

        public string? Measures { get; set; }

        public PersonPick Who { get; set; } = new();

        public DateOnly? DueOn { get; set; }
    }
}
