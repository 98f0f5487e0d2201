namespace ThenChot.Domain.Organizations.Restructuring.Law;

/// <summary>Chance from a seed: the same seed gives the same history on every machine and every version of .NET.</summary>
internal sealed class Dice(long seed)
{
    private ulong state = unchecked(((ulong)seed * 0x9E3779B97F4A7C15) ^ 0xD1B54A32D192ED03);

    /// <summary>From 0 to before <paramref name="end"/>.</summary>
    public int Next(int end)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)end);
        }
    }

    public T Pick<T>(IReadOnlyList<T> among) => among[Next(among.Count)];
}
