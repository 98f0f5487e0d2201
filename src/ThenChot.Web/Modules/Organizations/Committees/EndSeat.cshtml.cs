namespace ThenChot.Web.Modules.Organizations.Committees;

/// <summary>Thôi tham gia cấp ủy from a day on; the record stays.</summary>
[Demand(OrganizationPermissions.EditPeople)]
public sealed class EndSeatModel(AppDb db, UnitReach reach, ILegalBasis basis, Actor actor, Acts acts) : SeatPage(db, reach, actor)
{
    [BindProperty]
    public Input In { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await SeatFoundAsync(cancel))
        {
            return Gone();
        }

        In = new Input { On = Today, Version = Seat.Version };
        return Page();
    }

    [Writes("organizations.unseat")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await SeatFoundAsync(cancel))
        {
            return Gone();
        }

        var on = Asked("In.On", In.On);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (on is not { } day || !ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        Db.Expect(Seat, In.Version);
        if (Seat.Leave(day, In.Because, Term) is { } refusal)
        {
            return await RefusedAsync(refusal.Code == "organizations.fact-text-too-long" ? "In.Because" : "In.On", refusal);
        }

        acts.Current.OnUnit(Id).Citing(decision).Because(In.Because);
        return Done($"{FullName} thôi tham gia cấp ủy từ ngày {VietnameseFormat.Date(day)}.", $"/to-chuc/{Id}/cap-uy");
    }

    public sealed class Input
    {
        public DateOnly? On { get; set; }

        public string? Because { get; set; }

        public int Version { get; set; }
    }
}
