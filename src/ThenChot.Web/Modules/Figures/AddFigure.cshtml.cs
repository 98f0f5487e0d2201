using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>Thêm số liệu vào danh mục.</summary>
[Demand(FigurePermissions.Catalogue)]
public sealed class AddFigureModel(AppDb db, FigureCatalogue catalogue) : OfficePage
{
    [BindProperty]
    public FigureForm Input { get; set; } = new();

    public void OnGet()
    {
        // An empty form.
    }

    [Writes("figures.define")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var code = (Input.Code ?? string.Empty).Trim();
        if ((await catalogue.AllAsync(cancel)).ContainsKey(code))
        {
            return await RefusedAsync("Input.Code", FiguresRefusals.CodeTaken(code));
        }

        if (!Figure.Define(code, Input.Content()).TryGet(out var figure, out var refusal))
        {
            return refusal.Code == "figures.code-malformed" ? await RefusedAsync("Input.Code", refusal) : await RefusedAsync(refusal);
        }

        db.Add(figure);
        return Done("Đã thêm số liệu vào danh mục.", $"/so-lieu/{code}");
    }
}
