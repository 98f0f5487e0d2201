namespace ThenChot.Tests.Harness;

/// <summary>A clock that stands still until the test moves it. Nothing that waits for it to go on (the daily jobs) begins by itself: a test calls it.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2023, 5, 10, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Set(DateTimeOffset instant) => now = instant;

    public void Advance(TimeSpan by) => now += by;
}
