using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Organizations.Committees;
using ThenChot.Domain.Organizations.Register;
using ThenChot.Web.Modules.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>Đính chính một mục tham gia cấp ủy đã ghi sai, or annuls one that should never have been entered; always with a reason.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class CorrectSeatModel(AppDb db, UnitReach reach, RegisterRules rules, ILegalBasis basis, Actor actor, Acts acts) : SeatPage(db, reach, actor)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    /// <summary>The decision on record; null when none is cited.</summary>
    public string? CitedTitle { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await SeatFoundAsync(cancel))
        {
            return Gone();
        }

        In = new Input { Role = Seat.Role, From = Seat.From, To = Seat.To == Term.To || Seat.IsAnnulled ? null : Seat.To, Because = Seat.IsAnnulled ? null : Seat.LeftBecause, Version = Seat.Version };
        await LoadAsync();
        return Page();
    }

    [Writes("organizations.correct-seat")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await SeatFoundAsync(cancel))
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

        Db.Expect(Seat, In.Version);
        var role = rules.Titles(begins).FirstOrDefault(r => r.Code == In.Role);
        var seats = await Db.Set<CommitteeSeat>().AsNoTracking().Where(s => s.TermId == Term.Id).ToListAsync(cancel);
        if (Seat.Correct(Term, role, new DateSpan(begins, In.To), decision ?? Seat.DecisionId, In.Because, seats) is { } refusal)
        {
            return await RefusedAsync(refusal == RegisterRefusals.RoleUnknown ? "In.Role" : refusal == RegisterRefusals.EndsBeforeStart ? "In.To" : refusal == RegisterRefusals.TextTooLong ? "In.Because" : "In.From", refusal);
        }

        acts.Current.OnUnit(Id).Citing(decision ?? Seat.DecisionId).Because(reason);
        return Done($"Đã đính chính: {FullName}, {Seat.Title}.", $"/to-chuc/{Id}/cap-uy");
    }

    /// <summary>Hủy mục ghi nhầm.</summary>
    [Writes("organizations.correct-seat")]
    public async Task<IActionResult> OnPostAnnulAsync(CancellationToken cancel)
    {
        if (!await SeatFoundAsync(cancel))
        {
            return Gone();
        }

        Db.Expect(Seat, In.Version);
        if (Seat.Annul(In.Reason) is { } refusal)
        {
            return await RefusedAsync("In.Reason", refusal);
        }

        acts.Current.OnUnit(Id).Because(In.Reason);
        return Done($"Đã hủy mục ghi nhầm: {FullName}, {Seat.Title}.", $"/to-chuc/{Id}/cap-uy");
    }

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        Roles = [.. rules.Titles(In.From ?? Seat.From).Select(r => new SelectListItem(r.Name, r.Code))];
        CitedTitle = Seat.DecisionId is { } cited ? (await basis.TitlesAsync([cited], HttpContext.RequestAborted)).GetValueOrDefault(cited) : null;
    }

    public sealed class Input
    {
        public string? Role { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? Because { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
