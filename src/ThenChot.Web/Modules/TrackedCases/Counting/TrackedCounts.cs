using System.Linq.Expressions;
using ThenChot.Domain.TrackedCases;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;

namespace ThenChot.Web.Modules.TrackedCases.Counting;

/// <summary>How many cases came onto the list and left it, day by day: numbers of the city alone, which tell no case.</summary>
public sealed class TrackedCounts(AppDb db, TrackedReach reach, TrackedLog log, UnitDirectory units)
{
    private List<TrackedFact>? facts;

    /// <summary>The list is the city's: no other unit has a share in it.</summary>
    public async Task<bool> IsOfAsync(UnitId unit, CancellationToken cancel) => (await units.PlacesOfAsync(unit, cancel)).Any(static place => place.ParentId is null);

    /// <summary>One query a request, however many spans are asked for.</summary>
    public async Task<IReadOnlyList<(DateOnly On, DateOnly? Left)>> DaysAsync(CancellationToken cancel) => (await FactsAsync(cancel)).ConvertAll(static fact => (fact.ListedOn, fact.LeftOn));

    /// <summary>How many of those that count were put on the list in each month; of other units than the city none.</summary>
    public async Task<IQueryable<PlacedTally>?> PlacingAsync(FigureQuery query, Expression<Func<TrackedCase, bool>> counts, CancellationToken cancel) => !await IsOfAsync(query.Unit, cancel) ? null
        : from tracked in db.Set<TrackedCase>().AsNoTracking().Where(counts)
          from city in units.Places(query.AsOf)
          where city.UnitId == query.Unit
          group tracked by new { city.UnitId, tracked.ListedOn.Year, tracked.ListedOn.Month } into month
          select new PlacedTally { Unit = month.Key.UnitId, Year = month.Key.Year, Month = month.Key.Month, Count = month.Count() };

    /// <summary>The figure opened: case by case for the circle, whose reading is kept; the number alone for everybody else.</summary>
    public async Task<SourceTree> OpenAsync(DerivedFigureDefinition definition, FigureQuery query, Func<(DateOnly On, DateOnly? Left), bool> counts, CancellationToken cancel)
    {
        if (!await IsOfAsync(query.Unit, cancel))
        {
            return new SourceTree(definition.Code, definition.Label, definition.UnitOfMeasure, null, definition.Rule, []);
        }

        var all = (await FactsAsync(cancel)).FindAll(fact => counts((fact.ListedOn, fact.LeftOn)));
        var open = query.ForEverybody ? [] : all.Where(static fact => fact.Code is not null).OrderBy(static fact => fact.ListedOn).ThenBy(static fact => fact.Code, StringComparer.Ordinal).ToList();
        var parts = open.ConvertAll(static fact => new SourcePart($"{fact.Code}, {TrackedWords.Label(fact.Kind)}, vào diện {VietnameseFormat.Date(fact.ListedOn)}", null, null, 1, null, null, $"/vu-an/{fact.Id}", []));
        if (all.Count > parts.Count)
        {
            parts.Add(new SourcePart("Vụ án, vụ việc chỉ người được vào vòng mở được", null, null, all.Count - parts.Count, null, null, null, []));
        }

        if (open.Count > 0)
        {
            await log.ReadAsync(null, !open[0].Reads, cancel);
        }

        return new SourceTree(definition.Code, definition.Label, definition.UnitOfMeasure, all.Count, definition.Rule, parts);
    }

    /// <summary>Without its code where the actor does not reach the case.</summary>
    private async Task<List<TrackedFact>> FactsAsync(CancellationToken cancel) => facts ??= await reach.Rights(db.Set<TrackedCase>().AsNoTracking())
        .Select(static right => new TrackedFact(right.Case.Id, right.Reads || right.IsUrgent ? right.Case.Code : null, right.Case.Kind, right.Case.ListedOn, right.Case.LeftOn, right.Reads)).ToListAsync(cancel);

    private sealed record TrackedFact(TrackedCaseId Id, string? Code, TrackedKind Kind, DateOnly ListedOn, DateOnly? LeftOn, bool Reads);
}
