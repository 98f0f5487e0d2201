using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Một đợt sắp xếp đã có hiệu lực: everything it did, its picture, and the way to reverse it.</summary>
[Demand(OrganizationPermissions.ReadRestructurings)]
public sealed class ShowRestructuringModel(AppDb db, AppliedShelf shelf, BundleShelf bundles, Actor actor, Acts acts) : OfficePage
{
    /// <summary>Units of one act that are named in its line.</summary>
    public const int MostNamed = 12;

    /// <summary>Moves of the acts of a page that are listed.</summary>
    public const int MostMoves = 50;

    private const int PageSize = 10;

    [BindProperty]
    public Input In { get; set; } = new();

    /// <summary>The group of a large picture that is looked at.</summary>
    [BindProperty(SupportsGet = true, Name = FlowPicture.QueryName)]
    public string? Group { get; set; }

    /// <summary>The page of acts.</summary>
    [BindProperty(SupportsGet = true, Name = Platform.Ui.Elements.PagerTagHelper.QueryName)]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; } = 1;

    public Shown View { get; private set; } = null!;

    /// <summary>The acts of this page with what each did.</summary>
    public IEnumerable<(AppliedAct Act, RestructuringEffect Effect)> Lines => View.Acts.Zip(View.Effects).Skip((Number - 1) * PageSize).Take(PageSize);

    public bool MayReverse => actor.Can(OrganizationPermissions.Restructure) && View.Acts.Any(CanBeReversed);

    public static bool CanBeReversed(AppliedAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return !act.IsReversed && act.Trace is not null && act.Draft.Kind != RestructuringKind.Reverse;
    }

    public async Task<IActionResult> OnGetAsync(ActId id, CancellationToken cancel) => await ShowAsync(id, cancel) ? Page() : Gone();

    /// <summary>Drafts a bundle that reverses the acts ticked, the last first; another person approves it like any other.</summary>
    [Writes("organizations.draft-bundle")]
    public async Task<IActionResult> OnPostAsync(ActId id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel) || !actor.Can(OrganizationPermissions.Restructure))
        {
            return Gone();
        }

        var chosen = View.Acts.Where(act => (In.All || In.Chosen.Contains(act.Id.Value)) && CanBeReversed(act)).Reverse().ToList();
        if (chosen.Count == 0)
        {
            return await RefusedAsync("In.Chosen", OrganizationRefusals.NothingToReverse);
        }

        if (string.IsNullOrWhiteSpace(In.Reason))
        {
            return await RefusedAsync("In.Reason", OrganizationRefusals.ReversalReasonMissing);
        }

        var drafts = chosen.ConvertAll(act => new RestructuringDraft { Kind = RestructuringKind.Reverse, On = act.Draft.On, Reverses = act.Id.Value, From = act.Draft.From, To = act.Draft.To, Children = act.Draft.Children, Decision = VietnameseText.Nfc(In.Reason) });
        if (!(await bundles.PlaceAsync(drafts, cancel)).TryGet(out var path, out var refusal)
            || !RestructuringBundle.Draft($"Hủy bỏ: {View.Title}", bundles.Hand, path, Now).TryGet(out var bundle, out refusal))
        {
            return await RefusedAsync(refusal);
        }

        bundle.Write(RestructuringJson.Write(drafts), drafts.Count, path, bundles.Hand, Now);
        db.Add(bundle);
        acts.Current.Because(In.Reason);
        return Done("Đã soạn thao tác hủy bỏ. Đồng chí xem trước rồi trình duyệt.", $"/sap-xep/{bundle.Id}");
    }

    protected override async Task LoadAsync()
    {
        if (RouteData.Values["id"] is string text && Guid.TryParse(text, out var id))
        {
            await ShowAsync(ActId.From(id), HttpContext.RequestAborted);
        }
    }

    private async Task<bool> ShowAsync(ActId id, CancellationToken cancel)
    {
        var applied = await shelf.ActsAsync(id, cancel);
        if (applied.Count == 0)
        {
            return false;
        }

        Pages = Math.Max(1, (applied.Count + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        var (act, bundle) = await (
            from one in db.Set<Act>().AsNoTracking()
            where one.Id == id
            join drafted in db.Set<RestructuringBundle>() on (ActId?)one.Id equals drafted.ActId into drafts
            from drafted in drafts.DefaultIfEmpty()
            select new ValueTuple<Act, RestructuringBundle?>(one, drafted)).SingleAsync(cancel);
        var kinds = await db.Set<UnitKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, StringComparer.Ordinal, cancel);
        var effects = await shelf.EffectsAsync(id, applied, cancel);
        var units = await shelf.UnitsAsync(
            effects.SelectMany(effect => effect.Touched.Concat(effect.Moves.SelectMany(move => new[] { move.OldParent, move.NewParent }).OfType<UnitId>()).Concat(effect.Successions.SelectMany(s => new[] { s.From, s.To })).Concat(effect.Posts.SelectMany(post => new[] { post.Unit, post.Heir ?? post.Unit }))), cancel);
        var (first, last) = (applied.Min(a => a.Draft.On), applied.Max(a => a.Draft.On));
        var counts = BundlePicture.Counts(await shelf.CountsAsync(first.AddDays(-1), cancel), await shelf.CountsAsync(last, cancel), kinds);
        var title = bundle?.Title ?? act.Reason ?? $"{applied.Count} thao tác theo tệp của người vận hành";
        var posts = WhereEachGoes.Posts(effects, unit => units[unit], bundles.MayReadPeople);
        View = new Shown(id, title, act.ActorName, act.At, bundle, applied, effects, units, new BundlePreview(counts, BundlePicture.Flows(effects, unit => units[unit], Group), posts.Lines.Count > 0 ? [posts] : []));
        return true;
    }

    public sealed class Input
    {
        public List<Guid> Chosen { get; set; } = [];

        /// <summary>Every act of the bundle, also those of other pages.</summary>
        public bool All { get; set; }

        public string? Reason { get; set; }
    }

    public sealed record Shown(
        ActId Id, string Title, string By, DateTimeOffset At, RestructuringBundle? Bundle, IReadOnlyList<AppliedAct> Acts,
        IReadOnlyList<RestructuringEffect> Effects, IReadOnlyDictionary<UnitId, PicturedUnit> Units, BundlePreview Picture)
    {
        /// <summary>Names of units with links, at most a dozen in a line.</summary>
        public IEnumerable<PicturedUnit> Named(IEnumerable<UnitId> ids) => ids.Select(id => Units[id]);
    }
}
