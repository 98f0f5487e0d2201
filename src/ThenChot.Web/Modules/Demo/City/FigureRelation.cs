using System.Text.RegularExpressions;

namespace ThenChot.Web.Modules.Demo.City;

/// <summary>
/// A relation printed beside a figure: <c>a + b = c</c>, <c>a &lt;= b</c>, <c>a = b</c>, <c>part_of:total</c>,
/// <c>round0(100 * a / b) = c</c>. It holds or not for any set of values: the totals, or one entry.
/// </summary>
public static partial class FigureRelation
{
    /// <summary>True, false, or null when a value that it names is missing or it states no arithmetic (<c>op:</c>, <c>basis:</c>, <c>as_printed</c>).</summary>
    public static bool? Holds(string code, string relation, IReadOnlyDictionary<string, decimal> values)
    {
        if (relation.StartsWith("part_of:", StringComparison.Ordinal))
        {
            return Compare(values, [code], [relation["part_of:".Length..]], (part, whole) => part <= whole);
        }

        if (Ratio().Match(relation) is { Success: true } ratio)
        {
            return HoldsRatio(ratio, values);
        }

        if (relation.StartsWith("period_to", StringComparison.Ordinal) || !relation.Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        if (relation.Split("<=", StringSplitOptions.TrimEntries) is [var low, var high])
        {
            return Compare(values, Terms(low), Terms(high), (left, right) => left <= right);
        }

        return relation.Split('=', StringSplitOptions.TrimEntries) is [var sum, var total]
            ? Compare(values, Terms(sum), Terms(total), (left, right) => left == right)
            : null;
    }

    private static bool? HoldsRatio(Match ratio, IReadOnlyDictionary<string, decimal> values) =>
        values.TryGetValue(ratio.Groups["part"].Value, out var part)
        && values.TryGetValue(ratio.Groups["whole"].Value, out var whole)
        && values.TryGetValue(ratio.Groups["result"].Value, out var result)
            ? whole != 0 && Math.Round(100 * part / whole, 0, MidpointRounding.AwayFromZero) == result
            : null;

    private static bool? Compare(
        IReadOnlyDictionary<string, decimal> values, string[] left, string[] right, Func<decimal, decimal, bool> holds) =>
        left.Concat(right).All(values.ContainsKey)
            ? holds(left.Sum(code => values[code]), right.Sum(code => values[code]))
            : null;

    private static string[] Terms(string side) => side.Split('+', StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^round0\(100 \* (?<part>\w+) / (?<whole>\w+)\) = (?<result>\w+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ratio();
}
