using ThenChot.Tests.Votes;

namespace ThenChot.Tests.Crash;

/// <summary>A pile acknowledged is there once, one not acknowledged is not there; closing is whole or not at all.</summary>
public sealed class VoteCrashTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Entering_a_pile_happens_entirely_or_not_at_all(Engine engine)
    {
        await using var table = await OpenBallotAsync(engine);
        var (office, url) = (table.Office, table.Url);
        Answer? page = null;
        await CrashTrial.EachCommandAsync(
            office,
            "votes.enter-pile",
            visitor => visitor.SubmitAsync(page!, "#chong-1 form", [("Pile.High", "7"), ("Pile.Medium", "1"), ("Pile.Low", "1"), ("Pile.Void", "0")]),
            async visitor => page = await SeatedAsync(visitor, 1, url));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_second_entry_makes_a_pile_agree_or_fall_whole_or_not_at_all(Engine engine)
    {
        foreach (var (high, agreed) in new[] { ("7", true), ("6", false) })
        {
            await using var table = await OpenBallotAsync(engine);
            var (office, url) = (table.Office, table.Url);
            using (var first = await VoteCity.CounterAsync(office, 1))
            {
                await CountingTable.SitAsync(first, url);
                await VoteCity.DoneAsync(CountingTable.EnterAsync(first, url, 1, 7, 1, 1, 0));
            }

            Answer? page = null;
            await CrashTrial.EachCommandAsync(
                office,
                "votes.enter-pile",
                visitor => visitor.SubmitAsync(page!, "#chong-1 form", [("Pile.High", high), ("Pile.Medium", agreed ? "1" : "2"), ("Pile.Low", "1"), ("Pile.Void", "0")]),
                async visitor => page = await SeatedAsync(visitor, 2, url),
                already: 1,
                points: PointsOf(engine));
            Assert.Equal(agreed ? 2 : 0, (await office.AllRowsAsync()).Count(row => row.StartsWith("vote_pile ", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_second_closing_makes_the_whole_result_or_nothing(Engine engine)
    {
        await using var table = await OpenBallotAsync(engine);
        var (office, url) = (table.Office, table.Url);
        await CountedAsync(office, url);
        using (var first = await VoteCity.CounterAsync(office, 1))
        {
            await CountingTable.SitAsync(first, url);
            await VoteCity.DoneAsync(CountingTable.CloseAsync(first, url));
        }

        Answer? page = null;
        await CrashTrial.EachCommandAsync(
            office,
            "votes.seal-result",
            visitor => visitor.SubmitAsync(page!, "#dong", []),
            async visitor => page = await SeatedAsync(visitor, 2, url));
    }

    /// <summary>Every fourth command on one engine, others on the other: a process is started for each. With <c>THENCHOT_CRASH=all</c> every command on both.</summary>
    internal static (int From, int Every) PointsOf(Engine engine) => Environment.GetEnvironmentVariable("THENCHOT_CRASH") == "all" ? (1, 1) : (engine == Engine.Sqlite ? 4 : 6, 4);

    internal static async Task<Answer> SeatedAsync(Visitor visitor, int member, string url)
    {
        await visitor.SignInAsync(VoteCity.Counter(member));
        await CountingTable.SitAsync(visitor, url);
        return await visitor.GetAsync(url + "/kiem-phieu");
    }

    /// <summary>Both piles are entered twice and agree, and both members leave the table.</summary>
    internal static async Task CountedAsync(RunningOffice office, string url)
    {
        foreach (var member in new[] { 1, 2 })
        {
            using var counter = await VoteCity.CounterAsync(office, member);
            await CountingTable.SitAsync(counter, url);
            foreach (var row in new[] { 1, 2 })
            {
                await VoteCity.DoneAsync(CountingTable.EnterAsync(counter, url, row, 7, 1, 1, 0));
            }

            await RiseAsync(counter, url);
        }
    }

    private static async Task RiseAsync(Visitor member, string url) =>
        await VoteCity.DoneAsync(member.SubmitAsync(await member.GetAsync(url + "/kiem-phieu"), "form[action*='handler=Rise']", []));

    /// <summary>Nobody sits at the table: every process that is started asks for the key. <paramref name="counting"/>: the key is set and the box merged.</summary>
    internal static async Task<VoteTable> OpenBallotAsync(Engine engine, bool counting = true)
    {
        var table = counting ? await VoteTable.CountingAsync(engine) : await VoteTable.OpenAsync(engine);
        foreach (var member in counting ? new[] { table.First, table.Second } : [])
        {
            await RiseAsync(member, table.Url);
        }

        return table;
    }
}
