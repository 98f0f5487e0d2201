namespace ThenChot.Web.Modules.Figures;

/// <summary>A unit that was asked for a figure of a period and whose report was never accepted.</summary>
public sealed record MissingReport(string FigureCode, string Unit, DateOnly PeriodStart, DateOnly PeriodEnd);
