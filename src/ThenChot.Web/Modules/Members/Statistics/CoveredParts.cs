using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Members.Statistics;

/// <summary>
/// Số theo chi bộ trong nguồn của một số liệu: small numbers of cells whose members the reader may not see are put together, with the next smallest where one alone or their
/// sum would still be told by the total.
/// </summary>
public sealed class CoveredParts(UnitDirectory units, StatisticsForms forms, Actor actor, WorkingDay day)
{
    /// <summary>In their order, those put together last; one query, none for who sees all.</summary>
    public async Task<IReadOnlyList<SourcePart>> OfAsync(IReadOnlyList<(UnitId Cell, SourcePart Part)> parts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var scope = actor.ScopeOf(MemberPermissions.Read);
        if (parts.Count == 0 || scope.Covers(TreePath.Root(1)))
        {
            return [.. parts.Select(static p => p.Part)];
        }

        var cells = parts.Select(static p => p.Cell).Distinct().ToList();
        var seen = (await units.LastPlaces(day.Today).Within(scope, p => p.Path).Where(p => cells.Contains(p.UnitId)).Select(p => p.UnitId).ToListAsync(cancel)).ToHashSet();
        var least = forms.On(day.Today).Settings.LeastTold;
        var together = new List<SourcePart>();
        foreach (var (_, part) in parts.Where(p => !seen.Contains(p.Cell)).OrderBy(static p => p.Part.Value))
        {
            if (part.Value >= least && (together.Count == 0 || (together.Count > 1 && together.Sum(static p => p.Value) >= least)))
            {
                break;
            }

            together.Add(part);
        }

        return together.Count == 0 ? [.. parts.Select(static p => p.Part)]
            : [.. parts.Select(static p => p.Part).Except(together), new SourcePart($"{together[0].Label}, số nhỏ gộp lại", $"{VietnameseFormat.Number(together.Count)} chi bộ", null, together.Sum(static p => p.Value), null, null, null, [])];
    }
}
