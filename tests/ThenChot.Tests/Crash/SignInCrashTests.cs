namespace ThenChot.Tests.Crash;

public sealed class SignInCrashTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Signing_in_happens_entirely_or_not_at_all(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("nguoi.thu", [("committee_reporter", "QU01")]);
        await CrashTrial.EachCommandAsync(office, "accounts.sign-in", visitor => visitor.SignInAsync("nguoi.thu"));
    }
}
