using System.Runtime.CompilerServices;

namespace ThenChot.Tests.House;

/// <summary>An office that was closed leaves the memory: a test program opens thousands, a server that starts anew in one process is no different.</summary>
public sealed class ClosedOfficeTests
{
    [Fact]
    public async Task An_office_that_was_closed_is_held_by_nothing()
    {
        var closed = new List<WeakReference> { await ServeAndCloseAsync(), await ServeAndCloseAsync(), await ServeAndCloseAsync() };
        for (var look = 0; look < 50 && closed.Exists(office => office.IsAlive); look++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(100);
        }

        // The last one may still be in somebody's hand, a thread's or the test's own.
        Assert.True(closed.Count(office => office.IsAlive) <= 1, "A closed office is still held: look for a timer, a static event or a cache that its services hang on.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> ServeAndCloseAsync()
    {
        await using var office = await RunningOffice.OpenAsync(Engine.Sqlite);
        using var visitor = await office.SignedInAs("organisation_specialist", "TP");
        await visitor.GetAsync("/");
        return new WeakReference(office.Services);
    }
}
