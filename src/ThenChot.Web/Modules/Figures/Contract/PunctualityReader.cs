using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>How a unit reported: rounds it was asked in, how many of its reports were received, how many it sent in time.</summary>
public sealed record UnitPunctuality(UnitId Unit, string Code, string Name, int Asked, int Accepted, int OnTime);

/// <summary>Completeness and timeliness of the units that a unit asks, over the rounds whose period ended by a day; two queries.</summary>
public sealed class PunctualityReader(AppDb db, UnitDirectory units)
{
    /// <summary>By code of the unit. A round that is not yet due counts only for units whose report was received.</summary>
    public async Task<IReadOnlyList<UnitPunctuality>> ReadAsync(FigureQuery query, CancellationToken cancel = default)
    {
        var asked =
            from round in db.Set<Round>().AsNoTracking()
            where round.AskedBy == query.Unit && !round.Imported && round.PeriodStart >= query.From && round.PeriodEnd <= query.AsOf
            join asking in db.Set<RoundUnit>() on round.Id equals asking.RoundId
            select new
            {
                asking.UnitId,
                round.DueOn,
                round.GraceDays,
                Received = db.Set<Submission>().Any(s => s.RoundId == round.Id && s.UnitId == asking.UnitId && s.State == SubmissionState.Received),
                SentOn = db.Set<Submission>().Where(s => s.RoundId == round.Id && s.UnitId == asking.UnitId).Min(s => s.SentOn),
            };
        var rows = await asked.ToListAsync(cancel);
        var byUnit = rows
            .Where(row => row.Received || row.DueOn.AddDays(row.GraceDays) < query.AsOf)
            .ToLookup(row => row.UnitId);
        var names = await units.FindManyAsync(byUnit.Select(unit => unit.Key), query.AsOf, cancel);
        return
        [
            .. names.Select(unit => new UnitPunctuality(
                unit.Id,
                unit.Code,
                unit.Name,
                byUnit[unit.Id].Count(),
                byUnit[unit.Id].Count(row => row.Received),
                byUnit[unit.Id].Count(row => row.SentOn is { } sent && sent <= row.DueOn.AddDays(row.GraceDays)))),
        ];
    }
}
