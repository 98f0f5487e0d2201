using ThenChot.Domain.Organizations.Restructuring.Law;

namespace ThenChot.Tests.Organizations.Restructuring;

/// <summary>The conservation law of restructurings, over 1,000 random histories; the verb <c>restructure check</c> runs more.</summary>
public sealed class ConservationTests
{
    private const int Histories = 1000;

    [Fact]
    public void Whatever_happens_to_the_tree_figures_are_kept_units_stand_in_one_place_and_a_reversal_restores_all_answers()
    {
        var results = Enumerable.Range(0, Histories).AsParallel().Select(seed => ConservationLaw.Check(seed)).ToList();

        Assert.Empty(results.Select(result => result.Broken).OfType<string>().Take(5));
        Assert.True(results.Sum(result => result.Acts) > 20 * Histories, $"Only {results.Sum(result => result.Acts)} acts were legal: the histories are too tame.");
        Assert.True(results.Sum(result => result.Unallocated) > Histories, $"Only {results.Sum(result => result.Unallocated)} values stayed unallocated: the histories are too tame.");
        Assert.True(results.Sum(result => result.Reversals) > Histories, $"Only {results.Sum(result => result.Reversals)} acts were reversed: the histories are too tame.");
        Assert.True(results.Sum(result => result.Restored) > 2 * Histories, $"Only {results.Sum(result => result.Restored)} reversals were compared: the histories are too tame.");
    }
}
