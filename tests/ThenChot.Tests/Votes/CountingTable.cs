using System.Globalization;
using static ThenChot.Tests.Votes.VoteCity;

namespace ThenChot.Tests.Votes;

/// <summary>The steps of a count as two members take them in the page.</summary>
internal static class CountingTable
{
    public static async Task SetKeyAsync(Visitor member, string url) =>
        await DoneAsync(member.SubmitAsync(await member.GetAsync(url + "/kiem-phieu"), "form[action*='handler=Key']", [("NewKey.Phrase", Key), ("NewKey.Again", Key)]));

    public static async Task SitAsync(Visitor member, string url) =>
        await DoneAsync(member.SubmitAsync(await member.GetAsync(url + "/kiem-phieu"), "form[action*='handler=Sit']", [("Seat.Phrase", Key)]));

    public static async Task MergeAsync(Visitor member, string url, int issued = 9, int returned = 9, int invalid = 0) =>
        await DoneAsync(member.SubmitAsync(await member.GetAsync(url + "/kiem-phieu"), "form[action*='handler=Merge']", Box(issued, returned, invalid)));

    public static IEnumerable<(string Name, string Value)> Box(int issued, int returned, int invalid) => [("Box.Issued", Text(issued)), ("Box.Returned", Text(returned)), ("Box.Invalid", Text(invalid))];

    /// <summary>Enters one pile; the answer may refuse.</summary>
    public static async Task<Answer> EnterAsync(Visitor member, string url, int row, params int[] counts)
    {
        var page = await member.GetAsync(url + "/kiem-phieu");
        return await member.SubmitAsync(page, $"#chong-{Text(row)} form", [("Pile.High", Text(counts[0])), ("Pile.Medium", Text(counts[1])), ("Pile.Low", Text(counts[2])), ("Pile.Void", Text(counts[3]))]);
    }

    public static async Task<Answer> CloseAsync(Visitor member, string url) =>
        await member.SubmitAsync(await member.GetAsync(url + "/kiem-phieu"), "#dong", []);

    public static async Task<Answer> AnnounceAsync(Visitor member, string url, string key = Key) =>
        await member.SubmitAsync(await member.GetAsync(url + "/ket-qua"), "form[action*='handler=Announce']", [("Opening.Phrase", key)]);

    /// <summary>The whole count: both members enter the same piles and close.</summary>
    public static async Task CountAsync(Visitor first, Visitor second, string url, params int[][] piles)
    {
        await SetKeyAsync(first, url);
        await SitAsync(second, url);
        await MergeAsync(first, url);
        for (var row = 0; row < piles.Length; row++)
        {
            await DoneAsync(EnterAsync(first, url, row + 1, piles[row]));
            await DoneAsync(EnterAsync(second, url, row + 1, piles[row]));
        }

        await DoneAsync(CloseAsync(first, url));
        await DoneAsync(CloseAsync(second, url));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
