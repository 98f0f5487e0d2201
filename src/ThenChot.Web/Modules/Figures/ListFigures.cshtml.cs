using Microsoft.AspNetCore.Mvc;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Danh mục số liệu.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ListFiguresModel(FigureCatalogue catalogue, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    public IReadOnlyList<IGrouping<string, Figure>> View { get; private set; } = [];

    public bool MayEdit => actor.Can(FigurePermissions.Catalogue);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var words = VietnameseText.SearchKey(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        View = [.. (await catalogue.AllAsync(cancel)).Values
            .Where(figure => words.All(word => figure.SearchKey.Contains(word, StringComparison.Ordinal) || figure.Code.Contains(word, StringComparison.Ordinal)))
            .OrderBy(figure => figure.Name, StringComparer.Ordinal)
            .GroupBy(figure => figure.Field.Length == 0 ? "Khác" : figure.Field, StringComparer.Ordinal).OrderBy(group => group.Key == "Khác").ThenBy(group => group.Key, StringComparer.Ordinal)];
    }
}
