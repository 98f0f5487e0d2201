using ThenChot.Domain.Members.Statistics;
using ThenChot.Web.Modules.Members.Statistics.Totals;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>
/// What of a composition is not told to those who may not see the members. It is decided from the top of the tree down, over all units side by side,
/// so that every reader meets the same numbers whatever unit was asked first.
/// </summary>
public sealed class CoveredComposition(AppDb db, UnitDirectory units, CompositionReader reader, WorkingDay day)
{
    /// <summary>One array a group, in the order of its lines; three queries, whatever the depth.</summary>
    internal async Task<IReadOnlyList<bool[]>> HiddenAsync(UnitRef unit, IReadOnlyList<CompositionForm.Group> groups, int least, CancellationToken cancel)
    {
        var above = await units.AtPathsAsync(unit.Path.Chain, day.Today, cancel);
        var way = above.OrderBy(static u => u.Path.Level).Select(static u => u.Id).ToList();
        if (way.Count == 0 || way[^1] != unit.Id)
        {
            // It closed: there is nobody beside it to be added up with, and nothing is told.
            return [.. groups.Select(static group => Enumerable.Repeat(true, group.Cells.Count + 1).ToArray())];
        }

        var parents = way.SkipLast(1).ToList();
        var beneath = units.LastPlaces(day.Today).Where(place => place.ParentId != null && parents.Contains(place.ParentId.Value));
        var totals = await (
            from place in beneath
            join total in db.Set<MemberTotal>() on place.UnitId equals total.UnitId
            where total.Whole != 0
            select new { place.UnitId, place.ParentId, total.Trait, total.Value, total.Whole }).AsNoTracking().ToListAsync(cancel);
        var children = totals.GroupBy(static t => t.ParentId!.Value).ToDictionary(
            static siblings => siblings.Key,
            static siblings => siblings.GroupBy(static t => t.UnitId).OrderBy(static u => u.Key.Value)
                .Select(static u => (Id: u.Key, There: new Composition(u.ToDictionary(static t => new TraitValue(t.Trait, t.Value), static t => t.Whole)))).ToList());
        var top = await reader.ReadAsync(way[0], cancel);
        return [.. groups.Select(group => Down(group, top, way, children, least))];
    }

    private static bool[] Down(CompositionForm.Group group, Composition top, List<UnitId> way, Dictionary<UnitId, List<(UnitId Id, Composition There)>> children, int least)
    {
        var hidden = SmallCounts.Hidden([group.Row(top)], least, null)[0];
        foreach (var (parent, child) in way.Zip(way.Skip(1)))
        {
            var siblings = children.GetValueOrDefault(parent) ?? [];
            var place = siblings.FindIndex(s => s.Id == child);
            if (place < 0)
            {
                return hidden; // nobody stands beneath
            }

            hidden = SmallCounts.Hidden([.. siblings.Select(s => group.Row(s.There))], least, hidden)[place];
        }

        return hidden;
    }
}
