using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>What became of one act of a bundle.</summary>
public sealed record ActResult(int N, RestructuringKind Kind, Refusal? Refusal);

/// <summary>What became of a bundle: each act up to the first that was refused, and what they change together.</summary>
public sealed record BundleResult(IReadOnlyList<ActResult> Acts, RestructuringPlan Plan, UnitForest Forest, IReadOnlyList<UnitKind> Kinds)
{
    /// <summary>Null when every act can be applied.</summary>
    public Refusal? Refusal => Acts.Count == 0 ? OrganizationRefusals.BundleEmpty : Acts[^1].Refusal;
}

/// <summary>Applies a bundle of restructuring acts, all or nothing.</summary>
public sealed class RestructuringDesk(
    AppDb db, Acts acts, TimeProvider clock, IEnumerable<IRestructuringObjection> objections, IEnumerable<IRestructuringConsequence> consequences)
{
    /// <summary>
    /// Reads every act against the tree the last one left; with <paramref name="store"/> adds what they changed to the open
    /// act. Stops at the first refusal: the caller then rolls back. Seeds are not objected to.
    /// </summary>
    public async Task<BundleResult> ApplyAsync(IReadOnlyList<RestructuringDraft> bundle, bool store, bool seeding = false, CancellationToken cancel = default)
    {
        var units = db.Set<Unit>().Include(u => u.Names).Include(u => u.Positions);
        var forest = new UnitForest(await (store ? units.AsSplitQuery() : units.AsNoTracking().AsSingleQuery()).ToListAsync(cancel));
        var kinds = await db.Set<UnitKind>().AsNoTracking().ToListAsync(cancel);
        var book = new RestructuringBook(await BookAsync(cancel));
        var restructurer = new Restructurer(forest, kinds, book, new PostBook(await PostsAsync(bundle, forest, book, store, cancel)));
        var before = forest.Units.ToDictionary(unit => unit.Id, unit => unit.ClosedOn is null ? unit.LastPlace.Path : null);
        var now = clock.GetUtcNow();
        var actId = store ? acts.Current.Id : Id.New<ActId>(now);
        var results = new List<ActResult>();
        var done = new List<Restructured>();
        foreach (var draft in bundle)
        {
            if (restructurer.Apply(draft, actId, results.Count, now).TryGet(out var changed, out var refusal))
            {
                refusal = seeding ? null : await ObjectionAsync(changed, cancel);
                done.Add(changed);
            }

            results.Add(new ActResult(results.Count + 1, draft.Kind, refusal));
            if (refusal is not null)
            {
                return new BundleResult(results, RestructuringPlans.Of(done, forest, before), forest, kinds);
            }

            if (store)
            {
                await StoreAsync(changed!, forest, results.Count, cancel);
            }
        }

        var plan = RestructuringPlans.Of(done, forest, before);
        if (store)
        {
            foreach (var consequence in consequences)
            {
                await consequence.FollowAsync(plan, cancel);
            }
        }

        return new BundleResult(results, plan, forest, kinds);
    }

    /// <summary>What the later modules say the bundle means for them.</summary>
    public async Task<IReadOnlyList<ConsequenceList>> ConsequencesAsync(RestructuringPlan plan, CancellationToken cancel)
    {
        var lists = new List<ConsequenceList>();
        foreach (var consequence in consequences)
        {
            lists.AddRange(await consequence.PreviewAsync(plan, cancel));
        }

        return [.. lists.Where(list => list.Lines.Count > 0)];
    }

    private async Task<List<AppliedRestructuring>> BookAsync(CancellationToken cancel)
    {
        var rows = await (
            from record in db.Set<RestructuringRecord>().AsNoTracking()
            join act in db.Set<Act>() on record.ActId equals act.Id
            orderby act.Sequence, record.Order
            select new { record.Id, record.ActId, record.Order, record.Draft, record.Trace, Reversed = record.ReversedById != null }).ToListAsync(cancel);
        return rows.ConvertAll(r => new AppliedRestructuring(r.Id, r.ActId, r.Order - 1, RestructuringJson.Draft(r.Draft), RestructuringJson.Trace(r.Trace), r.Reversed));
    }

    /// <summary>Every post of the units that the acts name, of those a reversal takes back, and the posts that it restores. One query.</summary>
    private async Task<List<HeldPost>> PostsAsync(IReadOnlyList<RestructuringDraft> bundle, UnitForest forest, RestructuringBook book, bool store, CancellationToken cancel)
    {
        var reversed = bundle.Select(draft => draft.Reverses is { } id ? book.Find(id)?.Trace : null).OfType<RestructuringTrace>().ToList();
        var named = bundle.Where(draft => draft.Kind != RestructuringKind.Reverse).SelectMany(draft => draft.From.Concat(draft.To.Select(to => to.Code)).Concat(draft.Posts.Values))
            .Select(forest.Find).OfType<Unit>().Select(unit => unit.Id).Concat(reversed.SelectMany(trace => trace.Founded)).Distinct().ToList();
        var traced = reversed.SelectMany(trace => trace.Posts).SelectMany(post => new[] { post.Post, post.Begun }).OfType<PostId>().Distinct().ToList();
        if (named.Count == 0 && traced.Count == 0)
        {
            return [];
        }

        var posts = store ? db.Set<Post>().AsTracking() : db.Set<Post>().AsNoTracking();
        var rows = await (
            from post in posts
            where EF.Parameter(named).Contains(post.UnitId) || EF.Parameter(traced).Contains(post.Id)
            join person in db.Set<Person>() on post.PersonId equals person.Id
            orderby person.SortKey, post.Id
            select new { post, person.FullName }).ToListAsync(cancel);
        return rows.ConvertAll(row => new HeldPost(row.post, row.FullName));
    }

    private async Task StoreAsync(Restructured done, UnitForest forest, int order, CancellationToken cancel)
    {
        var applied = done.Applied;
        db.Add(new RestructuringRecord(applied.Id, applied.Act, order, applied.Draft, RestructuringJson.Write(applied.Draft), RestructuringJson.Write(done.Trace), RestructuringPlans.PlaceOf(done.Trace, forest)));
        db.AddRange(done.Founded.Where(unit => db.Entry(unit).State == EntityState.Detached));
        db.AddRange(done.Successions);
        db.AddRange(done.Allocations);
        db.AddRange(done.Begun);
        if (done.Reversed is { } reversed)
        {
            (db.Set<RestructuringRecord>().Local.FirstOrDefault(r => r.Id == reversed.Id) ?? await db.Set<RestructuringRecord>().FirstAsync(r => r.Id == reversed.Id, cancel)).ReverseBy(applied.Id);
        }
    }

    private async Task<Refusal?> ObjectionAsync(Restructured done, CancellationToken cancel)
    {
        var effect = RestructuringPlans.EffectOf(done);
        foreach (var objection in objections)
        {
            if (await objection.ObjectAsync(effect, cancel) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
