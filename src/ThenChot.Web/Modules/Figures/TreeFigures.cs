using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Data;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A unit's figure on one tree: what it is made of, and what no unit of that tree can be given.</summary>
public sealed record TreeFigure(string Unit, string Figure, string Period, string Tree, decimal? Value, decimal Unallocated, IReadOnlyList<TreePart> Parts);

/// <summary>The unit's own entry (under its own code) or the figure of a unit directly below.</summary>
public sealed record TreePart(string Unit, decimal Value);

/// <summary>
/// One figure of one period on the tree as it stood (<c>then</c>: the period's last day; a unit that closed within it: its own
/// last day) or re-cast onto the tree of another day (<see cref="Recast"/>): what no unit of that tree can be given stays
/// unallocated at the lowest unit above those that share it, and is carried up from there.
/// </summary>
public sealed class TreeFigures(AppDb db, UnitDirectory units, FigureCatalogue catalogue, LineageReader lineage)
{
    public async Task<Outcome<TreeFigure>> ReadAsync(string unit, string code, Period period, DateOnly? tree, CancellationToken cancel)
    {
        if (!(await catalogue.AllAsync(cancel)).TryGetValue(code, out var figure))
        {
            return FiguresRefusals.FigureUnknown(code);
        }

        if (period.Split(figure.Frequency).Count == 0)
        {
            return FiguresRefusals.PeriodTooShort(figure.Name, period.Name);
        }

        var codes = (await units.LivesAsync(cancel)).ToDictionary(life => life.Id, life => life.Code);
        var places = (await units.DatedPlaces().ToListAsync(cancel)).ToLookup(place => place.UnitId);
        var nodes = places.Select(group => Place([.. group], period, tree)).OfType<DatedPlace>().ToDictionary(place => place.UnitId);
        var wanted = nodes.Keys.Where(id => string.Equals(codes[id], unit, StringComparison.OrdinalIgnoreCase)).ToList();
        if (wanted.Count == 0)
        {
            return FiguresRefusals.UnitUnknown(unit);
        }

        var onto = tree is { } target ? await lineage.OntoAsync(target, cancel) : null;
        var typed = figure.IsComputed ? [figure.Numerator!, figure.Denominator!] : new[] { code };
        var sums = new List<Sums>();
        foreach (var part in typed)
        {
            if (!(await SumAsync(part, period, places, onto, nodes, cancel)).TryGet(out var sum, out var refusal))
            {
                return refusal;
            }

            sums.Add(sum);
        }

        decimal? ValueOf(UnitId id) => figure.IsComputed
            ? figure.RatioOf(sums[0].ValueOf(id), sums[1].ValueOf(id))
            : sums[0].ValueOf(id) is { } value ? figure.Rounded(value) : null;
        var top = wanted[0];
        var parts = nodes.Values.Where(node => node.ParentId == top)
            .Select(node => (Code: codes[node.UnitId], Value: figure.Adds || figure.IsComputed ? ValueOf(node.UnitId) : null))
            .Where(part => part.Value is not null).OrderBy(part => part.Code, StringComparer.Ordinal)
            .Select(part => new TreePart(part.Code, part.Value!.Value)).ToList();
        if (!figure.IsComputed && sums[0].Own.TryGetValue(top, out var own))
        {
            parts.Insert(0, new(codes[top], figure.Rounded(Scaled.Value(own))));
        }

        var treeName = tree is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "then";
        var unallocated = figure.IsComputed ? 0 : sums[0].UnallocatedUnder(top, nodes);
        return new TreeFigure(codes[top], code, period.Code, treeName, ValueOf(top), unallocated, parts);
    }

    /// <summary>Where the unit stands on the tree that is asked for; null when that tree does not have it.</summary>
    private static DatedPlace? Place(List<DatedPlace> own, Period period, DateOnly? tree)
    {
        var day = tree ?? period.End;
        var standing = own.Find(place => place.From <= day && (place.To is null || day < place.To));
        return standing ?? (tree is null ? own.Find(place => place.To is { } to && to == place.ClosedOn && to > period.Start && to <= period.End) : null);
    }

    private async Task<Outcome<Sums>> SumAsync(
        string code, Period period, ILookup<UnitId, DatedPlace> places, LineageOnto? onto, Dictionary<UnitId, DatedPlace> nodes, CancellationToken cancel)
    {
        var figure = (await catalogue.AllAsync(cancel))[code];
        var (start, end) = (figure.AcrossPeriods == AcrossPeriods.Stock ? period.Split(figure.Frequency)[^1].Start : period.Start, period.End);
        var rows = await db.Set<Entry>().AsNoTracking()
            .Where(entry => entry.Live && entry.FigureCode == code && entry.PeriodStart >= start && entry.PeriodEnd <= end)
            .GroupBy(entry => new { entry.UnitId, entry.Scope, entry.PeriodEnd })
            .Select(group => new CountedEntry(group.Key.UnitId, group.Key.Scope, group.Key.PeriodEnd, group.Sum(entry => entry.Value) ?? 0)).ToListAsync(cancel);
        if (!figure.Adds)
        {
            var alone = rows.Where(row => nodes.ContainsKey(row.Unit)).GroupBy(row => row.Unit).ToDictionary(group => group.Key, group => group.Sum(row => row.Value));
            return new Sums(alone, alone, []);
        }

        var carried = rows.SelectMany(row => Carry(figure, row, onto, places)).ToList();
        var here = carried.Where(row => !row.Part.Unallocated).GroupBy(row => (row.Part.Unit, row.Scope))
            .Select(group => new UnitEntry(group.Key.Unit, group.Sum(row => row.Part.Value), group.Key.Scope)).ToList();
        var homeless = carried.Where(row => row.Part.Unallocated).GroupBy(row => row.Part.Unit).ToDictionary(group => group.Key, group => group.Sum(row => row.Part.Value));
        var tree = nodes.Values.Select(node => new TreeNode(node.UnitId, node.ParentId)).ToList();
        return RollUp.Sum(tree, here, figure.Name, period).TryGet(out var values, out var refusal)
            ? new Sums(values, here.ToDictionary(entry => entry.Unit, entry => entry.Value), homeless)
            : refusal;
    }

    /// <summary>Carries an entry onto the tree asked for; shares of counts are whole in the figure's own decimals.</summary>
    private static IEnumerable<(RecastPart Part, EntryScope Scope)> Carry(Figure figure, CountedEntry row, LineageOnto? onto, ILookup<UnitId, DatedPlace> places)
    {
        if (onto is null)
        {
            return [(new RecastPart(row.Unit, row.Value, false), row.Scope)];
        }

        // A unit that closed within the period passes its figures on from its own last day.
        var origin = places[row.Unit].Select(place => place.ClosedOn).FirstOrDefault() is { } closed && closed <= row.PeriodEnd ? closed.AddDays(-1) : row.PeriodEnd;
        var step = Scaled.From(1) / (long)Math.Pow(10, figure.Decimals);
        return onto.From(origin).Carry(row.Unit, figure.Code, row.Value / step).Select(part => (part with { Value = part.Value * step }, row.Scope));
    }

    private sealed record CountedEntry(UnitId Unit, EntryScope Scope, DateOnly PeriodEnd, long Value);

    private sealed record Sums(IReadOnlyDictionary<UnitId, long> Values, IReadOnlyDictionary<UnitId, long> Own, Dictionary<UnitId, long> Homeless)
    {
        public decimal? ValueOf(UnitId unit) => Values.TryGetValue(unit, out var value) ? Scaled.Value(value) : null;

        public decimal UnallocatedUnder(UnitId top, Dictionary<UnitId, DatedPlace> nodes) =>
            Scaled.Value(Homeless.Where(part => nodes[part.Key].Path.StartsWith(nodes[top].Path, StringComparison.Ordinal)).Sum(part => part.Value));
    }
}
