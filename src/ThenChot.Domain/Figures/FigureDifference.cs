namespace ThenChot.Domain.Figures;

/// <summary>Chênh lệch: what the system derives for a unit and a period beside what was reported and accepted for it.</summary>
public sealed record FigureDifference(UnitId Unit, string FigureCode, Period Period, decimal Derived, decimal Reported)
{
    public bool IsOpen => Derived != Reported;
}
