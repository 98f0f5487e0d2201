using ThenChot.Domain.Figures;
using ThenChot.Web.Platform.Export;

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

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return await this.ListAsync<Figure>(
            new("danh-muc-so-lieu", "Danh mục số liệu"), View.SelectMany(group => group),
            new("Mã", 30, f => f.Code), new("Số liệu", 56, f => f.Name), new("Lĩnh vực", 24, f => f.Field), new("Đơn vị tính", 14, f => f.UnitOfMeasure), new("Báo cáo theo", 14, f => FigureText.Name(f.Frequency)),
            new("Tổng hợp", 44, FigureText.Rule), new("Cách nhập", 24, f => FigureText.Name(f.EntryMode)), new("Căn cứ", 40, f => f.LegalSource));
    }
}
