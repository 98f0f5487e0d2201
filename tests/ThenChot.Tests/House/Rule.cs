namespace ThenChot.Tests.House;

/// <summary>A rule about the code holds when nothing breaks it; otherwise every breach is listed, not the first five.</summary>
internal static class Rule
{
    public static void Holds<T>(IEnumerable<T> breaches)
    {
        var all = breaches.Select(b => b?.ToString()).ToList();
        Assert.True(all.Count == 0, $"{all.Count} breaches:\n{string.Join('\n', all)}");
    }
}
