using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Direction;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Whom work can be given to: the units directly below the one that gives it, and the people with a post there.</summary>
public sealed class DirectionChoices(UnitDirectory units, PersonDirectory people, WorkingDay day)
{
    /// <summary>Groups are the units of one kind directly below: every one of them gets a copy.</summary>
    public static IReadOnlyList<(string Kind, string Name)> Groups { get; } =
        [("committee", "Các cấp ủy trực thuộc"), ("agency", "Các cơ quan trực thuộc"), ("party_body", "Các đảng bộ cơ sở trực thuộc"), ("cell", "Các chi bộ trực thuộc")];

    public static IReadOnlyList<SelectListItem> Of<TEnum>(Func<TEnum, string> label, params IReadOnlyList<TEnum> without)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Except(without).Select(v => new SelectListItem(label(v), v.ToString()))];

    /// <summary>The unit itself and those directly below it, as they stood on the day.</summary>
    public async Task<IReadOnlyList<UnitRef>> UnitsAsync(UnitId assigner, DateOnly on, CancellationToken cancel = default) =>
        [.. (await units.FindManyAsync([assigner], on, cancel)).Concat(await units.ChildrenAsync(assigner, on, cancel))];

    public async Task<IReadOnlyList<SelectListItem>> PeopleAsync(IReadOnlyList<UnitRef> of, DateOnly on, CancellationToken cancel = default)
    {
        var names = of.ToDictionary(u => u.Id, u => u.Name);
        var posts = await people.PostsAsync(names.Keys, on, cancel);
        return [.. posts.DistinctBy(p => p.PersonId).OrderBy(p => names[p.UnitId], StringComparer.CurrentCulture).Select(p => new SelectListItem($"{p.FullName}, {p.Title}, {names[p.UnitId]}", p.PersonId.ToString()))];
    }

    /// <summary>The unit and the person as they stand on the day, for the domain to judge; null: there never was such a unit.</summary>
    public async Task<WorkLead?> LeadAsync(UnitId unit, PersonId? person, DateOnly on, CancellationToken cancel = default)
    {
        if (await units.FindLastAsync(unit, on > day.Today ? on : day.Today, cancel) is not { } found)
        {
            return null;
        }

        var posts = person is null ? [] : await people.PostsAsync([unit], on, cancel);
        var name = person is { } id ? (await people.NamesAsync([id], cancel)).GetValueOrDefault(id) : null;
        return new WorkLead(unit, found.Name, found.ClosedOn, person, name, posts.Any(p => p.PersonId == person));
    }
}
