using ThenChot.Domain.Accounts;
using ThenChot.Web.Modules.Accounts;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Tests.Accounts;

/// <summary>Accounts nobody uses close by the rhythm of their work, after two warnings, once a day whatever the number of nodes.</summary>
public sealed class IdleTests
{
    private static readonly AnswerSpan Year2023 = new(new(2023, 12, 1), new(2024, 1, 15));
    private static readonly AnswerSpan Year2024 = new(new(2024, 12, 1), new(2025, 1, 15));

    [Fact]
    public void Who_answers_once_a_year_is_not_idle_in_between()
    {
        AnswerSpan[] rounds = [Year2023, Year2024];
        Assert.Null(Closes(new(2024, 12, 20), rounds));
        Assert.Equal(Year2024.DueOn.AddDays(45), Closes(new(2023, 12, 20), rounds));
        Assert.Equal(Year2023.DueOn.AddDays(45), Closes(new(2023, 1, 1), rounds));
        Assert.Equal(new DateOnly(2023, 1, 1).AddDays(180), Closes(new(2023, 1, 1), []));
        static DateOnly? Closes(DateOnly used, AnswerSpan[] asked) => IdleRule.ClosesOn(used, asked, 45, 180);
    }

    [Fact]
    public void Warnings_come_before_the_day_of_closing()
    {
        var closes = new DateOnly(2024, 3, 1);
        Assert.Equal([0, 1, 1, 2], new[] { closes.AddDays(-15), closes.AddDays(-14), closes.AddDays(-8), closes.AddDays(-7) }.Select(day => IdleRule.WarningsDue(closes, day, [14, 7])));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_account_nobody_uses_is_warned_about_twice_closed_and_reopened_in_one_click(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("im-lang", [(RoleNames.CommitteeReporter, "QU01")]);
        await office.EnsureAccountAsync("cham-chi", [(RoleNames.CommitteeReporter, "QU02")]);
        await office.EnsureAccountAsync("trinh-dien", [(RoleNames.CommitteeReporter, "QU02")], isDemo: true);
        using var administrator = await office.SignedInAs(RoleNames.Administrator, "TP");
        var made = office.Clock.GetUtcNow();
        await DayAsync(office, made.AddDays(165));
        Assert.Equal(0, (await OfAsync(office, "im-lang")).IdleWarnings);
        await UseAsync(office, "cham-chi");
        await DayAsync(office, made.AddDays(166));
        Assert.Equal(1, (await OfAsync(office, "im-lang")).IdleWarnings);
        await administrator.SignInAsync("administrator.tp");
        Assert.Contains("Tài khoản im-lang sắp đóng", (await administrator.GetAsync("/viec-can-xu-ly")).Text, StringComparison.Ordinal);
        Assert.Contains("Sắp đóng vì không dùng", (await administrator.GetAsync("/quan-tri/tai-khoan")).Text, StringComparison.Ordinal);
        await DayAsync(office, made.AddDays(173));
        Assert.Equal(2, (await OfAsync(office, "im-lang")).IdleWarnings);
        await DayAsync(office, made.AddDays(179));
        Assert.Null((await OfAsync(office, "im-lang")).DisabledAt);
        await DayAsync(office, made.AddDays(180));
        Assert.NotNull((await OfAsync(office, "im-lang")).IdleClosedAt);
        Assert.Null((await OfAsync(office, "cham-chi")).DisabledAt);
        Assert.Null((await OfAsync(office, "trinh-dien")).DisabledAt);
        Assert.Equal("accounts.close-idle", await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Act>().OrderByDescending(a => a.Sequence).Select(a => a.Kind).FirstAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => UseAsync(office, "im-lang"));

        await administrator.SignInAsync("administrator.tp");
        var list = await administrator.GetAsync("/quan-tri/tai-khoan");
        Assert.Contains("Đóng vì không dùng", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SubmitAsync(list, "main table form", [])).Status);
        await UseAsync(office, "im-lang");
        await DayAsync(office, made.AddDays(181));
        Assert.Null((await OfAsync(office, "im-lang")).DisabledAt);
        Assert.Empty(await office.BrokenAsync());
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_last_administrator_is_never_closed(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        await office.EnsureAccountAsync("quan-tri", [(RoleNames.Administrator, "TP")]);
        var made = office.Clock.GetUtcNow();
        foreach (var day in new[] { 170, 175, 180, 200 })
        {
            await DayAsync(office, made.AddDays(day));
        }

        Assert.Null((await OfAsync(office, "quan-tri")).DisabledAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_nodes_do_the_work_of_a_day_once(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var scopes = office.Services.GetRequiredService<IServiceScopeFactory>();
        var runs = 0;
        var module = new Web.Platform.Module("thử") { Jobs = [new DailyJob("thu", async (_, cancel) => { Interlocked.Increment(ref runs); await Task.Yield(); cancel.ThrowIfCancellationRequested(); })] };
        var nodes = Enumerable.Range(0, 4).Select(_ => new DailyRunner(new Web.Platform.ModuleList([module]), scopes, office.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DailyRunner>.Instance)).ToList();
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunDueAsync(default))));
        Assert.Equal(1, runs);
        office.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunDueAsync(default))));
        Assert.Equal(2, runs);
        
    }

    private static async Task DayAsync(RunningOffice office, DateTimeOffset at)
    {
        office.Clock.Set(at);
        Assert.Contains("accounts.idle", await office.Services.GetRequiredService<DailyRunner>().RunDueAsync(default));
    }

    private static async Task UseAsync(RunningOffice office, string userName)
    {
        using var visitor = office.Visit();
        await visitor.SignInAsync(userName);
    }

    private static Task<Account> OfAsync(RunningOffice office, string userName) =>
        office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Account>().SingleAsync(a => a.UserName == userName));
}
