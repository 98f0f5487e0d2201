using ThenChot.Domain.Organizations.Restructuring;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Sắp xếp tổ chức: bundles being drafted or waiting, and every act that was applied, by bundle, the latest first.</summary>
[Demand(OrganizationPermissions.ReadRestructurings)]
public sealed class ListRestructuringsModel(AppDb db, Actor actor) : OfficePage
{
    private const int Most = 200;

    public IReadOnlyList<RestructuringBundle> Open { get; private set; } = [];

    public IReadOnlyList<AppliedBundle> View { get; private set; } = [];

    public bool MayDraft => actor.Can(OrganizationPermissions.Restructure);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var scope = actor.ScopeOf(OrganizationPermissions.ReadRestructurings);
        Open = await db.Set<RestructuringBundle>().AsNoTracking().Within(scope, bundle => bundle.Path)
            .Where(bundle => bundle.State != BundleState.Applied && bundle.State != BundleState.Withdrawn).OrderByDescending(bundle => bundle.SavedAt).Take(Most).ToListAsync(cancel);
        var rows = await (
            from record in db.Set<RestructuringRecord>().AsNoTracking().Within(scope, record => record.Path)
            join act in db.Set<Act>() on record.ActId equals act.Id
            join bundle in db.Set<RestructuringBundle>() on record.ActId equals bundle.ActId into bundles
            from bundle in bundles.DefaultIfEmpty()
            group record by new { record.ActId, act.Sequence, act.At, act.ActorName, Title = bundle == null ? act.Reason : bundle.Title } into acts
            orderby acts.Key.Sequence descending
            select new
            {
                acts.Key,
                First = acts.Min(record => record.On),
                Last = acts.Max(record => record.On),
                Count = acts.Count(),
                Reversed = acts.Count(record => record.ReversedById != null),
                Reversals = acts.Count(record => record.Kind == RestructuringKind.Reverse),
            }).Take(Most).ToListAsync(cancel);
        View = [.. rows.Select(row => new AppliedBundle(
            row.Key.ActId, row.Key.Title ?? $"{row.Count} thao tác theo tệp của người vận hành", row.First, row.Last, row.Count, row.Reversed, row.Reversals > 0, row.Key.ActorName, row.Key.At))];
    }

    /// <summary>One bundle that was applied. <see cref="Reversed"/>: how many of its acts were reversed since.</summary>
    public sealed record AppliedBundle(ActId Act, string Title, DateOnly First, DateOnly Last, int Count, int Reversed, bool Reverses, string By, DateTimeOffset At);
}
