namespace ThenChot.Domain.Reports;

/// <summary>Chênh lệch của số liệu: what the units reported beside what the system derives, and the explanations given so far.</summary>
public sealed record ReviewDifference(decimal Reported, IReadOnlyList<string> Explanations);
