using ThenChot.Domain.Organizations;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Đổi tên: a new name from a day on; on the day the present name began it is corrected.</summary>
[Demand(OrganizationPermissions.Edit)]
public sealed class RenameUnitModel(AppDb db, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>The present name and since when.</summary>
    public UnitName Current { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(UnitId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } unit)
        {
            return Gone();
        }

        In = new Input { Name = Current.Name, From = Today, Version = unit.Version };
        return Page();
    }

    [Writes("organizations.rename-unit")]
    public async Task<IActionResult> OnPostAsync(UnitId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } unit)
        {
            return Gone();
        }

        if (In.From is not { } from)
        {
            AskForDay("In.From");
            return await InvalidAsync();
        }

        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        db.Expect(unit, In.Version);
        if (unit.Rename(In.Name ?? string.Empty, from) is { } refusal)
        {
            return await RefusedAsync(refusal.Code.Contains("renamed", StringComparison.Ordinal) ? "In.From" : "In.Name", refusal);
        }

        db.Touch(unit);
        acts.Current.OnUnit(id).Citing(decision).Because(In.Reason);
        return Done($"Từ ngày {VietnameseFormat.Date(from)} đơn vị mang tên {VietnameseText.Nfc(In.Name)}.", $"/to-chuc/{id}");
    }

    protected override async Task LoadAsync()
    {
        if (RouteData.Values["id"] is string text && Guid.TryParse(text, out var id))
        {
            db.ChangeTracker.Clear();
            var unit = await FindAsync(UnitId.From(id), HttpContext.RequestAborted);
            if (IsConflict && unit is not null)
            {
                ModelState.SetModelValue("In.Version", unit.Version, null);
            }
        }
    }

    private async Task<Unit?> FindAsync(UnitId id, CancellationToken cancel)
    {
        var unit = await db.Set<Unit>().Include(u => u.Names).Include(u => u.Positions).AsSingleQuery().FirstOrDefaultAsync(u => u.Id == id, cancel);
        if (unit is null || unit.IsAnnulled || !actor.CanIn(OrganizationPermissions.Edit, unit.SeatOn(Today).Path))
        {
            return null;
        }

        Current = unit.LastName;
        return unit;
    }

    public sealed class Input
    {
        public string? Name { get; set; }

        public DateOnly? From { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
