using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Votes;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Votes;

/// <summary>What forms of votes let choose: units, rules, and the people who held posts on the day of the vote.</summary>
public sealed class VoteChoices(UnitDirectory units, PersonDirectory people, ConfidenceRuleBook rules, WorkingDay day, Actor actor)
{
    public static IReadOnlyList<SelectListItem> Bases { get; } = [.. Enum.GetValues<BaseKind>().Select(kind => new SelectListItem(TallyWords.NameOf(kind), kind.ToString()))];

    public static IReadOnlyList<SelectListItem> Roundings { get; } = [new("làm tròn nửa lên", nameof(ShareRounding.Rounded)), new("cắt bớt", nameof(ShareRounding.Truncated))];

    public static IReadOnlyList<SelectListItem> Tracks { get; } = [.. Enum.GetValues<VoteTrack>().Select(track => new SelectListItem(ConfidenceVote.Label(track), track.ToString()))];

    public IReadOnlyList<SelectListItem> Rules => [.. rules.All.Reverse().Select(rule => new SelectListItem($"{rule.Document} (từ {Shown(rule.Settings.Since)}{(rule.Settings.Until is { } until ? $" đến {Shown(until)}" : "")})", rule.Id))];

    /// <summary>The units in whose name the actor plans, and those directly below.</summary>
    public async Task<IReadOnlyList<UnitRef>> UnitsAsync(string permission, CancellationToken cancel = default)
    {
        var tops = await units.TopsAsync(actor.ScopeOf(permission), day.Today, day.Today, cancel);
        return [.. tops.Concat(await units.ChildrenOfAsync(tops.Select(top => top.Id), day.Today, cancel)).DistinctBy(unit => unit.Id)];
    }

    /// <summary>Everybody who held a post of the unit, or of one directly below, on a day: several posts, one person.</summary>
    public async Task<IReadOnlyList<PostHolder>> HoldersAsync(UnitId unit, DateOnly on, CancellationToken cancel = default)
    {
        var of = await units.FindManyAsync([unit], on, cancel);
        var all = of.Concat(await units.ChildrenAsync(unit, on, cancel)).ToDictionary(one => one.Id, one => one.Name);
        return [.. (await people.PostsAsync(all.Keys, on, cancel)).GroupBy(post => post.PersonId)
            .Select(posts => new PostHolder(posts.Key, posts.First().FullName, [.. posts.OrderBy(post => post.UnitId != unit).Select(post => (post.Title, all[post.UnitId]))]))
            .OrderBy(holder => VietnameseText.SortKey(holder.Name), StringComparer.Ordinal)];
    }

    private static string Shown(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var known) ? VietnameseFormat.Date(known) : day;
}

/// <summary>Who held posts on a day: title and unit, the posts of the very unit first.</summary>
public sealed record PostHolder(PersonId Person, string Name, IReadOnlyList<(string Title, string Unit)> Posts)
{
    public IReadOnlyList<string> Lines => [.. Posts.Select(post => $"{post.Title}, {post.Unit}")];
}
