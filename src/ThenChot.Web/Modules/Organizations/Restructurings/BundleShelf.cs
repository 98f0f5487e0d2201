using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Bundles within a person's reach, and where the units they name stand.</summary>
public sealed class BundleShelf(AppDb db, Actor actor)
{
    /// <summary>Null when there is none, or it touches units beyond the actor's reach.</summary>
    public Task<RestructuringBundle?> FindAsync(BundleId id, CancellationToken cancel) =>
        db.Set<RestructuringBundle>().Within(actor.ScopeOf(OrganizationPermissions.ReadRestructurings), bundle => bundle.Path).FirstOrDefaultAsync(bundle => bundle.Id == id, cancel);

    public bool MayDraft(RestructuringBundle bundle) => actor.CanIn(OrganizationPermissions.Restructure, TreePath.Parse(bundle.Path));

    public bool MayApprove(RestructuringBundle bundle) => actor.CanIn(OrganizationPermissions.ApproveRestructuring, TreePath.Parse(bundle.Path));

    /// <summary>Whether names of people may link to their pages.</summary>
    public bool MayReadPeople => actor.Can(OrganizationPermissions.ReadPeople);

    public BundleHand Hand => new(actor.PersonId ?? throw new InvalidOperationException("Nobody signed in."), actor.Name);

    /// <summary>
    /// The lowest place above every unit that the acts name; refused when one of them lies beyond the actor's reach. Codes
    /// nobody bears yet do not count.
    /// </summary>
    public async Task<Outcome<TreePath>> PlaceAsync(IReadOnlyList<RestructuringDraft> acts, CancellationToken cancel)
    {
        var keys = acts.SelectMany(KeysOf).Distinct(StringComparer.Ordinal).ToList();
        var rows = await (
            from unit in db.Set<Unit>().AsNoTracking()
            where keys.Contains(unit.CodeKey)
            join position in db.Set<UnitPosition>() on unit.Id equals position.UnitId
            where position.To == null || position.From < position.To
            select new { unit.Code, position.Path, position.From }).ToListAsync(cancel);
        var scope = actor.ScopeOf(OrganizationPermissions.Restructure);
        var places = rows.GroupBy(row => row.Code, StringComparer.Ordinal).Select(group => (Code: group.Key, Path: TreePath.Parse(group.MaxBy(row => row.From)!.Path))).ToList();
        if (places.Find(place => !scope.Covers(place.Path)) is { Code: { } beyond })
        {
            return OrganizationRefusals.UnitUnknown(beyond);
        }

        var common = places.Count == 0 ? scope.Paths.OrderBy(path => path.Level).FirstOrDefault() : places[0].Path;
        while (common.Level > 1 && !places.TrueForAll(place => place.Path.IsUnder(common)))
        {
            common = common.Parent;
        }

        return common;
    }

    /// <summary>Bundles being drafted or waiting whose acts name the unit, within the actor's reach. One query, none for who may not read bundles.</summary>
    public async Task<IReadOnlyList<RestructuringBundle>> NamingAsync(string code, CancellationToken cancel)
    {
        if (!actor.Can(OrganizationPermissions.ReadRestructurings))
        {
            return [];
        }

        var open = await db.Set<RestructuringBundle>().AsNoTracking().Within(actor.ScopeOf(OrganizationPermissions.ReadRestructurings), bundle => bundle.Path)
            .Where(bundle => bundle.State != BundleState.Applied && bundle.State != BundleState.Withdrawn).OrderByDescending(bundle => bundle.SavedAt).ToListAsync(cancel);
        var key = UnitCode.Key(code);
        return open.FindAll(bundle => RestructuringJson.Drafts(bundle.Acts).SelectMany(KeysOf).Contains(key, StringComparer.Ordinal));
    }

    /// <summary>Every unit that an act names.</summary>
    private static IEnumerable<string> KeysOf(RestructuringDraft act) => act.From.Concat(act.To.Select(to => to.Code)).Concat(act.To.Select(to => to.Parent).OfType<string>())
        .Concat(act.Children.Keys).Concat(act.Children.Values).Concat(act.Posts.Values).Select(UnitCode.Key);

    /// <summary>Lines of the desk: bundles that wait for approval, and those that came back.</summary>
    internal static async Task<IReadOnlyList<DeskItem>> DeskAsync(IServiceProvider services, CancellationToken cancel)
    {
        var actor = services.GetRequiredService<Actor>();
        var (approves, drafts) = (actor.ScopeOf(OrganizationPermissions.ApproveRestructuring), actor.ScopeOf(OrganizationPermissions.Restructure));
        var scope = new Scope([.. approves.Paths.Concat(drafts.Paths).Distinct()]);
        if (scope.Paths.Count == 0)
        {
            return [];
        }

        var waiting = await services.GetRequiredService<AppDb>().Set<RestructuringBundle>().AsNoTracking()
            .Where(bundle => bundle.State == BundleState.Submitted || bundle.State == BundleState.Returned).Within(scope, bundle => bundle.Path)
            .OrderBy(bundle => bundle.SavedAt).Take(50).ToListAsync(cancel);
        return
        [
            .. waiting.Where(bundle => bundle.State == BundleState.Submitted && bundle.DraftedById != actor.PersonId && bundle.SavedById != actor.PersonId && approves.Covers(TreePath.Parse(bundle.Path)))
                .Select(bundle => new DeskItem(DeskGroup.Asked, $"Duyệt đợt sắp xếp: {bundle.Title}", bundle.DraftedBy, null, $"/sap-xep/{bundle.Id}")),
            .. waiting.Where(bundle => bundle.State == BundleState.Returned && bundle.DraftedById == actor.PersonId)
                .Select(bundle => new DeskItem(DeskGroup.Returned, $"Sửa đợt sắp xếp bị trả lại: {bundle.Title}", bundle.DraftedBy, null, $"/sap-xep/{bundle.Id}")),
        ];
    }
}
