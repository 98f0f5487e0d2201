using ThenChot.Domain.Organizations.Register;
using ThenChot.Domain.Organizations.Strengthening;

namespace ThenChot.Web.Modules.Organizations.Strengthening;

/// <summary>Một hồ sơ củng cố; its owner, wherever the unit stands, or whoever may open files in that unit, records the result.</summary>
[Demand(OrganizationPermissions.ReadStrengthening)]
public sealed class ShowStrengtheningModel(AppDb db, UnitReach reach, StrengtheningReader reader, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "muc")]
    public StrengtheningFileId FileId { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public FileRow View { get; private set; } = null!;

    public bool MayFinish { get; private set; }

    public bool MayPlan { get; private set; }

    public IReadOnlyDictionary<DocumentId, string> Titles { get; private set; } = new Dictionary<DocumentId, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return Gone();
        }

        In = new Input { DoneOn = Today, Version = View.File.Version };
        return Page();
    }

    [Writes("organizations.finish-strengthening")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayFinish)
        {
            return Gone();
        }

        if (In.DoneOn is null)
        {
            AskForDay("In.DoneOn");
        }

        var evidence = await basis.ReadAsync("In.Evidence", ModelState, cancel);
        if (In.DoneOn is not { } on || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var file = await db.Set<StrengtheningFile>().SingleAsync(f => f.Id == FileId, cancel);
        db.Expect(file, In.Version);
        if (file.Finish(In.Result, on, evidence, Today) is { } refusal)
        {
            return await RefusedAsync(refusal == RegisterRefusals.FileResultMissing ? "In.Result" : "In.DoneOn", refusal);
        }

        acts.Current.OnUnit(file.UnitId).Citing(evidence);
        return Done("Đã ghi kết quả và kết thúc hồ sơ củng cố.", $"/to-chuc/cung-co/{FileId}");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await FindAsync(HttpContext.RequestAborted);
            ModelState.SetModelValue("In.Version", View.File.Version, null);
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var found = await db.Set<StrengtheningFile>().AsNoTracking().Where(f => f.Id == FileId).Select(f => new { f.UnitId, f.OwnerId }).FirstOrDefaultAsync(cancel);
        var unit = found is null ? null : await reach.FindAsync(found.UnitId, OrganizationPermissions.ReadStrengthening, cancel);
        if (found is null || (unit is null && found.OwnerId != actor.PersonId))
        {
            return false;
        }

        var row = (await reader.ListAsync(DateOnly.MaxValue, found.UnitId, cancel)).Single(r => r.File.Id == FileId);
        View = row with { Status = row.File.StatusOn(Day < row.File.OpenedOn ? Today : Day) };
        MayPlan = row.File.DoneOn is null && unit is not null && actor.CanIn(OrganizationPermissions.Strengthen, unit.Path);
        MayFinish = MayPlan || (row.File.DoneOn is null && row.File.OwnerId == actor.PersonId);
        Titles = await basis.TitlesAsync(new[] { row.File.DecisionId, row.File.EvidenceId }.OfType<DocumentId>(), cancel);
        return true;
    }

    public sealed class Input
    {
        public string? Result { get; set; }

        public DateOnly? DoneOn { get; set; }

        public int Version { get; set; }
    }
}
