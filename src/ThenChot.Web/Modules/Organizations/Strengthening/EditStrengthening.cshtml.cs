using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Register;
using ThenChot.Domain.Organizations.Strengthening;

namespace ThenChot.Web.Modules.Organizations.Strengthening;

/// <summary>Sửa hồ sơ củng cố while it goes on: another owner, another deadline, other measures.</summary>
[Demand(OrganizationPermissions.Strengthen)]
public sealed class EditStrengtheningModel(AppDb db, UnitReach reach, PersonPicker people, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "muc")]
    public StrengtheningFileId FileId { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public StrengtheningFile Current { get; private set; } = null!;

    public UnitAtHand Unit { get; private set; } = null!;

    public string Owner { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        In = new Input { Reason = Current.Reason, Measures = Current.Measures, DueOn = Current.DueOn, Version = Current.Version };
        In.Who.FullName = Owner;
        return Page();
    }

    [Writes("organizations.plan-strengthening")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        var same = VietnameseText.SearchKey(In.Who.FullName) == VietnameseText.SearchKey(Owner) && string.IsNullOrEmpty(In.Who.Person);
        var owner = same ? Current.OwnerId : await people.ReadAsync(In.Who, "In.Who", ModelState, actor.ScopeOf(OrganizationPermissions.ReadPeople), mayAdd: false, cancel);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (In.DueOn is null)
        {
            AskForDay("In.DueOn");
        }

        if (In.DueOn is not { } due || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Expect(Current, In.Version);
        if (Current.Plan(new StrengtheningPlan(In.Reason, In.Measures, owner, due, decision ?? Current.DecisionId)) is { } refusal)
        {
            return await RefusedAsync(refusal == RegisterRefusals.FileReasonMissing ? "In.Reason" : refusal == RegisterRefusals.FileMeasuresMissing ? "In.Measures" : "In.DueOn", refusal);
        }

        acts.Current.OnUnit(Current.UnitId).Citing(decision).Because(In.Why);
        return Done("Đã sửa hồ sơ củng cố.", $"/to-chuc/cung-co/{FileId}");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await FindAsync(HttpContext.RequestAborted);
            ModelState.SetModelValue("In.Version", Current.Version, null);
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var found = await db.Set<StrengtheningFile>().Where(f => f.Id == FileId && f.DoneOn == null).Join(db.Set<Person>(), f => f.OwnerId, p => p.Id, (file, owner) => new { file, owner.FullName }).FirstOrDefaultAsync(cancel);
        if (found is null || await reach.FindAsync(found.file.UnitId, OrganizationPermissions.Strengthen, cancel) is not { } unit)
        {
            return false;
        }

        (Current, Unit, Owner) = (found.file, unit, found.FullName);
        return true;
    }

    public sealed class Input
    {
        public string? Reason { get; set; }

        public string? Measures { get; set; }

        public PersonPick Who { get; set; } = new();

        public DateOnly? DueOn { get; set; }

        public string? Why { get; set; }

        public int Version { get; set; }
    }
}
