using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace ThenChot.Web.Platform.Jobs;

/// <summary>
/// Lịch chạy việc nền: Quartz, with its store in the office's own database, wakes one of the web nodes every ten minutes to do what is due. On PostgreSQL its nodes
/// form a cluster: one is woken, and when it dies another takes over. Its tables carry no record of the office; they are made when a node starts and are in no backup.
/// </summary>
public static class Timetable
{
    /// <summary><c>off</c>: this node serves pages and leaves the daily work to others.</summary>
    public const string Variable = "THENCHOT_TIMETABLE";

    /// <summary>Every ten minutes of the clock.</summary>
    public const string Usual = "0 0/10 * * * ?";

    private static readonly JobKey Look = new("daily", "thenchot");

    /// <summary>For a node that serves; <paramref name="cron"/> says when to look, in Quartz's form.</summary>
    public static void AddTo(IServiceCollection services, DatabaseChoice database, string cron = Usual)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "thenchot";
                options.GenerateInstanceId = true;
            });
            quartz.UseDefaultThreadPool(1);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.ConfigureStore(options => options.UseBackgroundThreads = true);
                if (database.PostgresConnection is { } connection)
                {
                    store.UsePostgres(NpgsqlFactory.Instance, connection);
                    store.UseClustering();
                }
                else
                {
                    store.UseSqlite(SqliteFactory.Instance, database.SqliteConnection);
                }
            });
            quartz.AddJob<DailyLook>(job => job.WithIdentity(Look).RequestRecovery());
            // A look that was missed is not made up for by itself: the next one finds what it would have found.
            quartz.AddTrigger<DailyLook>(trigger => trigger.WithIdentity(Look.Name, Look.Group).ForJob(Look).WithCronSchedule(cron, schedule => schedule.WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
