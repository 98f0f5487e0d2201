namespace ThenChot.Web.Modules.Demo.City;

/// <summary>
/// A small generator of pseudo-random numbers (SplitMix64) that gives the same demo city on every machine and runtime;
/// the framework's own generator does not promise that between versions.
/// </summary>
public sealed class SmallRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A generator of its own for one part of the city, so that parts do not shift each other.</summary>
    public static SmallRandom For(ulong seed, string part)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in part)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return new SmallRandom(unchecked(seed ^ hash));
    }

    /// <summary>A whole number from zero up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)(Next() % (ulong)bound);
    }

    /// <summary>A whole number between both ends, ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="percent"/> cases of a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>The index of a weight, drawn in proportion to the weights.</summary>
    public int Weighted(IReadOnlyList<int> weights)
    {
        var left = Below(weights.Sum());
        for (var i = 0; i < weights.Count; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Count - 1;
    }

    /// <summary>The same things in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> things)
    {
        var result = things.ToArray();
        for (var i = result.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (result[i], result[j]) = (result[j], result[i]);
        }

        return result;
    }

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
