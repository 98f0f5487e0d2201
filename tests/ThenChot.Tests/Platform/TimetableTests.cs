using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using ThenChot.Web;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Jobs;

namespace ThenChot.Tests.Platform;

/// <summary>Lịch chạy việc nền: Quartz on the office's own database wakes the nodes; a day's work is done once, and made up for after the office was down.</summary>
public sealed class TimetableTests
{
    private const string EverySecond = "* * * * * ?";

    private int runs;

    [Theory, OnBothDatabases]
    public async Task The_work_of_a_day_is_done_once_by_whichever_node_is_up_and_made_up_for_when_none_was(Engine engine)
    {
        await using var office = await RunningOffice.OpenAsync(engine);
        var first = await NodeAsync(office.Database);
        // SQLite has one process; PostgreSQL serves several nodes.
        var second = engine == Engine.Postgres ? await NodeAsync(office.Database) : null;
        await UntilAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.Equal(1, runs);
        if (second is not null)
        {
            Assert.Equal(2, await office.RunAsync(services => services.GetRequiredService<AppDb>().Database.SqlQuery<int>($"select count(*)::int as \"Value\" from qrtz_scheduler_state").SingleAsync()));
            await StopAsync(first);
            await NextDayAsync(office);
            await UntilAsync(2);
        }

        await StopAsync(second ?? first);
        var before = runs;
        await NextDayAsync(office);
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Equal(before, runs);
        var third = await NodeAsync(office.Database);
        await UntilAsync(before + 1);
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Equal(before + 1, runs);
        await StopAsync(third);
    }

    /// <summary>The day that was done is yesterday.</summary>
    private static Task<int> NextDayAsync(RunningOffice office) => office.RunAsync(async services => await services.GetRequiredService<AppDb>().Set<JobState>()
        .Where(job => job.Name == "thu").ExecuteUpdateAsync(set => set.SetProperty(job => job.DoneOn, job => job.DoneOn!.Value.AddDays(-1))));

    private async Task<WebApplication> NodeAsync(DatabaseChoice database)
    {
        var counted = new Module("thử") { Jobs = [new DailyJob("thu", (_, _) => Task.FromResult(Interlocked.Increment(ref runs)))] };
        var app = OfficeHost.Build(database, builder =>
        {
            builder.WebHost.UseTestServer();
            Timetable.AddTo(builder.Services, database, EverySecond);
        }, new ModuleList([.. Office.In(Zone.Internal).All.Select(module => module with { Jobs = [] }), counted]));
        await app.StartAsync();
        return app;
    }

    private static async Task StopAsync(WebApplication node)
    {
        await node.StopAsync();
        await node.DisposeAsync();
    }

    private async Task UntilAsync(int count)
    {
        for (var look = 0; look < 600 && Volatile.Read(ref runs) < count; look++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(count, runs);
    }
}
