using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Một thao tác của đợt: kind, day, decision, from, to, where each unit below goes, shares.</summary>
[Demand(OrganizationPermissions.Restructure)]
public sealed class EditActModel(AppDb db, BundleShelf shelf, UnitDirectory units, PersonDirectory people, ILegalBasis basis, Actor actor, Acts acts) : OfficePage
{
    private const int SpareRows = 2;

    [BindProperty]
    public ActInput In { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "loai")]
    public RestructuringKind Kind { get; set; }

    /// <summary>Which act of the bundle is changed; null: a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "so")]
    public int? Number { get; set; }

    public RestructuringBundle Bundle { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    /// <summary>The decision chosen before; null: none of the register.</summary>
    public string? Decision { get; private set; }

    public bool HasFrom => Kind is not (RestructuringKind.Found or RestructuringKind.Transfer);

    public bool HasTo => Kind is not RestructuringKind.Transfer;

    public bool HasHomes => Kind is not (RestructuringKind.Found or RestructuringKind.Rename or RestructuringKind.Rekind);

    public bool HasPosts => Kind is RestructuringKind.Close || HasShares;

    public bool HasShares => Kind is RestructuringKind.Merge or RestructuringKind.Absorb or RestructuringKind.Split;

    public async Task<IActionResult> OnGetAsync(BundleId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        if (Known is { } draft)
        {
            (Kind, In) = (draft.Kind, ActInput.Of(draft));
        }

        await LoadAsync();
        In.Version = Bundle.Version;
        return Page();
    }

    /// <summary>Lists the units below those that end, so that each gets its line.</summary>
    [ReadsOnly]
    public async Task<IActionResult> OnPostChildrenAsync(BundleId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        var day = VietnameseFormat.TryDate(In.On, out var on) ? on.AddDays(-1) : Today;
        var homes = (In.Homes ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var named = homes.Select(line => UnitCode.Key(line.Split(':')[0])).ToHashSet(StringComparer.Ordinal);
        foreach (var code in In.FromCodes)
        {
            if (await units.FindByCodeAsync(code, day, cancel) is not { } unit)
            {
                return await RefusedAsync("In.From", OrganizationRefusals.UnitUnknown(code));
            }

            homes.AddRange((await units.ChildrenAsync(unit.Id, day, cancel)).Where(child => !named.Contains(UnitCode.Key(child.Code))).Select(child => $"{child.Code}: "));
        }

        In.Homes = string.Join('\n', homes);
        ModelState.Remove("In.Homes");
        await LoadAsync();
        return Page();
    }

    /// <summary>Lists who holds which post in the units that end, so that each may get its heir.</summary>
    [ReadsOnly]
    public async Task<IActionResult> OnPostPostsAsync(BundleId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        var day = VietnameseFormat.TryDate(In.On, out var on) ? on.AddDays(-1) : Today;
        var ending = (await units.FindByCodesAsync(In.FromCodes, day, cancel)).Values.ToDictionary(unit => unit.Id);
        if (In.FromCodes.FirstOrDefault(code => !ending.Values.Any(unit => UnitCode.Key(unit.Code) == UnitCode.Key(code) && actor.CanIn(OrganizationPermissions.Restructure, unit.Path))) is { } beyond)
        {
            return await RefusedAsync("In.From", OrganizationRefusals.UnitUnknown(beyond));
        }

        var lines = (In.Posts ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var held = (await people.PostsAsync(ending.Keys, day, cancel)).Select(post => PostLine.Write(ending[post.UnitId].Code, post.Title, post.FullName));
        lines.AddRange(held.Where(post => !lines.Exists(line => line.StartsWith(post, StringComparison.Ordinal))).Select(post => $"{post}: "));
        In.Posts = string.Join('\n', lines);
        ModelState.Remove("In.Posts");
        await LoadAsync();
        return Page();
    }

    [Writes("organizations.draft-bundle")]
    public async Task<IActionResult> OnPostAsync(BundleId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return Gone();
        }

        var decision = await basis.ReadAsync("In.Decision", ModelState, cancel);
        if (In.ToDraft(Kind, ModelState) is not { } draft)
        {
            return await InvalidAsync();
        }

        draft = decision is { } chosen ? draft with { DecisionId = chosen.Value, Decision = (await basis.TitlesAsync([chosen], cancel)).GetValueOrDefault(chosen, draft.Decision) }
            : Known is { DecisionId: { } before } known && draft.Decision.Length == 0 ? draft with { DecisionId = before, Decision = known.Decision }
            : draft;
        if (ActShape.Check(draft) is { } shape)
        {
            return await RefusedAsync(shape);
        }

        var drafts = RestructuringJson.Drafts(Bundle.Acts).ToList();
        if (Number is { } n && n >= 1 && n <= drafts.Count)
        {
            drafts[n - 1] = draft;
        }
        else
        {
            drafts.Add(draft);
        }

        if (!(await shelf.PlaceAsync(drafts, cancel)).TryGet(out var path, out var beyond))
        {
            return await RefusedAsync(beyond);
        }

        db.Expect(Bundle, In.Version);
        if (Bundle.Write(RestructuringJson.Write(drafts), drafts.Count, path, shelf.Hand, Now) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        acts.Current.Citing(decision).Because(Bundle.Title);
        return Done($"Đã lưu thao tác: {RestructuringWords.Title(draft)}.", $"/sap-xep/{id}");
    }

    protected override async Task LoadAsync()
    {
        if (IsConflict && RouteData.Values["id"] is string text && Guid.TryParse(text, out var id))
        {
            db.ChangeTracker.Clear();
            await FindAsync(BundleId.From(id), HttpContext.RequestAborted);
            ModelState.SetModelValue("In.Version", Bundle.Version, null);
        }

        Kinds = await db.Set<UnitKind>().AsNoTracking().Where(k => k.Code != UnitKind.City).OrderBy(k => k.Number).Select(k => new SelectListItem(k.Name, k.Code)).ToListAsync(HttpContext.RequestAborted);
        Decision = Known is { DecisionId: not null } known ? known.Decision : null;
        var rows = Kind switch
        {
            RestructuringKind.Found or RestructuringKind.Split => In.To.Count(to => !to.IsEmpty) + SpareRows,
            _ => 1,
        };
        while (HasTo && In.To.Count < rows)
        {
            In.To.Add(new TargetInput());
        }
    }

    private RestructuringDraft? Known => Number is { } n && RestructuringJson.Drafts(Bundle.Acts) is { } drafts && n >= 1 && n <= drafts.Count && drafts[n - 1].Kind != RestructuringKind.Reverse ? drafts[n - 1] : null;

    private async Task<bool> FindAsync(BundleId id, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, cancel) is not { } bundle || !shelf.MayDraft(bundle) || !bundle.IsEditable || !Enum.IsDefined(Kind) || Kind == RestructuringKind.Reverse)
        {
            return false;
        }

        Bundle = bundle;
        return true;
    }
}
