using ThenChot.Domain.Organizations;
using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>One act of an applied bundle, for reading. <see cref="Trace"/> is null for acts of before traces were kept.</summary>
public sealed record AppliedAct(RestructuringId Id, int Order, RestructuringDraft Draft, RestructuringTrace? Trace, bool IsReversed);

/// <summary>Reads bundles that were applied: their acts, the units these changed, the counts before and after.</summary>
public sealed class AppliedShelf(AppDb db, Actor actor)
{
    /// <summary>Empty when there is no such bundle within the actor's reach.</summary>
    public async Task<IReadOnlyList<AppliedAct>> ActsAsync(ActId act, CancellationToken cancel)
    {
        var rows = await db.Set<RestructuringRecord>().AsNoTracking().Within(actor.ScopeOf(OrganizationPermissions.ReadRestructurings), record => record.Path)
            .Where(record => record.ActId == act).OrderBy(record => record.Order).ToListAsync(cancel);
        return rows.ConvertAll(row => new AppliedAct(row.Id, row.Order, RestructuringJson.Draft(row.Draft), RestructuringJson.Trace(row.Trace), row.ReversedById is not null));
    }

    /// <summary>What the acts changed, as pictures and later modules read it.</summary>
    public async Task<IReadOnlyList<RestructuringEffect>> EffectsAsync(ActId act, IReadOnlyList<AppliedAct> applied, CancellationToken cancel)
    {
        var successions = (await db.Set<Succession>().AsNoTracking().Where(succession => succession.Act == act).ToListAsync(cancel)).ToLookup(succession => succession.Order + 1);
        var posts = await PostsAsync([.. applied.SelectMany(one => one.Trace?.Posts ?? []).Select(post => post.Post)], cancel);
        return [.. applied.Select(one => new RestructuringEffect(
            one.Draft.On, RestructuringWords.Title(one.Draft), [.. one.Trace?.Touched ?? []], [.. (one.Trace?.Closed ?? []).Select(closed => closed.Unit)], one.Trace?.Founded ?? [],
            [.. (one.Trace?.Placed ?? []).Select(placed => new UnitMove(placed.Unit, placed.OldParent, placed.NewParent))], [.. successions[one.Order]])
        {
            Posts = [.. (one.Trace?.Posts ?? []).Select(post => (Post: posts[post.Post], post.Heir)).Select(post => new PostMove(post.Post.PersonId, post.Post.FullName, post.Post.UnitId, post.Post.Title, post.Post.From, post.Heir))],
        })];
    }

    private async Task<Dictionary<PostId, (PersonId PersonId, string FullName, UnitId UnitId, string Title, DateOnly From)>> PostsAsync(List<PostId> ids, CancellationToken cancel)
    {
        var rows = ids.Count == 0 ? [] : await (
            from post in db.Set<Post>().AsNoTracking()
            where EF.Parameter(ids).Contains(post.Id)
            join person in db.Set<Person>() on post.PersonId equals person.Id
            select new { post.Id, post.PersonId, person.FullName, post.UnitId, post.Title, post.From }).ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, row => (row.PersonId, row.FullName, row.UnitId, row.Title, row.From));
    }

    /// <summary>Codes and last names of units, also of closed ones.</summary>
    public async Task<IReadOnlyDictionary<UnitId, PicturedUnit>> UnitsAsync(IEnumerable<UnitId> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToList();
        var rows = await (
            from unit in db.Set<Unit>().AsNoTracking()
            where wanted.Contains(unit.Id)
            join name in db.Set<UnitName>() on unit.Id equals name.UnitId
            where name.To == null || name.From < name.To
            select new { unit.Id, unit.Code, unit.FoundedOn, unit.ClosedOn, name.Name, name.From }).ToListAsync(cancel);
        return rows.GroupBy(row => row.Id).Select(group => group.MaxBy(row => row.From)!)
            .ToDictionary(row => row.Id, row => new PicturedUnit(row.Code, row.Name, row.ClosedOn <= row.FoundedOn ? null : $"/to-chuc/{row.Id}"));
    }

    /// <summary>How many units of each kind stood on a day.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(DateOnly day, CancellationToken cancel) => await (
        from position in db.Set<UnitPosition>().AsNoTracking()
        where position.From <= day && (position.To == null || day < position.To)
        join unit in db.Set<Unit>() on position.UnitId equals unit.Id
        join name in db.Set<UnitName>() on position.UnitId equals name.UnitId
        where name.From <= day && (name.To == null || day < name.To)
        group unit by name.Kind ?? unit.Kind into kinds
        select new { Kind = kinds.Key, Count = kinds.Count() }).ToDictionaryAsync(kind => kind.Kind, kind => kind.Count, StringComparer.Ordinal, cancel);
}
