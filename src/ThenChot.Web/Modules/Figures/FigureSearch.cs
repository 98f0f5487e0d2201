namespace ThenChot.Web.Modules.Figures;

/// <summary>Figures of the catalogue for the search box, by name, field or code.</summary>
internal static class FigureSearch
{
    public static SearchSource Source { get; } = new("Số liệu", FigurePermissions.Read, FindAsync) { More = "/so-lieu?tim=" };

    private static async Task<IReadOnlyList<SearchHit>> FindAsync(IServiceProvider services, string text, int most, CancellationToken cancel)
    {
        var words = VietnameseText.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (await services.GetRequiredService<FigureCatalogue>().AllAsync(cancel)).Values
            .Where(f => words.All(word => f.SearchKey.Contains(word, StringComparison.Ordinal) || f.Code.Contains(word, StringComparison.Ordinal)))
            .OrderBy(f => f.Name, StringComparer.CurrentCulture).Take(most).Select(f => new SearchHit(f.Name, f.UnitOfMeasure, $"/so-lieu/{f.Code}"))];
    }
}
