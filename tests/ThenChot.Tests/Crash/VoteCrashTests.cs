using ThenChot.Tests.Votes;

namespace ThenChot.Tests.Crash;

/// <summary>A pile acknowledged is there once, one not acknowledged is not there; closing is whole or not at all.</summary>
public sealed class VoteCrashTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Entering_a_pile_happens_entirely_or_not_at_all(Engine engine)
    {
        var (office, url) = await OpenBallotAsync(engine);
        await using var _ = office;
        Answer? page = null;
        await CrashTrial.EachCommandAsync(
            office,
            "votes.enter-pile",
            visitor => visitor.SubmitAsync(page!, "#chong-1 form", [("Pile.High", "7"), ("Pile.Medium", "1"), ("Pile.Low", "1"), ("Pile.Void", "0")]),
            async visitor =>
            {
                await visitor.SignInAsync(VoteCity.Counter(1));
                await CountingTable.SitAsync(visitor, url);
                page = await visitor.GetAsync(url + "/kiem-phieu");
            });
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_second_closing_makes_the_whole_result_or_nothing(Engine engine)
    {
        var (office, url) = await OpenBallotAsync(engine);
        await using var _ = office;
        using (var first = await VoteCity.CounterAsync(office, 1))
        using (var second = await VoteCity.CounterAsync(office, 2))
        {
            await CountingTable.SitAsync(first, url);
            await CountingTable.SitAsync(second, url);
            foreach (var row in new[] { 1, 2 })
            {
                await VoteCity.DoneAsync(CountingTable.EnterAsync(first, url, row, 7, 1, 1, 0));
                await VoteCity.DoneAsync(CountingTable.EnterAsync(second, url, row, 7, 1, 1, 0));
            }

            await VoteCity.DoneAsync(CountingTable.CloseAsync(first, url));
        }

        Answer? page = null;
        await CrashTrial.EachCommandAsync(
            office,
            "votes.seal-result",
            visitor => visitor.SubmitAsync(page!, "#dong", []),
            async visitor =>
            {
                await visitor.SignInAsync(VoteCity.Counter(2));
                await CountingTable.SitAsync(visitor, url);
                page = await visitor.GetAsync(url + "/kiem-phieu");
            });
    }

    /// <summary>The box is merged, and nobody sits at the table: every process that is started asks for the key.</summary>
    private static async Task<(RunningOffice Office, string Url)> OpenBallotAsync(Engine engine)
    {
        var office = await VoteCity.OpenAsync(engine);
        using var planner = await office.SignedInAs(RoleNames.OrganisationSpecialist, "TP");
        using var first = await VoteCity.CounterAsync(office, 1);
        var url = await VoteCity.PlanAsync(planner);
        await VoteCity.FreezeAsync(office, planner, url);
        await VoteCity.OpenBallotAsync(planner, url);
        await CountingTable.SetKeyAsync(first, url);
        await CountingTable.MergeAsync(first, url);
        await VoteCity.DoneAsync(first.SubmitAsync(await first.GetAsync(url + "/kiem-phieu"), "form[action*='handler=Rise']", []));
        return (office, url);
    }
}
