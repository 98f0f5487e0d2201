using Microsoft.Extensions.Logging.Abstractions;
using ThenChot.Domain.Duties;
using ThenChot.Web.Modules.Duties.Contract;
using ThenChot.Web.Modules.Duties.Reminding;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Tests.Duties;

/// <summary>Two web nodes, one of which dies in the middle of the day's work: the other makes up for it once the lease is over, and nothing comes twice.</summary>
public sealed class DyingNodeTests
{
    private const int Days = 200;

    [Theory, OnBothDatabases]
    public async Task What_a_dead_node_left_is_done_the_same_day_and_no_reminder_or_letter_comes_twice(Engine engine)
    {
        var letters = new DeadlyLetters();
        await using var office = await RunningOffice.OpenAsync(engine, builder =>
        {
            builder.Services.AddSingleton(new DutyKind(SomeDuty.Admission, "Kết nạp đảng viên")).AddSingleton<IMailSender>(letters);
            builder.Configuration["THENCHOT_SMTP_HOST"] = "mail.example";
            builder.Configuration["THENCHOT_SMTP_FROM"] = "thenchot@example.vn";
            builder.Configuration["THENCHOT_PUBLIC_URL"] = "https://thenchot.example.vn";
        });
        letters.Clock = office.Clock;
        using var reporter = await office.SignedInAs("committee_reporter", "QU01");
        await reporter.SubmitAsync(await reporter.GetAsync("/thong-bao-cua-toi/thiet-lap"), "#thiet-lap", [("In.Mail", "bao.cao@quanuy.example.vn")]);
        var random = new Random(23_11_2026);
        for (var n = 0; n < 25; n++)
        {
            await office.GiveAsync("QU01", $"việc {n}", dueIn: random.Next(5, Days - 5));
        }

        var nodes = Enumerable.Range(0, 2).Select(_ => new DailyRunner(
            new ModuleList([Web.Modules.Duties.DutiesModule.Module]), office.Services.GetRequiredService<IServiceScopeFactory>(), office.Clock, NullLogger<DailyRunner>.Instance)).ToArray();
        for (var day = 0; day < Days; day++)
        {
            var done = new List<string>();
            for (var look = 0; look < 2; look++)
            {
                done.AddRange((await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunDueAsync(default))))).SelectMany(names => names));
                office.Clock.Advance(TimeSpan.FromMinutes(11));
            }

            Assert.Equal(["duties.daily"], done);
            office.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(22));
        }

        var told = await office.RunAsync(services => services.GetRequiredService<AppDb>().Set<Reminder>().Select(r => new { r.AccountId, r.Duty, r.Stage, r.DueOn, r.RaisedOn }).ToListAsync());
        Assert.Equal(told.Count, told.DistinctBy(r => (r.AccountId, r.Duty, r.Stage, r.DueOn)).Count());
        Assert.Equal(25, told.Where(r => r.Stage == ReminderStage.Late).Select(r => r.Duty).Distinct().Count());
        Assert.True(letters.Deaths > 5, $"{letters.Deaths}");
        Assert.Equal(letters.On.Count, letters.On.Distinct().Count());
        var owner = told.GroupBy(r => r.AccountId).MaxBy(g => g.Count(r => r.Stage != ReminderStage.Unsolved))!;
        Assert.Equal(owner.Select(r => r.RaisedOn).Distinct().Order(), letters.On.Order());
        
    }

    /// <summary>Every third letter takes its node along.</summary>
    private sealed class DeadlyLetters : IMailSender
    {
        public TestClock Clock { get; set; } = null!;

        public List<DateOnly> On { get; } = [];

        public int Deaths { get; private set; }

        public Task SendAsync(string to, string subject, string body, CancellationToken cancel)
        {
            lock (On)
            {
                On.Add(VietnameseFormat.DayOf(Clock.GetUtcNow()));
                return On.Count % 3 == 0 ? Task.FromException(new InvalidOperationException($"The node died with letter {++Deaths}.")) : Task.CompletedTask;
            }
        }
    }
}
