namespace ThenChot.Web.Modules.Figures;

/// <summary>A stored sum: scaled value of a figure and period, with the number of entries behind it.</summary>
public sealed record CellSum(string Code, Period Period, long Value, int Entries);
