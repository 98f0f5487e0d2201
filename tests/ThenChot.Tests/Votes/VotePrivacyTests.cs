using System.Text.RegularExpressions;
using static ThenChot.Tests.Votes.CountingTable;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>
/// The curious administrator of the database. The same vote is held twice with opposite marks; everything random taken away, what the database and the
/// pages then hold is the same to the letter and to the length: a guess from it is no better than one from nothing.
/// </summary>
public sealed partial class VotePrivacyTests
{
    [Theory, OnBothDatabases]
    public async Task Before_disclosure_nothing_stored_or_sent_depends_on_the_marks(Engine engine)
    {
        var one = await HeldAsync(engine, [9, 0, 0, 0], [1, 2, 6, 0]);
        var other = await HeldAsync(engine, [0, 0, 9, 0], [6, 2, 1, 0]);
        Assert.NotEmpty(one.Rows);
        Assert.Equal(one.Rows, other.Rows);
        Assert.Equal(one.Sizes, other.Sizes);
        var miscounted = await HeldAsync(engine, [8, 0, 1, 0], [1, 2, 6, 0]);
        Assert.Equal(one.Rows, miscounted.Rows);
    }

    private static async Task<(IReadOnlyList<string> Rows, IReadOnlyList<int> Sizes)> HeldAsync(Engine engine, int[] first, int[] second)
    {
        await using var office = await OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var one = await CounterAsync(office, 1);
        using var two = await CounterAsync(office, 2);
        var url = await PlanAsync(planner);
        await FreezeAsync(office, planner, url);
        await OpenBallotAsync(planner, url);
        await SetKeyAsync(one, url);
        await SitAsync(two, url);
        await MergeAsync(one, url);
        await DoneAsync(EnterAsync(one, url, 1, first));
        var half = await RowsAsync(office);
        var sizes = new List<int> { Masked((await one.GetAsync(url + "/kiem-phieu")).Body).Length };
        await DoneAsync(EnterAsync(two, url, 1, first));
        await DoneAsync(EnterAsync(one, url, 2, second));
        await DoneAsync(EnterAsync(two, url, 2, second));
        sizes.Add(Masked((await two.GetAsync(url + "/kiem-phieu")).Body).Length);
        await DoneAsync(CloseAsync(one, url));
        await DoneAsync(CloseAsync(two, url));
        sizes.Add(Masked((await planner.GetAsync(url + "/ket-qua")).Body).Length);
        return ([.. half, .. await RowsAsync(office)], sizes);
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(RunningOffice office) => [.. (await office.AllRowsAsync()).Select(Masked).Select(Unnumbered).Order(StringComparer.Ordinal)];

    /// <summary>Changes of one act are numbered in the order of random ids.</summary>
    private static string Unnumbered(string row) => row.StartsWith("platform_act_change ", StringComparison.Ordinal) ? Numbers().Replace(row, "<n>") : row;

    /// <summary>Random ids, digests, instants and ciphertexts as their kind and length.</summary>
    private static string Masked(string text)
    {
        text = Ids().Replace(text, "<id>");
        text = Stamps().Replace(text, match => $"<stamp {match.Length}>");
        text = Digests().Replace(text, match => $"<hex {match.Length}>");
        text = Instants().Replace(text, "<instant>");
        return Sealed().Replace(text, match => $"<sealed {match.Length}>");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"(?<=\|)\d+(?=\|)", RegexOptions.None, 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b[A-Z2-7]{26,}\b", RegexOptions.None, 5000)]
    private static partial Regex Stamps();

    [GeneratedRegex("[0-9a-fA-F]{32,}", RegexOptions.None, 5000)]
    private static partial Regex Digests();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[.\d]*(Z|[+-]\d{2}(:\d{2})?)?|\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}:\d{2}( [AP]M)?|\b\d{12,19}\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Instants();

    [GeneratedRegex("[A-Za-z0-9+/_-]{40,}={0,2}", RegexOptions.None, 5000)]
    private static partial Regex Sealed();
}
