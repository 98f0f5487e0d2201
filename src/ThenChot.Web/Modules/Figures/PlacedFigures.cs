using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Derived figures that add up over the tree: their sources say at which unit each record counts, so that they pass onto another tree as entries do.</summary>
public sealed class PlacedFigures(FigureCatalogue catalogue, IEnumerable<IDerivedFigures> derived)
{
    private Dictionary<string, Figure>? figures;

    /// <summary>The catalogue, and the figures that add up which the system counts without being asked by it.</summary>
    public async Task<IReadOnlyDictionary<string, Figure>> FiguresAsync(CancellationToken cancel)
    {
        if (figures is null)
        {
            figures = new(await catalogue.AllAsync(cancel), StringComparer.Ordinal);
            foreach (var definition in derived.SelectMany(static source => source.Definitions).Where(definition => definition is { Adds: true, OnlyInCatalogue: false } && !figures.ContainsKey(definition.Code)))
            {
                figures[definition.Code] = Uncatalogued(definition);
            }
        }

        return figures;
    }

    /// <summary>True when the figure is counted on the last day alone.</summary>
    public bool CountsOnDay(string code) => SourceOf(code)?.Definition.CountsOnDay == true;

    /// <summary>How the figure is counted; of the catalogue's figures their rules.</summary>
    public async Task<string> RuleAsync(Figure figure, CancellationToken cancel) =>
        (await catalogue.AllAsync(cancel)).ContainsKey(figure.Code) || SourceOf(figure.Code) is not { } counted ? FigureText.Rule(figure) : counted.Definition.Rule;

    /// <summary>Since when the system derives the figure on a day; null: it is reported, or does not add up over units.</summary>
    public async Task<DateOnly?> SinceAsync(string code, DateOnly day, CancellationToken cancel)
    {
        if (SourceOf(code) is not { } counted)
        {
            return null;
        }

        if (!(await catalogue.AllAsync(cancel)).ContainsKey(code))
        {
            return counted.Definition.OnlyInCatalogue ? null : DateOnly.MinValue;
        }

        return (await catalogue.SourcesAsync(code, cancel)).LastOrDefault(source => source.From <= day) is { Kind: SourceKind.Derived } last ? last.From : null;
    }

    /// <summary>True when the figure is re-cast on that day: from entries, or from records that say where they count.</summary>
    public async Task<bool> IsRecastAsync(string code, DateOnly day, CancellationToken cancel) => SourceOf(code) is not null
        || ((await catalogue.AllAsync(cancel)).ContainsKey(code) && FigureSource.InForce(await catalogue.SourcesAsync(code, cancel), day) != SourceKind.Derived);

    /// <summary>What each unit itself counts since the day of each code, by months that touch the span; all that sources give as queries is read in one.</summary>
    public async Task<IReadOnlyList<DerivedCount>> CountsAsync(FigureQuery query, IReadOnlyDictionary<string, DateOnly> since, CancellationToken cancel)
    {
        var (counts, placing) = (new List<DerivedCount>(), new List<(string Code, IQueryable<PlacedTally> Rows)>());
        foreach (var group in since.GroupBy(one => (SourceOf(one.Key)!.Value.Source, From: one.Value > query.From ? one.Value : query.From), one => one.Key))
        {
            var (source, asked, alone) = (group.Key.Source, query with { From = group.Key.From }, new List<string>());
            foreach (var code in group)
            {
                if (await source.PlacingAsync(asked, code, cancel) is { } rows)
                {
                    placing.Add((code, rows));
                }
                else
                {
                    alone.Add(code);
                }
            }

            counts.AddRange(alone.Count == 0 ? [] : await source.PlacedAsync(asked, alone, cancel));
        }

        var tallies = placing.Count == 0 ? [] : await placing.Select((one, at) => one.Rows.Select(row => new { At = at, row.Unit, row.Year, row.Month, row.Count })).Aggregate(Queryable.Concat).ToListAsync(cancel);
        counts.AddRange(tallies.Select(row => new DerivedCount(placing[row.At].Code, row.Unit, Period.ForMonth(row.Year, row.Month), row.Count)));
        return counts;
    }

    private static Figure Uncatalogued(DerivedFigureDefinition definition)
    {
        var content = new FigureContent
        {
            Name = definition.Label,
            UnitOfMeasure = definition.UnitOfMeasure,
            Frequency = PeriodKind.Month,
            AcrossPeriods = definition.CountsOnDay ? AcrossPeriods.Stock : AcrossPeriods.Flow,
            Decimals = definition.Decimals,
        };
        return Figure.Define(definition.Code, content).TryGet(out var figure, out var refusal) ? figure : throw new InvalidOperationException(refusal.Sentence);
    }

    private (IDerivedFigures Source, DerivedFigureDefinition Definition)? SourceOf(string code)
    {
        foreach (var source in derived)
        {
            if (source.Definitions.FirstOrDefault(definition => definition.Code == code) is { } definition)
            {
                return definition.Adds ? (source, definition) : null;
            }
        }

        return null;
    }
}
