using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Register;
using ThenChot.Web.Modules.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>Thêm người tham gia cấp ủy; a person not on record yet is added with the seat.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class AddSeatModel(AppDb db, UnitReach reach, PersonPicker people, RegisterRules rules, ILegalBasis basis, Actor actor, Acts acts) : UnitPage(reach, actor)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<SelectListItem> Terms { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.EditPeople, cancel))
        {
            return Gone();
        }

        await LoadAsync();
        return Terms.Count == 0 ? LocalRedirect($"/to-chuc/{Id}/cap-uy/nhiem-ky") : Page();
    }

    [Writes("organizations.seat")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.EditPeople, cancel) || await db.Set<CommitteeTerm>().FirstOrDefaultAsync(t => t.Id == In.Term && t.UnitId == Id, cancel) is not { } term)
        {
            return Gone();
        }

        var from = Asked("In.From", In.From);
        var person = await people.ReadAsync(In.Who, "In.Who", ModelState, ScopeOf(OrganizationPermissions.EditPeople), mayAdd: true, cancel);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (from is not { } begins || person is not { } holder || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var role = rules.Titles(begins).FirstOrDefault(r => r.Code == In.Role);
        var seats = await db.Set<CommitteeSeat>().AsNoTracking().Where(s => s.TermId == term.Id).ToListAsync(cancel);
        if (!CommitteeSeat.Take(term, holder, role, new DateSpan(begins, In.To), decision, seats, Now).TryGet(out var seat, out var why))
        {
            return await RefusedAsync(why == RegisterRefusals.RoleUnknown ? "In.Role" : why == RegisterRefusals.EndsBeforeStart ? "In.To" : why.Code == "organizations.person-twice" ? "In.Who.FullName" : "In.From", why);
        }

        db.Add(seat);
        acts.Current.OnUnit(Id).Citing(decision).Because(In.Reason);
        return Done($"Đã thêm {VietnameseText.Nfc(In.Who.FullName)}, {seat.Title}.", $"/to-chuc/{Id}/cap-uy");
    }

    protected override async Task LoadAsync()
    {
        db.ChangeTracker.Clear();
        var terms = await db.Set<CommitteeTerm>().AsNoTracking().Where(t => t.UnitId == Id && (t.To == null || t.From < t.To)).OrderByDescending(t => t.From).ToListAsync(HttpContext.RequestAborted);
        Terms = [.. terms.Select(t => new SelectListItem($"{t.Name}, từ {VietnameseFormat.Date(t.From)}", t.Id.ToString(), t.Span.Contains(Unit.On(Day))))];
        Roles = [.. rules.Titles(Day).Select(r => new SelectListItem(r.Name, r.Code))];
    }

    public sealed class Input
    {
        public CommitteeTermId? Term { get; set; }

        public PersonPick Who { get; set; } = new();

        public string? Role { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? Reason { get; set; }
    }
}
