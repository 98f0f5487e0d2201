using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>Đính chính một nhiệm kỳ đã ghi sai, or annuls one that never was; always with a reason.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class CorrectTermModel(AppDb db, UnitReach reach, ILegalBasis basis, Actor actor, Acts acts) : UnitPage(reach, actor)
{
    [BindProperty(SupportsGet = true, Name = "muc")]
    public CommitteeTermId TermId { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public CommitteeTerm Term { get; private set; } = null!;

    /// <summary>The decision on record; null when none is cited.</summary>
    public string? CitedTitle { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await TermFoundAsync(cancel))
        {
            return Gone();
        }

        In = new Input { Name = Term.Name, From = Term.From, To = Term.IsAnnulled ? null : Term.To, Version = Term.Version };
        await LoadAsync();
        return Page();
    }

    [Writes("organizations.correct-term")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await TermFoundAsync(cancel))
        {
            return Gone();
        }

        var from = Asked("In.From", In.From);
        var reason = ModelState.Reason("In.Reason", In.Reason);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (from is not { } begins || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Expect(Term, In.Version);
        var terms = await db.Set<CommitteeTerm>().AsNoTracking().Where(t => t.UnitId == Id).ToListAsync(cancel);
        if (Term.Correct(In.Name, new DateSpan(begins, In.To), decision ?? Term.DecisionId, Unit.Life, terms, await SeatsAsync(cancel)) is { } refusal)
        {
            return await RefusedAsync(refusal == RegisterRefusals.TermNameMissing ? "In.Name" : refusal == RegisterRefusals.EndsBeforeStart ? "In.To" : "In.From", refusal);
        }

        acts.Current.OnUnit(Id).Citing(decision ?? Term.DecisionId).Because(reason);
        return Done($"Đã đính chính nhiệm kỳ {Term.Name}.", $"/to-chuc/{Id}/cap-uy");
    }

    /// <summary>Hủy nhiệm kỳ ghi nhầm.</summary>
    [Writes("organizations.correct-term")]
    public async Task<IActionResult> OnPostAnnulAsync(CancellationToken cancel)
    {
        if (!await TermFoundAsync(cancel))
        {
            return Gone();
        }

        var reason = ModelState.Reason("In.Reason", In.Reason);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Expect(Term, In.Version);
        if (Term.Annul(await SeatsAsync(cancel)) is { } refusal)
        {
            return await RefusedAsync("In.Reason", refusal);
        }

        acts.Current.OnUnit(Id).Because(reason);
        return Done($"Đã hủy nhiệm kỳ ghi nhầm {Term.Name}.", $"/to-chuc/{Id}/cap-uy");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
            await TermFoundAsync(HttpContext.RequestAborted);
            ModelState.SetModelValue("In.Version", Term.Version, null);
        }

        CitedTitle = Term.DecisionId is { } cited ? (await basis.TitlesAsync([cited], HttpContext.RequestAborted)).GetValueOrDefault(cited) : null;
    }

    private async Task<bool> TermFoundAsync(CancellationToken cancel) =>
        await FoundAsync(OrganizationPermissions.EditPeople, cancel) && (Term = (await db.Set<CommitteeTerm>().SingleOrDefaultAsync(t => t.Id == TermId && t.UnitId == Id, cancel))!) is not null;

    private Task<List<CommitteeSeat>> SeatsAsync(CancellationToken cancel) => db.Set<CommitteeSeat>().Where(s => s.TermId == TermId).ToListAsync(cancel);

    public sealed class Input
    {
        public string? Name { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
