namespace ThenChot.Web.Platform.Jobs;

/// <summary>
/// Does the daily jobs that are due, whenever the <see cref="Timetable"/> wakes it. The row of each job says on which day it was done and lets one node at a time do
/// it: the timetable wakes a node at least once, the row makes it once.
/// </summary>
public sealed class DailyRunner(ModuleList modules, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyRunner> log)
{
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
