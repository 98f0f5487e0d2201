using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Which units of another day's tree stand where the units asked in a round stood.</summary>
public sealed class RoundHeirs(LineageReader lineage, UnitDirectory units)
{
    /// <summary>
    /// For each unit asked at the end of a period its heirs on that tree, with their names; none: nobody took over. Four queries.
    /// </summary>
    public async Task<(ILookup<(UnitId Unit, DateOnly PeriodEnd), UnitId> Heirs, IReadOnlyDictionary<UnitId, string> Names)> ReadAsync(
        IReadOnlyCollection<(UnitId Unit, DateOnly PeriodEnd)> asked, DateOnly tree, CancellationToken cancel)
    {
        var onto = await lineage.HeirsOntoAsync(tree, asked.Select(one => one.Unit), cancel);
        var pairs = asked.Distinct().SelectMany(one => onto.HeirsOf(one.Unit, one.PeriodEnd).Select(heir => (one, heir))).ToList();
        return (pairs.ToLookup(pair => pair.one, pair => pair.heir), await units.NamesAsync(pairs.Select(pair => pair.heir), tree, cancel));
    }
}
