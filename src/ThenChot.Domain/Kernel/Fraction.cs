using System.Numerics;

namespace ThenChot.Domain.Kernel;

/// <summary>Tỷ lệ phân bổ: an exact share such as <c>1/3</c>; shares of one allocation add to 1 exactly.</summary>
public readonly record struct Fraction
{
    private Fraction(long numerator, long denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public static Fraction Zero { get; } = new(0, 1);

    public static Fraction One { get; } = new(1, 1);

    public long Numerator { get; }

    /// <summary>Positive; the default value counts as 0/1.</summary>
    public long Denominator => field == 0 ? 1 : field;

    public static Fraction operator +(Fraction left, Fraction right) => Add(left, right);

    /// <summary>What shares add up to, in lowest terms, however many and however fine: "1" when they are the whole.</summary>
    public static string Sum(IEnumerable<Fraction> shares)
    {
        var (top, bottom) = (BigInteger.Zero, BigInteger.One);
        foreach (var share in shares)
        {
            (top, bottom) = ((top * share.Denominator) + (share.Numerator * bottom), bottom * share.Denominator);
        }

        var common = BigInteger.GreatestCommonDivisor(top, bottom);
        return bottom == common ? (top / common).ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{top / common}/{bottom / common}");
    }

    public static Fraction Add(Fraction left, Fraction right) => Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>In lowest terms. The denominator must be positive.</summary>
    public static Fraction Of(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var common = GreatestCommonDivisor(Math.Abs(numerator), denominator);
        return new Fraction(numerator / common, denominator / common);
    }

    /// <summary>Reads <c>1/3</c>, <c>0.25</c>, <c>0,25</c>, <c>1</c>; negative shares are not shares.</summary>
    public static bool TryParse(string? text, out Fraction share)
    {
        share = Zero;
        var parts = (text ?? string.Empty).Trim().Replace(',', '.').Split('/');
        if (parts.Length > 2 || !decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var top))
        {
            return false;
        }

        var bottom = 1m;
        if (parts.Length == 2 && (!decimal.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out bottom) || bottom == 0))
        {
            return false;
        }

        while (top != decimal.Truncate(top))
        {
            top *= 10;
            bottom *= 10;
        }

        if (top > 1_000_000_000 || bottom > 1_000_000_000)
        {
            return false;
        }

        share = Of((long)top, (long)bottom);
        return true;
    }

    /// <summary>
    /// Divides a whole by shares that add to 1: each gets its whole part, what is left goes to the largest remainders, ties to
    /// the earlier share. The parts always add up to the whole.
    /// </summary>
    public static IReadOnlyList<long> Divide(long whole, IReadOnlyList<Fraction> shares)
    {
        var exact = shares.Select(share => (Product: (Int128)whole * share.Numerator, share.Denominator)).ToList();
        var parts = exact.Select(part => (long)Floor(part.Product, part.Denominator)).ToArray();
        var left = whole - parts.Sum();
        foreach (var place in Enumerable.Range(0, shares.Count).OrderByDescending(n => Remainder(exact[n].Product, exact[n].Denominator)).ThenBy(n => n).Take((int)left))
        {
            parts[place]++;
        }

        return parts;
    }

    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static Int128 Floor(Int128 top, long bottom) => top >= 0 ? top / bottom : -((-top + bottom - 1) / bottom);

    // Compared as decimals: both remainders lie in [0, 1), and shares have at most nine digits.
    private static decimal Remainder(Int128 top, long bottom) => (decimal)(top - (Floor(top, bottom) * bottom)) / bottom;

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a == 0 ? 1 : a;
    }
}
