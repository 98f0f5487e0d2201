namespace ThenChot.Web.Modules.Figures;

/// <summary>A unit that was asked for a figure of a period and whose report was never accepted.</summary>
public sealed record MissingReport(string FigureCode, string Unit, DateOnly PeriodStart, DateOnly PeriodEnd);

/// <summary>The same before its name is read.</summary>
public sealed class AskedInVain
{
    public UnitId UnitId { get; init; }

    public string FigureCode { get; init; } = string.Empty;

    public DateOnly PeriodStart { get; init; }

    public DateOnly PeriodEnd { get; init; }
}
