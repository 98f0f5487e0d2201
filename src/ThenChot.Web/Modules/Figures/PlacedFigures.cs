using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Derived figures whose source says at which unit each record counts, so that they pass onto another tree as entries do.</summary>
public sealed class PlacedFigures(FigureCatalogue catalogue, IEnumerable<IDerivedFigures> derived)
{
    /// <summary>Since when the system derives the figure on a day; null: it is reported, or its source cannot say where it counts.</summary>
    public async Task<DateOnly?> SinceAsync(string code, DateOnly day, CancellationToken cancel)
    {
        var last = (await catalogue.SourcesAsync(code, cancel)).LastOrDefault(source => source.From <= day);
        return last is { Kind: SourceKind.Derived } && SourceOf(code) is not null ? last.From : null;
    }

    /// <summary>True when the figure is re-cast on that day: from entries, or from records that say where they count.</summary>
    public async Task<bool> IsRecastAsync(string code, DateOnly day, CancellationToken cancel) =>
        FigureSource.InForce(await catalogue.SourcesAsync(code, cancel), day) != SourceKind.Derived || SourceOf(code) is not null;

    /// <summary>What each unit itself counts since the day of each code, by months that touch the span.</summary>
    public async Task<IReadOnlyList<DerivedCount>> CountsAsync(FigureQuery query, IReadOnlyDictionary<string, DateOnly> since, CancellationToken cancel)
    {
        var counts = new List<DerivedCount>();
        foreach (var group in since.GroupBy(one => (Source: SourceOf(one.Key)!, From: one.Value > query.From ? one.Value : query.From), one => one.Key))
        {
            counts.AddRange(await group.Key.Source.PlacedAsync(query with { From = group.Key.From }, [.. group], cancel));
        }

        return counts;
    }

    private IDerivedFigures? SourceOf(string code) => derived.FirstOrDefault(source => source.IsPlaced && source.Definitions.Any(definition => definition.Code == code));
}
