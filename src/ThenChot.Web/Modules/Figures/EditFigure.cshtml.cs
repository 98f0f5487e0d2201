using Microsoft.AspNetCore.Mvc.Rendering;
using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>An item of the catalogue, and its dated source.</summary>
[Demand(FigurePermissions.Catalogue)]
public sealed class EditFigureModel(AppDb db, FigureCatalogue catalogue, FigureDifferences differences, Acts acts) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = string.Empty;

    [BindProperty]
    public FigureForm Input { get; set; } = new();

    [BindProperty]
    public SourceInput Source { get; set; } = new();

    public IReadOnlyList<FigureSource> Sources { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!(await catalogue.AllAsync(cancel)).TryGetValue(Code, out var figure))
        {
            return Gone();
        }

        Input = FigureForm.From(figure);
        await LoadAsync();
        return Page();
    }

    [Writes("figures.describe")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await db.Set<Figure>().FirstOrDefaultAsync(figure => figure.Code == Code, cancel) is not { } figure)
        {
            return Gone();
        }

        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Source.", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var changes = figure.Frequency != Input.Frequency || figure.EntryMode != Input.EntryMode;
        if (changes && await db.Set<Entry>().AnyAsync(entry => entry.FigureCode == Code, cancel))
        {
            return await RefusedAsync(FiguresRefusals.RuleInUse(figure.Name));
        }

        if (figure.Describe(Input.Content()) is { } refusal)
        {
            return await RefusedAsync(refusal);
        }

        db.Expect(figure, Input.Version);
        return Done("Đã sửa mục số liệu.", $"/so-lieu/{Code}");
    }

    /// <summary>Đổi nguồn từ một kỳ.</summary>
    [Writes("figures.change-source")]
    public async Task<IActionResult> OnPostSourceAsync(CancellationToken cancel)
    {
        if (!(await catalogue.AllAsync(cancel)).TryGetValue(Code, out var figure))
        {
            return Gone();
        }

        ModelState.Clear();
        if (!Period.TryParse(Source.Period, out var period))
        {
            ModelState.AddModelError("Source.Period", "Đồng chí ghi kỳ như 2023-Q1, 2023-03 hoặc 2023.");
            return await InvalidAsync();
        }

        if (Source.Kind == SourceKind.Derived && !differences.IsDerivable(Code))
        {
            return await RefusedAsync("Source.Kind", FiguresRefusals.NoDerivation(figure.Name));
        }

        var known = await catalogue.SourcesAsync(Code, cancel);
        if (!FigureSource.Change(Id.New<FigureRowId>(Now), figure, known, period.Start, Source.Kind, Source.Reason).TryGet(out var source, out var refusal))
        {
            return await RefusedAsync("Source.Reason", refusal);
        }

        acts.Current.Because(Source.Reason);
        db.Add(source);
        return Done("Đã đổi nguồn số liệu.", $"/so-lieu/{Code}/sua");
    }

    protected override async Task LoadAsync()
    {
        Sources = await catalogue.SourcesAsync(Code);
        if (Input.Name is null && (await catalogue.AllAsync()).TryGetValue(Code, out var figure))
        {
            Input = FigureForm.From(figure);
        }
    }

    public static IEnumerable<SelectListItem> Choices<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new SelectListItem(name(value), value.ToString()));

    public sealed class SourceInput
    {
        public string? Period { get; set; }

        public SourceKind Kind { get; set; }

        public string? Reason { get; set; }
    }
}
