using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>Says what acts changed in the words of the Contract.</summary>
internal static class RestructuringPlans
{
    /// <param name="before">The path of each unit before the first act; null for one that was closed.</param>
    public static RestructuringPlan Of(IReadOnlyList<Restructured> done, UnitForest forest, IReadOnlyDictionary<UnitId, string?> before)
    {
        var affected = done.SelectMany(act => act.Trace.Affected).Distinct().Select(forest.Get);
        return new RestructuringPlan(
            [.. done.Select(EffectOf)],
            affected.ToDictionary(unit => unit.Id, unit => new AffectedUnit(
                unit.Id, unit.Code, unit.LastName.Name,
                before.GetValueOrDefault(unit.Id) is { } path ? TreePath.Parse(path) : null,
                unit.ClosedOn is null ? unit.LastPlace.TreePath : null)));
    }

    public static RestructuringEffect EffectOf(Restructured done)
    {
        var trace = done.Reversed?.Trace ?? done.Trace;
        var moves = trace.Placed.Select(placed => new UnitMove(placed.Unit, placed.OldParent, placed.NewParent));
        List<PostMove> posts = [.. done.Posts.Select(step => new PostMove(step.Held.Post.PersonId, step.Held.Holder, step.Held.Post.UnitId, step.Held.Post.Title, step.Held.Post.From, step.Heir, step.IsRestored))];
        var title = RestructuringWords.Title(done.Applied.Draft);
        return done.Reversed is { } reversed
            ? new RestructuringEffect(reversed.Draft.On, $"{title}: {RestructuringWords.Title(reversed.Draft)}", [.. trace.Touched], trace.Founded, [.. trace.Closed.Select(c => c.Unit)],
                [.. moves.Where(move => move.OldParent is not null).Select(move => new UnitMove(move.Unit, move.NewParent, move.OldParent!.Value))], []) { Posts = posts }
            : new RestructuringEffect(done.Applied.Draft.On, title, [.. trace.Touched], [.. trace.Closed.Select(c => c.Unit)], trace.Founded, [.. moves], done.Successions) { Posts = posts };
    }

    /// <summary>The lowest place above everything the act touched, its own day's places included.</summary>
    public static TreePath PlaceOf(RestructuringTrace trace, UnitForest forest)
    {
        var paths = trace.Touched.Concat(trace.Placed.SelectMany(p => new[] { p.OldParent, p.NewParent }).OfType<UnitId>())
            .SelectMany(id => forest.Get(id).Positions.Select(place => place.TreePath)).ToList();
        var common = paths.Count == 0 ? TreePath.Root(1) : paths[0];
        while (common.Level > 1 && !paths.All(path => path.IsUnder(common)))
        {
            common = common.Parent;
        }

        return common;
    }
}
