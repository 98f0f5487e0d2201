using ThenChot.Tests.Votes;
using static ThenChot.Tests.Crash.VoteCrashTests;

namespace ThenChot.Tests.Crash;

/// <summary>The steps around the piles: the key, the box, the first closing, the announcement, the correction.</summary>
public sealed class VoteStepsCrashTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_key_the_box_and_the_first_closing_are_whole_or_not_at_all(Engine engine)
    {
        await using var table = await OpenBallotAsync(engine, counting: false);
        var (office, url) = (table.Office, table.Url);
        Answer? page = null;
        await CrashTrial.EachCommandAsync(
            office, "votes.set-key", visitor => visitor.SubmitAsync(page!, "form[action*='handler=Key']", [("NewKey.Phrase", VoteCity.Key), ("NewKey.Again", VoteCity.Key)]),
            async visitor =>
            {
                await visitor.SignInAsync(VoteCity.Counter(1));
                page = await visitor.GetAsync(url + "/kiem-phieu");
            },
            points: PointsOf(engine));
        await CrashTrial.EachCommandAsync(office, "votes.merge-boxes", visitor => visitor.SubmitAsync(page!, "form[action*='handler=Merge']", CountingTable.Box(9, 9, 0)), async visitor => page = await SeatedAsync(visitor, 1, url), points: PointsOf(engine));
        await CountedAsync(office, url);
        await CrashTrial.EachCommandAsync(office, "votes.close-count", visitor => visitor.SubmitAsync(page!, "#dong", []), async visitor => page = await SeatedAsync(visitor, 1, url), points: PointsOf(engine));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_result_is_announced_and_replaced_whole_or_not_at_all(Engine engine)
    {
        await using var table = await OpenBallotAsync(engine);
        var (office, url) = (table.Office, table.Url);
        await CountedAsync(office, url);
        foreach (var member in new[] { 1, 2 })
        {
            using var closer = await VoteCity.CounterAsync(office, member);
            await CountingTable.SitAsync(closer, url);
            await VoteCity.DoneAsync(CountingTable.CloseAsync(closer, url));
        }

        Answer? page = null;
        await CrashTrial.EachCommandAsync(office, "votes.announce", visitor => visitor.SubmitAsync(page!, "form[action*='handler=Announce']", [("Opening.Phrase", VoteCity.Key)]), async visitor =>
        {
            await visitor.SignInAsync(VoteCity.Counter(1));
            page = await visitor.GetAsync(url + "/ket-qua");
        }, points: PointsOf(engine));
        await CrashTrial.EachCommandAsync(office, "votes.count-again", visitor => visitor.SubmitAsync(page!, "form[action*='handler=Again']", [("Repeat.Reason", "Sót một phiếu")]), async visitor =>
        {
            await visitor.SignInAsync(VoteCity.Counter(1));
            page = await visitor.GetAsync(url + "/ket-qua");
        }, points: PointsOf(engine));
    }
}
