namespace ThenChot.Web.Platform.Jobs;

/// <summary>Việc làm mỗi ngày một lần: runs as the system, in a scope of its own; may be run again after a crash.</summary>
public sealed record DailyJob(string Name, Func<IServiceProvider, CancellationToken, Task> RunAsync);

/// <summary>When a daily job ran, and which web node is at it now.</summary>
public sealed class JobState : IOutsideActs
{
    public string Name { get; init; } = "";

    /// <summary>The last day it was done; null before the first.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Until then nobody else takes it up, unless its node finishes before.</summary>
    public DateTimeOffset? HeldUntil { get; set; }
}
