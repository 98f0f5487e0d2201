namespace ThenChot.Bench;

internal static class PagesBench
{
    public static Task RunAsync() => Task.CompletedTask;
}
