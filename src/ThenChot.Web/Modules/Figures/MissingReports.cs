using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Units that were asked for a figure and whose report was never accepted: they are named, never taken as zero.</summary>
public sealed class MissingReports(AppDb db, UnitDirectory units, FigureCells cells)
{
    /// <summary>Who is missing in which period, by figure and then by name.</summary>
    public async Task<IReadOnlyList<MissingReport>> ReadAsync(
        UnitId unit, IReadOnlyCollection<string> codes, DateOnly from, DateOnly asOf, CancellationToken cancel)
    {
        var asked = Asked(codes, from, asOf);
        var own = await cells.PlacesOfAsync(unit, cancel);
        if (!own.Any(place => place.Level == 1))
        {
            var places = units.DatedPlaces();
            var path = own.Count == 0 ? string.Empty : own[^1].Path;
            places = places.Under(TreePath.Parse(path), place => place.Path);
            asked = asked.Where(row => places.Any(place => place.UnitId == row.UnitId
                && place.From <= row.PeriodEnd && (place.To == null || place.To > row.PeriodEnd)));
        }

        var rows = await asked.Distinct().ToListAsync(cancel);
        var names = await units.NamesAsync(rows.Select(row => row.UnitId), asOf, cancel);
        return
        [
            .. rows.Select(row => new MissingReport(row.FigureCode, names.GetValueOrDefault(row.UnitId, row.UnitId.ToString()), row.PeriodStart, row.PeriodEnd))
                .OrderBy(row => row.Unit, StringComparer.Ordinal),
        ];
    }

    /// <summary>The same of every unit, wherever it stands: for reading on the tree of another day.</summary>
    public Task<List<AskedInVain>> EverywhereAsync(IReadOnlyCollection<string> codes, DateOnly from, DateOnly asOf, CancellationToken cancel) =>
        Asked(codes, from, asOf).Distinct().ToListAsync(cancel);

    private IQueryable<AskedInVain> Asked(IReadOnlyCollection<string> codes, DateOnly from, DateOnly asOf) =>
        from round in db.Set<Round>().AsNoTracking()
        where round.PeriodStart >= @from && round.PeriodEnd <= asOf
        join figure in db.Set<RoundFigure>() on round.Id equals figure.RoundId
        where codes.Contains(figure.FigureCode)
        join asking in db.Set<RoundUnit>() on round.Id equals asking.RoundId
        where !db.Set<Submission>().Any(s => s.RoundId == round.Id && s.UnitId == asking.UnitId && s.State == SubmissionState.Received)
        select new AskedInVain { UnitId = asking.UnitId, FigureCode = figure.FigureCode, PeriodStart = round.PeriodStart, PeriodEnd = round.PeriodEnd };
}
