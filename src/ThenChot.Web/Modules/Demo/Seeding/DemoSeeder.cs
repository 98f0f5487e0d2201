namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>One part of the demo city, made through the seeds of the modules.</summary>
public interface IDemoStep
{
    Task RunAsync(DemoCast cast, CancellationToken cancel);
}

/// <summary>
/// Makes the demo city: only in an empty database, or in one marked demo, where it changes nothing. The mark stands from the
/// first act on; "ready" is written by the last. A demo that was cut short between the two is dropped and made anew.
/// </summary>
public sealed class DemoSeeder(AppDb db, DatabaseChoice choice, Migrator migrator, Acts acts, Installation installation, WorkingDay day, IEnumerable<IDemoStep> steps)
{
    /// <summary>One seed, one city: changing it changes every invented name and split, and no total.</summary>
    public const ulong Seed = 20230419;

    /// <summary>As many members as <c>seed</c> invents when it is not told how many.</summary>
    public const int UsualMembers = 20_000;

    /// <summary>True when something was made, false when the demo was there already.</summary>
    public async Task<Outcome<bool>> SeedAsync(int members = UsualMembers, CancellationToken cancel = default)
    {
        if (await StateAsync(cancel) == Installation.DemoReady)
        {
            return false;
        }

        await using var alone = await RunningMark.TakeAloneAsync(choice, cancel);
        if (alone is null)
        {
            return DemoRefusals.InUse();
        }

        switch (await StateAsync(cancel))
        {
            case Installation.DemoReady:
                return false;
            case not null:
                await migrator.StartOverAsync(cancel);
                break;
            case null when await db.Set<Act>().AnyAsync(cancel):
                return DemoRefusals.NotEmpty();
        }

        await MarkAsync(Installation.DemoBegun, cancel);
        var cast = new DemoCast(Seed, day.Today, members);
        foreach (var step in steps)
        {
            await step.RunAsync(cast, cancel);
        }

        await MarkAsync(Installation.DemoReady, cancel);
        return true;
    }

    private Task<string?> StateAsync(CancellationToken cancel) => db.Set<Setting>().AsNoTracking()
        .Where(setting => setting.Key == Installation.DemoKey).Select(setting => setting.Value).FirstOrDefaultAsync(cancel);

    private Task MarkAsync(string state, CancellationToken cancel) => acts.RunAsync(
        DemoModule.SeedAct,
        async () =>
        {
            await installation.SetAsync(Installation.DemoKey, state, cancel);
            await installation.SetAsync(Installation.OpeningDayKey, "2023-04-19", cancel);
        },
        cancel: cancel);
}
