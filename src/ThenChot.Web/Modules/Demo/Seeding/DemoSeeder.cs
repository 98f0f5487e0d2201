using Microsoft.EntityFrameworkCore;
using ThenChot.Domain.Kernel;
using ThenChot.Web.Platform.Acts;
using ThenChot.Web.Platform.Data;
using ThenChot.Web.Platform.Ui;

namespace ThenChot.Web.Modules.Demo.Seeding;

/// <summary>One part of the demo city, made through the seeds of the modules.</summary>
public interface IDemoStep
{
    Task RunAsync(DemoCast cast, CancellationToken cancel);
}

/// <summary>
/// Makes the demo city: only in an empty database, or in one marked demo, where it changes nothing. The mark stands from the
/// first act on; "ready" is written by the last, so that a seeding that was cut short is told from a finished one.
/// </summary>
public sealed class DemoSeeder(AppDb db, Acts acts, Installation installation, WorkingDay day, IEnumerable<IDemoStep> steps)
{
    /// <summary>One seed, one city: changing it changes every invented name and split, and no total.</summary>
    public const ulong Seed = 20230419;

    private const string Begun = "begun";
    private const string Ready = "ready";

    /// <summary>True when something was made, false when the demo was there already.</summary>
    public async Task<Outcome<bool>> SeedAsync(CancellationToken cancel = default)
    {
        var state = await db.Set<Setting>().AsNoTracking()
            .Where(setting => setting.Key == Installation.DemoKey).Select(setting => setting.Value).FirstOrDefaultAsync(cancel);
        switch (state)
        {
            case Ready:
                return false;
            case not null:
                return DemoRefusals.CutShort();
            case null when await db.Set<Act>().AnyAsync(cancel):
                return DemoRefusals.NotEmpty();
        }

        await MarkAsync(Begun, cancel);
        var cast = new DemoCast(Seed, day.Today);
        foreach (var step in steps)
        {
            await step.RunAsync(cast, cancel);
        }

        await MarkAsync(Ready, cancel);
        return true;
    }

    private Task MarkAsync(string state, CancellationToken cancel) => acts.RunAsync(
        DemoModule.SeedAct,
        async () =>
        {
            await installation.SetAsync(Installation.DemoKey, state, cancel);
            await installation.SetAsync(Installation.OpeningDayKey, "2023-04-19", cancel);
        },
        cancel: cancel);
}
