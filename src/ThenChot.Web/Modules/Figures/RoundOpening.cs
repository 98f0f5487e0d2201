using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>What other rounds of the same period forbid: asking a unit twice, mixing both scopes.</summary>
public sealed class RoundOpening(AppDb db, FigureCatalogue catalogue, UnitDirectory units)
{
    public async Task<Refusal?> ObjectionAsync(Round round, CancellationToken cancel)
    {
        var codes = round.Figures.Select(figure => figure.FigureCode).ToList();
        var clashes = await (
            from other in db.Set<Round>().AsNoTracking()
            where other.Period == round.Period && other.Id != round.Id
            join figure in db.Set<RoundFigure>() on other.Id equals figure.RoundId
            where codes.Contains(figure.FigureCode)
            select new { other.Id, other.Scope, figure.FigureCode }).ToListAsync(cancel);
        if (clashes.Count == 0)
        {
            return null;
        }

        var name = await catalogue.NamesAsync(cancel);
        if (clashes.Find(clash => clash.Scope != round.Scope) is { } mixed)
        {
            return FiguresRefusals.ScopesMixed(name(mixed.FigureCode), round.Period.Name);
        }

        var asked = round.Units.Select(unit => unit.UnitId).ToList();
        var others = clashes.Select(clash => clash.Id).Distinct().ToList();
        var twice = await db.Set<RoundUnit>().AsNoTracking()
            .Where(unit => others.Contains(unit.RoundId) && asked.Contains(unit.UnitId))
            .Select(unit => new { unit.RoundId, unit.UnitId }).FirstOrDefaultAsync(cancel);
        if (twice is null)
        {
            return null;
        }

        var unitName = (await units.NamesAsync([twice.UnitId], round.PeriodEnd, cancel))[twice.UnitId];
        return FiguresRefusals.AskedTwice(name(clashes.Find(clash => clash.Id == twice.RoundId)!.FigureCode), unitName, round.Period.Name);
    }
}
