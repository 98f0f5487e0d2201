using ThenChot.Domain.Organizations;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Organizations.Life;

/// <summary>
/// A unit of the other day's tree: how much of the figures of the unit at hand passes to it, and how much of its figures passes
/// back; null: nothing. A null address: the reader may not open it.
/// </summary>
public sealed record OtherDayUnit(UnitId Id, string Code, string Name, string? Url, string? Toward, string? Back);

/// <summary>Một đơn vị theo tổ chức ngày khác. <see cref="Itself"/>: it stands on that tree too, under that name.</summary>
public sealed record OtherDay(DateOnly From, DateOnly Tree, string? Itself, IReadOnlyList<OtherDayUnit> Units)
{
    /// <summary>Names that day, also of the units above the unit at hand.</summary>
    public IReadOnlyDictionary<UnitId, string> Names { get; init; } = new Dictionary<UnitId, string>();
}

/// <summary>Which units of another day stand for a unit, in both directions, with the shares entered for each. Five queries.</summary>
public sealed class OtherDayUnits(LineageReader lineage, UnitDirectory units, Actor actor, WorkingDay days)
{
    private const string Whole = "toàn bộ";
    private const string Missing = "chưa nhập tỷ lệ chung";

    public async Task<OtherDay> ReadAsync(Unit unit, DateOnly day, DateOnly tree, CancellationToken cancel)
    {
        var stood = unit.Life.LastDay is { } last && day > last ? last : day < unit.FoundedOn ? unit.FoundedOn : day;
        var onto = await lineage.OntoAsync(tree, [unit.Id], cancel);
        var toward = Words(onto.From(stood).RoutesFrom(unit.Id, "*"));
        var back = new Dictionary<UnitId, string>();
        var from = onto.Onto(stood).From(tree);
        var standing = onto.Places.Select(places => places.FirstOrDefault(place => place.From <= tree && (place.To is null || tree < place.To))).OfType<DatedPlace>().ToDictionary(place => place.UnitId);
        foreach (var other in standing.Keys)
        {
            if (Words(from.RoutesFrom(other, "*")).TryGetValue(unit.Id, out var share))
            {
                back[other] = share;
            }
        }

        var names = await units.NamesAsync(toward.Keys.Concat(back.Keys).Concat(unit.Positions.Select(place => place.ParentId).OfType<UnitId>()), tree, cancel);
        return new(stood, tree, standing.ContainsKey(unit.Id) ? unit.NameOn(tree) : null,
        [
            .. toward.Keys.Union(back.Keys).Select(id => standing[id]).OrderBy(place => place.Code, StringComparer.Ordinal).Select(place => new OtherDayUnit(
                place.UnitId, place.Code, names[place.UnitId], actor.CanIn(OrganizationPermissions.Read, Rights(onto, place)) ? $"/to-chuc/{place.UnitId}" : null,
                toward.GetValueOrDefault(place.UnitId), back.GetValueOrDefault(place.UnitId))),
        ])
        {
            Names = names,
        };
    }

    /// <summary>Where rights find the unit: its place today, or its last.</summary>
    private TreePath Rights(LineageOnto onto, DatedPlace place) =>
        TreePath.Parse((onto.Places[place.UnitId].Where(other => other.From <= days.Today).MaxBy(other => other.From) ?? place).Path);

    /// <summary>Shares along a way multiply, ways to the same unit add.</summary>
    private static Dictionary<UnitId, string> Words(IReadOnlyList<RecastRoute> routes) => routes.GroupBy(route => route.Unit).ToDictionary(
        group => group.Key,
        group => group.Any(route => route.Shares is null) ? Missing : string.Join(" + ", group.Select(route => route.Shares!.Count == 0 ? Whole : string.Join(" × ", route.Shares!))));
}
