using Quartz;

namespace ThenChot.Web.Platform.Jobs;

/// <summary>What Quartz wakes a node for.</summary>
[DisallowConcurrentExecution]
public sealed class DailyLook(DailyRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await runner.RunDueAsync(cancellationToken);
}
