using ThenChot.Domain.Organizations.Quotas;
using ThenChot.Domain.Organizations.Register;

namespace ThenChot.Web.Modules.Organizations.Quotas;

/// <summary>Biên chế of a unit by year, and the form that gives or revises one.</summary>
[Demand(OrganizationPermissions.Read)]
public sealed class SetQuotaModel(AppDb db, UnitReach reach, ILegalBasis basis, Actor actor, Acts acts) : UnitPage(reach, actor)
{
    /// <summary>The year to revise; null: the form gives another year.</summary>
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty]
    public Input In { get; set; } = new();

    public IReadOnlyList<StaffQuota> View { get; private set; } = [];

    public IReadOnlyDictionary<DocumentId, string> Titles { get; private set; } = new Dictionary<DocumentId, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.Read, cancel))
        {
            return Gone();
        }

        await LoadAsync();
        if (Year is null)
        {
            In = new Input { Year = (View.Any(q => q.Year == Today.Year) ? Today.Year + 1 : Today.Year).ToString(CultureInfo.InvariantCulture) };
            return Page();
        }

        if (View.FirstOrDefault(q => q.Year == Year) is not { } quota || !MayEdit)
        {
            return Gone();
        }

        In = new Input { Given = VietnameseFormat.Number(quota.Given), Present = quota.Present is { } n ? VietnameseFormat.Number(n) : null, CountedOn = quota.CountedOn, Version = quota.Version };
        return Page();
    }

    [Writes("organizations.give-quota")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FoundAsync(OrganizationPermissions.Edit, cancel))
        {
            return Gone();
        }

        var year = Year ?? (int.TryParse(In.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0);
        var given = ModelState.Whole("In.Given", In.Given, RegisterRefusals.QuotaMalformed);
        var present = ModelState.Whole("In.Present", In.Present, RegisterRefusals.PresentMalformed);
        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var quota = await db.Set<StaffQuota>().FirstOrDefaultAsync(q => q.UnitId == Id && q.Year == year, cancel);
        if ((Year is null ? Give(quota, year, new StaffCount(given, present, In.CountedOn, decision)) : Revise(quota, new StaffCount(given, present, In.CountedOn, decision ?? quota?.DecisionId))) is { } refusal)
        {
            return await RefusedAsync(FieldOf(refusal), refusal);
        }

        acts.Current.OnUnit(Id).Citing(decision ?? quota?.DecisionId).Because(In.Reason);
        return Done($"Đã ghi biên chế năm {year} của {Unit.Name}.", $"/to-chuc/{Id}/bien-che");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict)
        {
            db.ChangeTracker.Clear();
        }

        View = await db.Set<StaffQuota>().AsNoTracking().Where(q => q.UnitId == Id).OrderByDescending(q => q.Year).ToListAsync(HttpContext.RequestAborted);
        Titles = await basis.TitlesAsync(View.Select(q => q.DecisionId).OfType<DocumentId>(), HttpContext.RequestAborted);
        if (IsConflict)
        {
            ModelState.SetModelValue("In.Version", View.FirstOrDefault(q => q.Year == Year)?.Version, null);
        }
    }

    private Refusal? Give(StaffQuota? there, int year, StaffCount count)
    {
        if (there is not null)
        {
            return RegisterRefusals.QuotaThere(year);
        }

        if (!StaffQuota.Give(Id, Unit.Life, year, count, Today, Now).TryGet(out var made, out var why))
        {
            return why;
        }

        db.Add(made);
        return null;
    }

    private Refusal? Revise(StaffQuota? quota, StaffCount count)
    {
        if (quota is null)
        {
            return StaffQuota.CheckYear(Unit.Life, 0, Today);
        }

        db.Expect(quota, In.Version);
        return quota.Revise(count, Today);
    }

    private static string FieldOf(Refusal refusal) =>
        refusal == RegisterRefusals.QuotaMalformed ? "In.Given"
        : refusal == RegisterRefusals.PresentMalformed || refusal == RegisterRefusals.CountedOnMissing ? "In.Present"
        : refusal.Code == "organizations.quota-counted-outside-year" ? "In.CountedOn"
        : "In.Year";

    public sealed class Input
    {
        public string? Year { get; set; }

        public string? Given { get; set; }

        public string? Present { get; set; }

        public DateOnly? CountedOn { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }
}
