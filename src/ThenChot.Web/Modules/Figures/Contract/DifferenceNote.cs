namespace ThenChot.Web.Modules.Figures.Contract;

/// <summary>Why a derived value differs from the reported one in a period; <paramref name="Derived"/> and <paramref name="Reported"/> are the values it speaks of.</summary>
public sealed record DifferenceNote(string Code, Period Period, decimal Derived, decimal Reported, string Text, string By, DateTimeOffset At);
