using ThenChot.Domain.Figures;

namespace ThenChot.Web.Modules.Figures;

/// <summary>A pair of values with the explanations written for that period, the latest first.</summary>
public sealed record DifferenceLine(Figure Figure, FigureDifference Pair, IReadOnlyList<DifferenceExplanation> Explanations, string UnitName)
{
    /// <summary>The explanation of exactly this pair; null while it is asked for.</summary>
    public DifferenceExplanation? Explained => Explanations.FirstOrDefault(one => one.Explains(Pair));

    public bool IsAsked => Pair.IsOpen && Explained is null;

    public string Url => $"/so-lieu/{Figure.Code}/giai-trinh?don-vi={Pair.Unit}&ky={Pair.Period.Code}";
}
