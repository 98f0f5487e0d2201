using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>The catalogue with the dated sources, read once per request.</summary>
public sealed class FigureCatalogue(AppDb db)
{
    private Dictionary<string, Figure>? figures;
    private ILookup<string, FigureSource>? sources;

    public async Task<IReadOnlyDictionary<string, Figure>> AllAsync(CancellationToken cancel = default)
    {
        await LoadAsync(cancel);
        return figures!;
    }

    /// <summary>Dated sources of a figure, oldest first; none means reported from the beginning.</summary>
    public async Task<IReadOnlyList<FigureSource>> SourcesAsync(string code, CancellationToken cancel = default)
    {
        await LoadAsync(cancel);
        return [.. sources![code].OrderBy(source => source.From)];
    }

    /// <summary>What figures are called on the screen; a code without a figure stays a code.</summary>
    public async Task<Func<string, string>> NamesAsync(CancellationToken cancel = default)
    {
        var all = await AllAsync(cancel);
        return code => all.TryGetValue(code, out var figure) ? figure.Name : code;
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        if (figures is not null)
        {
            return;
        }

        var rows = await (
            from figure in db.Set<Figure>().AsNoTracking()
            join source in db.Set<FigureSource>() on figure.Code equals source.FigureCode into dated
            from source in dated.DefaultIfEmpty()
            orderby figure.Code
            select new { figure, source }).ToListAsync(cancel);
        figures = rows.Select(row => row.figure).DistinctBy(figure => figure.Code, StringComparer.Ordinal).ToDictionary(figure => figure.Code, StringComparer.Ordinal);
        sources = rows.Where(row => row.source is not null).ToLookup(row => row.source!.FigureCode, row => row.source!, StringComparer.Ordinal);
    }
}
