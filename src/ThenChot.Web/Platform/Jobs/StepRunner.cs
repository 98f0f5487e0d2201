using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ThenChot.Web.Platform.Jobs;

/// <summary>How far a step under way in this process is.</summary>
public sealed class Pulse
{
    public double Share { get; set; }

    /// <summary>What has been counted so far, rows or records.</summary>
    public int Rows { get; set; }

    internal TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>
/// Works on long steps one after the other, whoever watches. A lease in the row of each keeps a second node away; when the server was stopped in
/// the middle, the next start begins the step anew, which must be safe because nothing of it stays before its end.
/// </summary>
public abstract class StepRunner<TId>(IServiceScopeFactory scopes, DatabaseChoice database, TimeProvider clock, ILogger log) : BackgroundService
    where TId : struct, IId<TId>
{
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    private readonly Channel<TId> waiting = Channel.CreateUnbounded<TId>();
    private readonly ConcurrentDictionary<TId, Pulse> pulses = new();

    protected Guid Node { get; } = Guid.CreateVersion7();

    /// <summary>SQLite has one process: nobody else can hold a step.</summary>
    protected bool Alone => database.PostgresConnection is null;

    protected DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Puts a step in the line; gives a task that ends with it.</summary>
    public Task StartAsync(TId id)
    {
        var pulse = pulses.GetOrAdd(id, static _ => new Pulse());
        waiting.Writer.TryWrite(id);
        return pulse.Done.Task;
    }

    /// <summary>Share and rows of a step under way in this process; null when another works on it.</summary>
    public (double Share, int Rows)? ProgressOf(TId id) => pulses.TryGetValue(id, out var pulse) ? (pulse.Share, pulse.Rows) : null;

    /// <summary>What an earlier process left stands in the line before the first page is served.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ResumeAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Puts into the line what is under way and nobody says to hold.</summary>
    internal async Task ResumeAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<Migrator>().IsUpToDateAsync(cancel))
        {
            return;
        }

        foreach (var step in await LeftAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), cancel))
        {
            waiting.Writer.TryWrite(step);
        }
    }

    /// <summary>Steps under way that nobody says to hold, the oldest first.</summary>
    protected abstract Task<List<TId>> LeftAsync(AppDb db, CancellationToken cancel);

    /// <summary>Claims the step for this node and does it, or leaves it to who holds it.</summary>
    protected abstract Task StepAsync(TId id, Pulse pulse, IServiceProvider services, CancellationToken cancel);

    /// <summary>Says that this node, which holds the step, could not end it.</summary>
    protected abstract Task GiveUpAsync(AppDb db, TId id, CancellationToken cancel);

    /// <summary>Says now and then that this node is alive and how far it is, while <paramref name="work"/> is done.</summary>
    protected async Task BeatingAsync(TId id, Func<AppDb, CancellationToken, Task> beat, Func<Task> work, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var beating = BeatAsync(id, beat, over.Token);
        try
        {
            await work();
        }
        finally
        {
            await over.CancelAsync();
            await beating;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(WorkAsync(stoppingToken), LookAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; a step under way begins anew at the next start.
        }
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            var pulse = pulses.GetOrAdd(id, static _ => new Pulse());
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await StepAsync(id, pulse, scope.ServiceProvider, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "Step {Step} ended with an error.", id.Value);
                await using var scope = scopes.CreateAsyncScope();
                await GiveUpAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), id, stoppingToken);
            }
            finally
            {
                pulses.TryRemove(id, out _);
                pulse.Done.TrySetResult();
            }
        }
    }

    /// <summary>A node that is gone gives no word any more: a node that is left takes its steps up when the last word has run out.</summary>
    private async Task LookAsync(CancellationToken cancel)
    {
        while (!Alone)
        {
            await Task.Delay(Lease, cancel);
            try
            {
                await ResumeAsync(cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "Steps that other nodes left could not be looked for; they are looked for again.");
            }
        }
    }

    private async Task BeatAsync(TId id, Func<AppDb, CancellationToken, Task> beat, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Beat, cancel);
                await using var scope = scopes.CreateAsyncScope();
                await beat(scope.ServiceProvider.GetRequiredService<AppDb>(), cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // The step is over.
        }
        catch (Exception fault)
        {
            log.LogWarning(fault, "The progress of step {Step} could not be stored.", id.Value);
        }
    }
}
