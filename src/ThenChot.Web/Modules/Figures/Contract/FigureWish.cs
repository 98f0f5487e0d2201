namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>Codes to read for a span; several spans of one unit are read at once.</summary>
public sealed record FigureWish(FigureQuery Query, IReadOnlyCollection<string> Codes);
