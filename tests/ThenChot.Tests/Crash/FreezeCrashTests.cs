using ThenChot.Tests.Reports;

namespace ThenChot.Tests.Crash;

public sealed class FreezeCrashTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Freezing_a_draft_happens_entirely_or_not_at_all(Engine engine)
    {
        await using var office = await ReportCity.OpenAsync(engine);
        var url = await ReportCity.YearlyAsync(office);
        await office.EnsureAccountAsync("chuyen.vien", [("organisation_specialist", "TP")]);
        Answer? page = null;
        await CrashTrial.EachCommandAsync(
            office,
            "reports.freeze",
            visitor => visitor.SubmitAsync(page!, "#chot", []),
            async visitor =>
            {
                await visitor.SignInAsync("chuyen.vien");
                page = await visitor.GetAsync(url);
            });
    }
}
