using System.Diagnostics;

namespace ThenChot.Bench;

/// <summary>Two ways of getting the same, run in turn in one process, and what they cost.</summary>
internal static class Medians
{
    public const int Rounds = 15;

    /// <summary>Calls before the clock runs: enough for the runtime to compile what is called often for good.</summary>
    private const int Warming = 250;

    public static async Task<(double Ours, double Baseline)> CompareAsync(Func<Task> ours, Func<Task> baseline)
    {
        for (var warm = 0; warm < Warming; warm++)
        {
            await ours();
            await baseline();
        }

        var first = new List<double>(Rounds);
        var second = new List<double>(Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            first.Add(await TimeAsync(ours));
            second.Add(await TimeAsync(baseline));
        }

        return (Of(first), Of(second));
    }

    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    public static void Print(string what, double ours, double baseline, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-58} {ours,10:0.00} {unit,-5} baseline {baseline,10:0.00} {unit,-5} ratio {ours / baseline:0.00}"));

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
