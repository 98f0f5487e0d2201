using ThenChot.Tests.Figures;

namespace ThenChot.Tests.Crash;

public sealed class SubmitCrashTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Sending_a_report_happens_entirely_or_not_at_all(Engine engine)
    {
        var (office, round, units) = await ReportJourney.OpenAsync(engine);
        await using (office)
        {
            var url = ReportJourney.Url(round, units["QU01"]);
            using (var reporter = await office.SignedInAs("committee_reporter", "QU01"))
            {
                await ReportJourney.AskAsync(reporter, url, "12", "3", "115");
            }

            await office.EnsureAccountAsync("lanh.dao", [("committee_leader", "QU01")]);
            await CrashTrial.EachCommandAsync(office, "figures.sign", leader => ReportJourney.SignAsync(leader, url), leader => leader.SignInAsync("lanh.dao"));
        }
    }
}
