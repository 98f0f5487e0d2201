using ThenChot.Domain.Organizations.Restructuring;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Ui.Charts;

namespace ThenChot.Web.Modules.Organizations.Restructurings;

/// <summary>How many units of a kind there were before and are after.</summary>
public sealed record KindCount(string Kind, int Before, int After);

/// <summary>A unit as pictures name it; a null address: not in the tree yet.</summary>
public sealed record PicturedUnit(string Code, string Name, string? Url)
{
    public string Label => $"{Code} · {Name}";
}

/// <summary>The pictures of a bundle: counts before and after, and what flowed where.</summary>
internal static class BundlePicture
{
    private const string Nowhere = "(chưa có)";

    public static IReadOnlyList<KindCount> Counts(UnitForest forest, DateOnly before, DateOnly after, IReadOnlyDictionary<string, string> kinds)
    {
        Dictionary<string, int> On(DateOnly day) => forest.Units.Where(unit => unit.Life.Contains(day)).CountBy(unit => unit.KindOn(day), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return Counts(On(before), On(after), kinds);
    }

    public static IReadOnlyList<KindCount> Counts(IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> after, IReadOnlyDictionary<string, string> kinds) =>
        [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(kind => new KindCount(kinds.GetValueOrDefault(kind, kind), before.GetValueOrDefault(kind), after.GetValueOrDefault(kind)))];

    /// <summary>Who took over from whom, and from which unit to which others were put; null when nothing flowed. A large bundle is drawn one group at a time.</summary>
    public static FlowPicture? Flows(IReadOnlyList<RestructuringEffect> acts, Func<UnitId, PicturedUnit> unitOf, string? group = null)
    {
        var moved = acts.SelectMany(act => act.Moves).Where(move => move.OldParent is not null).CountBy(move => (From: move.OldParent!.Value, To: move.NewParent)).ToDictionary();
        var pairs = acts.SelectMany(act => act.Successions).Where(pair => pair.From != pair.To).Select(pair => (pair.From, pair.To)).Concat(moved.Keys).Distinct().ToList();
        var links = pairs.ConvertAll(pair =>
        {
            var (from, to, count) = (unitOf(pair.From), unitOf(pair.To), moved.GetValueOrDefault(pair));
            return new FlowLink(from.Label, to.Label, Math.Max(1, count), count == 0 ? "kế thừa" : $"{count} đơn vị trực thuộc", from.Url, to.Url);
        });
        var arrived = pairs.Select(pair => pair.To).ToHashSet();
        links.AddRange(acts.SelectMany(act => act.Founded).Where(unit => !arrived.Contains(unit)).Select(unitOf).Select(unit => new FlowLink(Nowhere, unit.Label, 1, "thành lập mới", null, unit.Url)));
        return links.Count == 0 ? null : FlowPicture.Of([.. links.OrderBy(link => link.From, StringComparer.Ordinal).ThenBy(link => link.To, StringComparer.Ordinal)], group);
    }
}

/// <summary>What the preview of a bundle, or the page of an applied one, shows.</summary>
public sealed record BundlePreview(IReadOnlyList<KindCount> Counts, FlowPicture? Flows, IReadOnlyList<ConsequenceList> Consequences);
