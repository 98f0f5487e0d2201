using ThenChot.Domain.Organizations.Enterprises;
using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Enterprises;

/// <summary>Giao hoặc sửa chỉ tiêu of one committee for one year.</summary>
[Demand(OrganizationPermissions.Edit)]
public sealed class SetFoundingTargetModel(AppDb db, UnitReach reach, ILegalBasis basis, Actor actor, Acts acts) : UnitPage(reach, actor)
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int Year { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>Null while none is set.</summary>
    public FoundingTarget? Current { get; private set; }

    public string? CitedTitle { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.Edit, cancel))
        {
            return Gone();
        }

        await LoadAsync();
        In = new Input { Number = Current is { } there ? VietnameseFormat.Number(there.Number) : null, Version = Current?.Version ?? 0 };
        return Page();
    }

    [Writes("organizations.set-founding-target")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.Edit, cancel))
        {
            return Gone();
        }

        var number = ModelState.Whole("In.Number", In.Number, RegisterRefusals.TargetMalformed);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var target = await db.Set<FoundingTarget>().FirstOrDefaultAsync(t => t.UnitId == Id && t.Year == Year, cancel);
        Refusal? refusal;
        if (target is not null)
        {
            db.Expect(target, In.Version);
            refusal = target.Revise(number, decision ?? target.DecisionId);
        }
        else if (FoundingTarget.Set(Id, Unit.Life, Year, number, decision, Today, Now).TryGet(out var made, out refusal))
        {
            db.Add(made);
        }

        if (refusal is not null)
        {
            return await RefusedAsync("In.Number", refusal);
        }

        acts.Current.OnUnit(Id).Citing(decision).Because(In.Reason);
        return Done($"Đã ghi chỉ tiêu năm {Year} của {Unit.Name}.", $"/to-chuc/ngoai-nha-nuoc?nam={Year}");
    }

    protected override async Task LoadAsync()
    {
        db.ChangeTracker.Clear();
        Current = await db.Set<FoundingTarget>().AsNoTracking().FirstOrDefaultAsync(t => t.UnitId == Id && t.Year == Year, HttpContext.RequestAborted);
        CitedTitle = Current?.DecisionId is { } cited ? (await basis.TitlesAsync([cited], HttpContext.RequestAborted)).GetValueOrDefault(cited) : null;
        if (IsConflict)
        {
            ModelState.SetModelValue("In.Version", Current?.Version, null);
        }
    }

    public sealed class Input
    {
        public string? Number { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
