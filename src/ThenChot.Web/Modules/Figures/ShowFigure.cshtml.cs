using ThenChot.Domain.Figures;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Ui.Charts;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Figures;

/// <summary>One figure: what it means, over periods and over units.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ShowFigureModel(FigureCatalogue catalogue, FigureReader reader, FigureSight sight, TreeFigures trees, PlacedFigures placed, UnitDirectory units, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = string.Empty;

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    /// <summary>Re-cast onto the tree of this day; null: as it stood.</summary>
    [BindProperty(SupportsGet = true, Name = TreeChoiceTagHelper.QueryName)]
    public DateOnly? Tree { get; set; }

    public Sight Sight { get; private set; } = null!;

    /// <summary>Null when the figure is read as it stood, and when it does not add up over units.</summary>
    public TreeReading? Recast { get; private set; }

    public Figure View { get; private set; } = null!;

    public FigureValue Value { get; private set; } = null!;

    /// <summary>Units whose report was never accepted.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public SourceKind Source { get; private set; }

    /// <summary>What was explained of the difference between the derived and the reported value.</summary>
    public IReadOnlyList<DifferenceNote> Notes { get; private set; } = [];

    public PeriodChart? ByPeriod { get; private set; }

    public BarChart? ByUnit { get; private set; }

    public bool MayEdit => actor.Can(FigurePermissions.Catalogue);

    public string SourceUrl => string.Create(CultureInfo.InvariantCulture,
        $"/so-lieu/{Code}/nguon?don-vi={Sight.Unit.Id}&tu={Sight.Query.From:yyyy-MM-dd}&den={Sight.Query.AsOf:yyyy-MM-dd}{TreePart}");

    private string TreePart => TreeChoiceTagHelper.Part(Tree);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await sight.ResolveAsync(Unit, From, To, Day, cancel, Tree) is not { } seen)
        {
            return Gone();
        }

        if (!(await catalogue.AllAsync(cancel)).TryGetValue(Code, out var figure))
        {
            return (await reader.ReadAsync(seen.Query, [Code], cancel)).ContainsKey(Code) ? LocalRedirect($"/so-lieu/{Uri.EscapeDataString(Code)}/nguon") : Gone();
        }

        (View, Sight) = (figure, seen);
        if (Tree is not null && await placed.IsRecastAsync(Code, seen.Query.AsOf, cancel))
        {
            return await RecastAsync(cancel);
        }

        (Value, var series) = await reader.ReadWithSeriesAsync(seen.Query, Code, cancel);
        Missing = Value.MissingUnits;
        Source = FigureSource.InForce(await catalogue.SourcesAsync(Code, cancel), seen.Query.AsOf);
        Notes = Value.Differs ? await reader.NotesAsync(seen.Query, [Code], cancel) : [];
        await DrawAsync(series, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        var shown = await OnGetAsync(cancel);
        return ByPeriod is null && ByUnit is null ? shown : await this.ChartsAsync(Code, [ByPeriod, ByUnit]);
    }

    private async Task DrawAsync(IReadOnlyList<Contract.FigureCell> series, CancellationToken cancel)
    {
        if (series.Count > 0)
        {
            ByPeriod = new($"{View.Name} theo kỳ ({View.UnitOfMeasure})", [.. series.Select(cell => cell.Period.Name)],
                [new PeriodSeries(Sight.Unit.Name, [.. series.Select(cell => new PeriodPoint(cell.Value, VietnameseFormat.Number(cell.Value, View.Decimals), PeriodUrl(cell.Period)))])]);
        }

        var parts = await reader.NamedByUnitAsync(Sight.Query, [Code], cancel);
        if (parts.Count > 0)
        {
            var opens = await sight.OpeningAsync(parts.Select(part => part.Unit), cancel);
            ByUnit = new($"{View.Name} theo đơn vị ({View.UnitOfMeasure})", "Đơn vị", "Giá trị", [.. parts
                .OrderByDescending(part => part.Value).ThenBy(part => part.Name, StringComparer.Ordinal)
                .Select(part => new Bar(part.Name, part.Value, VietnameseFormat.Number(part.Value, View.Decimals), opens.Contains(part.Unit) ? $"/so-lieu/{Code}{Span(part.Unit)}" : null) { Tone = Tone.Quiet })]);
        }
    }

    private async Task<IActionResult> RecastAsync(CancellationToken cancel)
    {
        if (!(await trees.ReadAsync(new(Sight.Unit.Id, Code, Sight.Query.From, Sight.Query.AsOf, Tree) { NamesMissing = true }, cancel)).TryGet(out var reading, out _))
        {
            return Gone();
        }

        Recast = reading;
        Source = FigureSource.InForce(await catalogue.SourcesAsync(Code, cancel), Sight.Query.AsOf);
        var names = await units.NamesAsync(reading.Children.Select(child => child.Of.UnitId).Concat(reading.Missing), Tree!.Value, cancel);
        Missing = RecastSources.Names(reading.Missing, names);
        var periods = reading.Periods;
        if (periods.Count > 0)
        {
            ByPeriod = new($"{View.Name} theo kỳ ({View.UnitOfMeasure})", [.. periods.Select(part => part.Of.Name)],
                [
                    new PeriodSeries(Sight.Unit.Name, [.. periods.Select(part => new PeriodPoint(part.Value, Text(part.Value), PeriodUrl(part.Of)))]),
                    .. reading.Unallocated == 0 ? [] : new[] { new PeriodSeries("Chưa phân bổ", [.. periods.Select(part => new PeriodPoint(part.Unallocated, Text(part.Unallocated)))]) },
                ]);
            ByUnit = new($"{View.Name} theo đơn vị ({View.UnitOfMeasure})", "Đơn vị", "Giá trị",
            [
                .. Homeless(reading.UnallocatedHere, $"Chưa phân bổ tại {Sight.Unit.Name}"),
                .. reading.Children.OrderByDescending(child => child.Value ?? 0).Select(child => new Bar(
                    names[child.Of.UnitId], child.Value, Text(child.Value) + (child.Unallocated == 0 ? "" : $" (và {Text(child.Unallocated)} chưa phân bổ)"), $"/so-lieu/{Code}{Span(child.Of.UnitId)}") { Tone = Tone.Quiet }),
            ]);
        }

        return Page();
    }

    private IEnumerable<Bar> Homeless(decimal value, string label) => value == 0 ? [] : [new Bar(label, value, Text(value), SourceUrl) { Tone = Tone.Waiting }];

    public string Text(decimal? value) => value is { } known ? VietnameseFormat.Number(known, View.Decimals) : "chưa có số liệu";

    private string Span(UnitId unit) => string.Create(CultureInfo.InvariantCulture, $"?don-vi={unit}&tu={Sight.Query.From:yyyy-MM-dd}&den={Sight.Query.AsOf:yyyy-MM-dd}{TreePart}");

    private string PeriodUrl(Period period) => string.Create(CultureInfo.InvariantCulture,
        $"/so-lieu/{Code}/nguon?don-vi={Sight.Unit.Id}&tu={period.Start:yyyy-MM-dd}&den={period.End:yyyy-MM-dd}{TreePart}");
}
