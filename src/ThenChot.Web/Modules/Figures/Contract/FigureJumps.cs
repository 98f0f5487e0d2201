using ThenChot.Domain.Figures;
using ThenChot.Web.Platform.Rules;

namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>A figure whose last period is unusual beside the one before, by the rule that asks units for a reason.</summary>
public sealed record FigureJump(string Code, string Name, Period Period, decimal Value, decimal Before)
{
    public string Url(UnitId unit) => $"/so-lieu/{Code}/nguon?don-vi={unit}";
}

/// <summary>Số liệu biến động đột ngột của một đơn vị: over its whole subtree, and only where no fewer reports came in than for the period before.</summary>
public sealed class FigureJumps(FigureCatalogue catalogue, FigureCells cells, RuleBook rules)
{
    public async Task<IReadOnlyList<FigureJump>> ReadAsync(UnitId unit, DateOnly asOf, int most, CancellationToken cancel = default)
    {
        var all = await catalogue.AllAsync(cancel);
        var codes = all.Values.Where(f => f is { Adds: true, IsComputed: false }).Select(f => f.Code).ToList();
        var sums = codes.Count == 0 ? [] : await cells.SumsAsync(unit, codes, [], asOf.AddYears(-2), asOf, cancel);
        var settings = rules.InForce<FigureSettings>("figures", asOf).Settings;
        var rule = new JumpRule(settings.JumpPercent, settings.JumpDifference);
        var jumps =
            from figure in sums.GroupBy(s => s.Code, StringComparer.Ordinal)
            let last = figure.MaxBy(s => s.Period.End)
            let before = figure.FirstOrDefault(s => s.Period == last.Period.Previous)
            where before is not null && last.Entries >= before.Entries
            let known = all[figure.Key]
            let jump = new FigureJump(known.Code, known.Name, last.Period, known.Rounded(Scaled.Value(last.Value)), known.Rounded(Scaled.Value(before.Value)))
            where CellCheck.Asks(known, jump.Value, new CellContext(before.Value, null, 0), rule) is not null
            orderby Math.Abs(jump.Value - jump.Before) / Math.Max(1, Math.Abs(jump.Before)) descending
            select jump;
        return [.. jumps.Take(most)];
    }
}
