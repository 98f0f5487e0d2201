using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ThenChot.Domain.Figures;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Modules.Figures.Contract;
using ThenChot.Web.Platform.Export;
using ThenChot.Web.Platform.Security;
using ThenChot.Web.Platform.Ui;
using ThenChot.Web.Platform.Ui.Charts;
using ThenChot.Web.Platform.Ui.Elements;

namespace ThenChot.Web.Modules.Figures;

/// <summary>One figure: what it means, over periods and over units.</summary>
[Demand(FigurePermissions.Read)]
public sealed class ShowFigureModel(FigureCatalogue catalogue, FigureReader reader, FigureSight sight, Actor actor) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = string.Empty;

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    public Sight Sight { get; private set; } = null!;

    public Figure View { get; private set; } = null!;

    public FigureValue Value { get; private set; } = null!;

    public SourceKind Source { get; private set; }

    /// <summary>What the units reported, beside a value the system derives; null otherwise.</summary>
    public decimal? Reported { get; private set; }

    public PeriodChart? ByPeriod { get; private set; }

    public BarChart? ByUnit { get; private set; }

    public bool MayEdit => actor.Can(FigurePermissions.Catalogue);

    public string SourceUrl => string.Create(CultureInfo.InvariantCulture,
        $"/so-lieu/{Code}/nguon?don-vi={Sight.Unit.Id}&tu={Sight.Query.From:yyyy-MM-dd}&den={Sight.Query.AsOf:yyyy-MM-dd}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await sight.ResolveAsync(Unit, From, To, Day, cancel) is not { } seen)
        {
            return Gone();
        }

        if (!(await catalogue.AllAsync(cancel)).TryGetValue(Code, out var figure))
        {
            return (await reader.ReadAsync(seen.Query, [Code], cancel)).ContainsKey(Code) ? LocalRedirect($"/so-lieu/{Uri.EscapeDataString(Code)}/nguon") : Gone();
        }

        (View, Sight) = (figure, seen);
        Value = (await reader.ReadAsync(seen.Query, [Code], cancel))[Code];
        Source = FigureSource.InForce(await catalogue.SourcesAsync(Code, cancel), seen.Query.AsOf);
        Reported = Source == SourceKind.Derived ? await reader.ReportedAsync(seen.Query, Code, cancel) : null;
        await DrawAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetTaiVeAsync(CancellationToken cancel)
    {
        var shown = await OnGetAsync(cancel);
        return ByPeriod is null && ByUnit is null ? shown : await this.ChartsAsync($"{Code}.xlsx", [ByPeriod, ByUnit]);
    }

    private async Task DrawAsync(CancellationToken cancel)
    {
        var series = await reader.SeriesAsync(Sight.Query, Code, cancel);
        if (series.Count > 0)
        {
            ByPeriod = new($"{View.Name} theo kỳ ({View.UnitOfMeasure})", [.. series.Select(cell => cell.Period.Name)],
                [new PeriodSeries(Sight.Unit.Name, [.. series.Select(cell => new PeriodPoint(cell.Value, VietnameseFormat.Number(cell.Value, View.Decimals), PeriodUrl(cell.Period)))])]);
        }

        var parts = await reader.NamedByUnitAsync(Sight.Query, [Code], cancel);
        if (parts.Count > 0)
        {
            ByUnit = new($"{View.Name} theo đơn vị ({View.UnitOfMeasure})", "Đơn vị", "Giá trị", [.. parts
                .OrderByDescending(part => part.Value).ThenBy(part => part.Name, StringComparer.Ordinal)
                .Select(part => new Bar(part.Name, part.Value, VietnameseFormat.Number(part.Value, View.Decimals), $"/so-lieu/{Code}?don-vi={part.Unit}") { Tone = Tone.Quiet })]);
        }
    }

    private string PeriodUrl(Period period) => string.Create(CultureInfo.InvariantCulture,
        $"/so-lieu/{Code}/nguon?don-vi={Sight.Unit.Id}&tu={period.Start:yyyy-MM-dd}&den={period.End:yyyy-MM-dd}");
}
