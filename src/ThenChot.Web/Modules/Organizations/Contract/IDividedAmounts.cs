namespace ThenChot.Web.Modules.Organizations.Contract;

/// <summary>A later module says which of its amounts wait for shares, so that they can be entered.</summary>
public interface IDividedAmounts
{
    /// <summary>
    /// Amounts that no unit can be given, each at the first division it meets on the way to the trees of today (forward) and of before
    /// the first act (backward). Shares entered for <paramref name="anew"/> do not count, so that they can be entered again.
    /// </summary>
    Task<DividedAmounts> WaitingAsync(DivisionKey? anew, CancellationToken cancel);
}

/// <summary>The amounts, and the lineage they were carried along.</summary>
public sealed record DividedAmounts(LineageOnto Lineage, IReadOnlyList<DividedAmount> Amounts);

/// <summary>
/// What of one figure waits at one division. <see cref="Parts"/>: one for each entry, in units of the last decimal: each is divided on its
/// own, by largest remainder.
/// </summary>
public sealed record DividedAmount(DivisionKey At, string Code, string Name, string UnitOfMeasure, int Decimals, IReadOnlyList<long> Parts)
{
    public decimal Value => Shown(Parts.Sum());

    /// <summary>A number of last decimals as people read it.</summary>
    public decimal Shown(long steps) => steps / (decimal)Math.Pow(10, Decimals);

    /// <summary>What each of the shares would get.</summary>
    public IReadOnlyList<decimal> Divide(IReadOnlyList<Fraction> shares)
    {
        var sums = new long[shares.Count];
        foreach (var part in Parts)
        {
            foreach (var (n, got) in Fraction.Divide(part, shares).Index())
            {
                sums[n] += got;
            }
        }

        return [.. sums.Select(Shown)];
    }
}
