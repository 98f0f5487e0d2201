namespace ThenChot.Web.Platform.Jobs;

/// <summary>Looks now and then whether a daily job is due. A lease in the database lets one of several web nodes do it.</summary>
public sealed class DailyRunner(ModuleList modules, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyRunner> log) : BackgroundService
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Runs what was not done today; gives the names of the jobs that this node did.</summary>
    public async Task<IReadOnlyList<string>> RunDueAsync(CancellationToken cancel)
    {
        var done = new List<string>();
        foreach (var job in modules.All.SelectMany(m => m.Jobs))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (await TakeAsync(db, job.Name, cancel))
            {
                scope.ServiceProvider.GetRequiredService<Actor>().ActAsOperator();
                try
                {
                    await job.RunAsync(scope.ServiceProvider, cancel);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogError(failure, "The daily job {Name} failed; it is tried again when its lease is over.", job.Name);
                    continue;
                }

                var today = VietnameseFormat.DayOf(clock.GetUtcNow());
                await db.Set<JobState>().Where(s => s.Name == job.Name).ExecuteUpdateAsync(set => set.SetProperty(s => s.DoneOn, today).SetProperty(s => s.HeldUntil, (DateTimeOffset?)null), cancel);
                done.Add(job.Name);
            }
        }

        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(FirstLook, clock, stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    await RunDueAsync(stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogError(failure, "A daily job failed; it is tried again when its lease is over.");
                }

                await Task.Delay(Lease, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The office closes; a job that was cut short starts again tomorrow or after its lease.
        }
    }

    private async Task<bool> TakeAsync(AppDb db, string name, CancellationToken cancel)
    {
        if (!await db.Set<JobState>().AnyAsync(s => s.Name == name, cancel))
        {
            db.Add(new JobState { Name = name });
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // Another node wrote the row a moment ago: the lease below decides between the two.
            }

            db.ChangeTracker.Clear();
        }

        var now = clock.GetUtcNow();
        var (today, until) = (VietnameseFormat.DayOf(now), now + Lease);
        return await db.Set<JobState>()
            .Where(s => s.Name == name && (s.DoneOn == null || s.DoneOn < today) && (s.HeldUntil == null || s.HeldUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.HeldUntil, until), cancel) == 1;
    }
}
