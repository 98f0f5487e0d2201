using Microsoft.Extensions.Logging.Abstractions;
using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Duties.Reminding;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Tests.Duties;

/// <summary>Thông báo: each stage of a duty is told once to whom it concerns, whatever nodes run and whenever the office was down.</summary>
public sealed class ReminderTests
{
    private const string Page = "/thong-bao-cua-toi";

    [Theory, OnBothDatabases]
    public async Task Over_a_year_with_two_nodes_and_days_of_silence_no_alert_is_missed_and_none_comes_twice(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        using var leader = await office.SignedInAs("committee_leader", "QU01");
        await RunAsync(office);
        var random = new Random(22_11_2026);
        var lives = new List<(Guid Record, DateOnly Due, int CloseAfter)>();
        for (var n = 0; n < 60; n++)
        {
            var due = random.Next(5, 360);
            lives.Add((await office.GiveAsync("QU01", $"việc {n}", dueIn: due), office.Today().AddDays(due), due + random.Next(-6, 20)));
        }

        var (first, expected, unheard) = (office.Today(), new HashSet<(Guid, ReminderStage, bool)>(), new HashSet<(Guid, ReminderStage, bool)>());
        var nodes = Nodes(office, 2);
        var downUntil = 0;
        for (var day = 0; day < 366; day++)
        {
            foreach (var life in lives.Where(l => l.CloseAfter == day))
            {
                await office.DutiesAsync((book, _) => book.CloseAsync(life.Record));
            }

            if (day >= downUntil && random.Next(25) == 0)
            {
                downUntil = day + random.Next(1, 9);
            }

            // What a day has to tell does not ask whether anybody was there to tell it.
            unheard.UnionWith(lives.Where(l => l.CloseAfter > day).SelectMany(l => Stages(first.AddDays(day).DayNumber - l.Due.DayNumber).Select(s => (l.Record, s, s != ReminderStage.Unsolved))));
            if (day >= downUntil || day == 365)
            {
                await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunDueAsync(default))));
                expected.UnionWith(unheard);
            }

            office.Clock.Advance(TimeSpan.FromDays(1));
        }

        var told = await office.RunAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var leading = await db.Set<Web.Modules.Accounts.Account>().Where(a => a.UserName == "committee_leader.qu01").Select(a => a.Id).SingleAsync();
            return (await (from reminder in db.Set<Reminder>() join duty in db.Set<Duty>() on reminder.Duty equals duty.Id select new { duty.Record, reminder.Stage, reminder.AccountId }).ToListAsync())
                .ConvertAll(r => (r.Record, r.Stage, r.AccountId != leading));
        });
        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.Equal(expected.OrderBy(e => e.ToString(), StringComparer.Ordinal), told.OrderBy(e => e.ToString(), StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task What_began_and_ended_in_silence_is_told_once_with_the_day_it_fell_on(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using (await office.SignedInAs("committee_reporter", "QU01"))
        {
            await RunAsync(office);
        }

        await office.GiveAsync("QU01", "đến hạn khi hệ thống ngừng", dueIn: 5);
        var done = await office.GiveAsync("QU01", "xong khi hệ thống ngừng", dueIn: 6);
        var first = office.Today();
        office.Clock.Advance(TimeSpan.FromDays(7));
        await office.DutiesAsync((book, _) => book.CloseAsync(done));
        office.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync(office);
        await RunAsync(office);

        var told = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Reminder>().Where(r => r.Stage != ReminderStage.Unsolved).OrderBy(r => r.DueOn).ThenBy(r => r.FellOn)
            .Select(r => new { r.Stage, r.FellOn, r.RaisedOn }).ToListAsync());
        Assert.Equal([(ReminderStage.DueSoon, first.AddDays(2)), (ReminderStage.Late, first.AddDays(6)), (ReminderStage.DueSoon, first.AddDays(3))], told.Select(r => (r.Stage, r.FellOn!.Value)));
        Assert.All(told, r => Assert.Equal(first.AddDays(9), r.RaisedOn));
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        Assert.Contains($"báo bù cho ngày {VietnameseFormat.Date(first.AddDays(2))}", (await reporter.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_bell_counts_what_is_unread_without_a_query_of_its_own(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        await reporter.GetAsync("/tai-khoan");
        office.Queries.Reset();
        Assert.DoesNotContain("chưa đọc", (await reporter.GetAsync("/tai-khoan")).Page.QuerySelector("header")!.InnerHtml, StringComparison.Ordinal);
        var before = office.Queries.Commands.Count;
        await office.GiveAsync("QU01", "xét hồ sơ của đồng chí A", dueIn: 2);
        await office.GiveAsync("QU01", "xét hồ sơ của đồng chí B", dueIn: -1);
        await RunAsync(office);

        office.Queries.Reset();
        Assert.Contains("2 thông báo chưa đọc", (await reporter.GetAsync("/tai-khoan")).Page.QuerySelector("header")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(before, office.Queries.Commands.Count);

        var page = await reporter.GetAsync(Page);
        Assert.Equal(2, page.Page.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("đồng chí A", page.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var opened = await reporter.SubmitAsync(page, "tbody form", []);
        Assert.StartsWith("/viec-phai-lam?viec=", opened.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Contains("1 thông báo chưa đọc", (await reporter.GetAsync("/tai-khoan")).Page.QuerySelector("header")!.InnerHtml, StringComparison.Ordinal);
        await reporter.SubmitAsync(page, "#doc-het", []);
        Assert.DoesNotContain("chưa đọc", (await reporter.GetAsync("/tai-khoan")).Page.QuerySelector("header")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_opens_the_reminder_of_another_and_a_muted_kind_stays_silent(Engine engine)
    {
        await using var office = await SomeDuty.OpenAsync(engine);
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        using var other = await office.SignedInAs("committee_reporter", "QU02");
        var settings = await reporter.GetAsync(Page + "/thiet-lap");
        Assert.Equal(HttpStatusCode.Redirect, (await reporter.SubmitAsync(settings, "#thiet-lap", [("In.Muted", SomeDuty.Vote), ("In.Muted", "test.unknown")])).Status);
        await office.GiveAsync("QU01", "biểu quyết", dueIn: 1, kind: SomeDuty.Vote);
        await office.GiveAsync("QU01", "kết nạp", dueIn: 1);
        await RunAsync(office);
        var page = await reporter.GetAsync(Page);

        Assert.Equal("Kết nạp đảng viên", Assert.Single(page.Page.QuerySelectorAll("tbody strong")).TextContent);
        Assert.NotNull((await reporter.GetAsync(Page + "/thiet-lap")).Page.QuerySelector($"input[value='{SomeDuty.Vote}'][checked]"));
        var address = page.Page.QuerySelector("tbody form")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.NotFound, (await ForgedAsync(other, address)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_a_day_says_a_number_and_nothing_else(Engine engine)
    {
        var letters = new Letters();
        await using var office = await RunningOffice.OpenAsync(engine, builder =>
        {
            builder.Services.AddSingleton(new DutyKind(SomeDuty.Admission, "Kết nạp đảng viên")).AddSingleton<IMailSender>(letters);
            builder.Configuration["THENCHOT_SMTP_HOST"] = "mail.example";
            builder.Configuration["THENCHOT_SMTP_FROM"] = "thenchot@example.vn";
            builder.Configuration["THENCHOT_PUBLIC_URL"] = "https://thenchot.example.vn";
        });
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        var settings = await reporter.GetAsync(Page + "/thiet-lap");
        foreach (var wrong in new[] { "không phải thư", "a@b", "a@b@c.vn", "a b@c.vn", "a@c.vn\r\nBcc: x@y.vn" })
        {
            var refused = await reporter.SubmitAsync(settings, "#thiet-lap", [("In.Mail", wrong)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("Địa chỉ thư điện tử", refused.Text, StringComparison.Ordinal);
        }

        await reporter.SubmitAsync(settings, "#thiet-lap", [("In.Mail", "bao.cao@quanuy.example.vn")]);
        await office.GiveAsync("QU01", "xét hồ sơ của đồng chí A", dueIn: 2);
        var nodes = Nodes(office, 2);
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunDueAsync(default))));
        var (to, subject, body) = Assert.Single(letters.Sent);

        Assert.Equal(("bao.cao@quanuy.example.vn", "Then Chốt: 1 thông báo chưa đọc"), (to, subject));
        Assert.Contains("https://thenchot.example.vn/thong-bao-cua-toi", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Kết nạp", body, StringComparison.Ordinal);
        Assert.DoesNotContain("đồng chí A", body, StringComparison.Ordinal);
        office.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunDueAsync(default))));
        Assert.Single(letters.Sent);
    }

    [Fact]
    public async Task A_job_that_fails_does_not_hold_up_the_others()
    {
        await using var office = await RunningOffice.OpenEmptyAsync(Engine.Sqlite);
        var runs = 0;
        var module = new Module("thử") { Jobs = [new DailyJob("hong", (_, _) => throw new InvalidOperationException("hỏng")), new DailyJob("tot", (_, _) => { runs++; return Task.CompletedTask; })] };
        var node = new DailyRunner(new ModuleList([module]), office.Services.GetRequiredService<IServiceScopeFactory>(), office.Clock, NullLogger<DailyRunner>.Instance);

        Assert.Equal(["tot"], await node.RunDueAsync(default));
        office.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Empty(await node.RunDueAsync(default));
        Assert.Equal(1, runs);
    }

    private static IEnumerable<ReminderStage> Stages(int late) => late switch
    {
        < -3 => [],
        <= 0 => [ReminderStage.DueSoon],
        < 3 => [ReminderStage.Late],
        _ => [ReminderStage.Late, ReminderStage.Unsolved],
    };

    private static DailyRunner[] Nodes(RunningOffice office, int count) => [.. Enumerable.Range(0, count).Select(_ => new DailyRunner(
        new ModuleList([Web.Modules.Duties.DutiesModule.Module]), office.Services.GetRequiredService<IServiceScopeFactory>(), office.Clock, NullLogger<DailyRunner>.Instance))];

    private static async Task RunAsync(RunningOffice office)
    {
        var node = Nodes(office, 1)[0];
        await node.RunDueAsync(default);
    }

    private static async Task<Answer> ForgedAsync(Visitor visitor, string address)
    {
        var page = await visitor.GetAsync(Page + "/thiet-lap");
        page.Page.QuerySelector("#thiet-lap")!.SetAttribute("action", address);
        return await visitor.SubmitAsync(page, "#thiet-lap", []);
    }

    private sealed class Letters : IMailSender
    {
        public List<(string To, string Subject, string Body)> Sent { get; } = [];

        public Task SendAsync(string to, string subject, string body, CancellationToken cancel)
        {
            lock (Sent)
            {
                Sent.Add((to, subject, body));
            }

            return Task.CompletedTask;
        }
    }
}
