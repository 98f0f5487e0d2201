using ThenChot.Web.Modules.Direction.YearPlans;

namespace ThenChot.Web.Modules.Direction;

/// <summary>Once a day: whatever of this module is open and lies on no desk is put on one, in one act; on most days there is nothing.</summary>
internal static class MissingDuties
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (work, rows, tasks) = (services.GetRequiredService<WorkDuties>(), services.GetRequiredService<ShortcomingDuties>(), services.GetRequiredService<YearTaskDuties>());
        var (items, shortcomings, plans) = (await work.MissingAsync(cancel), await rows.MissingAsync(cancel), await tasks.MissingAsync(cancel));
        if (items.Count + shortcomings.Count + plans.Count == 0)
        {
            return;
        }

        await services.GetRequiredService<Acts>().RunAsync(
            "direction.open-duties",
            async () =>
            {
                await work.KeepAsync(items, cancel);
                await rows.KeepAsync(shortcomings, cancel);
                foreach (var plan in plans)
                {
                    await tasks.KeepAsync(plan, plan.Tasks, cancel);
                }
            },
            cancel: cancel);
    }
}
