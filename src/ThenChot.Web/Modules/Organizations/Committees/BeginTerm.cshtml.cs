using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>Bắt đầu nhiệm kỳ: the one before and its seats end on the first day of the new one.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class BeginTermModel(AppDb db, UnitReach reach, ILegalBasis basis, Actor actor, Acts acts) : UnitPage(reach, actor)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FoundAsync(OrganizationPermissions.EditPeople, cancel) ? Page() : Gone();

    [Writes("organizations.begin-term")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.EditPeople, cancel))
        {
            return Gone();
        }

        var from = Asked("In.From", In.From);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (from is not { } begins || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var terms = await db.Set<CommitteeTerm>().Where(t => t.UnitId == Id).ToListAsync(cancel);
        var ids = terms.Select(t => t.Id).ToList();
        var seats = await db.Set<CommitteeSeat>().Where(s => ids.Contains(s.TermId) && s.To == null).ToListAsync(cancel);
        if (!CommitteeTerm.Begin(Id, Unit.Life, In.Name, new DateSpan(begins, In.To), decision, terms, seats, Now).TryGet(out var term, out var why))
        {
            return await RefusedAsync(why == RegisterRefusals.TermNameMissing ? "In.Name" : why == RegisterRefusals.EndsBeforeStart ? "In.To" : "In.From", why);
        }

        db.Add(term);
        acts.Current.OnUnit(Id).Citing(decision).Because(In.Reason);
        return Done($"Đã bắt đầu nhiệm kỳ {term.Name}.", $"/to-chuc/{Id}/cap-uy");
    }

    public sealed class Input
    {
        public string? Name { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? Reason { get; set; }
    }
}
