using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ThenChot.Web.Platform.Imports;

/// <summary>
/// Works on uploads one after the other, whoever watches. A lease in the row keeps a second node away; when the server was stopped in the
/// middle, the next start begins the step anew, which is safe because nothing of a commit stays before its end.
/// </summary>
public sealed class ImportRunner(IServiceScopeFactory scopes, DatabaseChoice database, TimeProvider clock, ILogger<ImportRunner> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    private readonly Guid node = Guid.CreateVersion7();
    private readonly Channel<ImportId> waiting = Channel.CreateUnbounded<ImportId>();
    private readonly ConcurrentDictionary<ImportId, Pulse> pulses = new();

    /// <summary>Puts an upload in the line; gives a task that ends with the step.</summary>
    public Task StartAsync(ImportId id)
    {
        var pulse = pulses.GetOrAdd(id, static _ => new Pulse());
        waiting.Writer.TryWrite(id);
        return pulse.Done.Task;
    }

    /// <summary>Share and rows of a step under way in this process; null when another works on it.</summary>
    public (double Share, int Rows)? ProgressOf(ImportId id) => pulses.TryGetValue(id, out var pulse) ? (pulse.Share, pulse.Rows) : null;

    /// <summary>What an earlier process left stands in the line before the first page is served.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ResumeAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
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
                await StepAsync(id, pulse, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "Import {Import} ended with an error.", id.Value);
                await GiveUpAsync(id, stoppingToken);
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
        while (database.PostgresConnection is not null)
        {
            await Task.Delay(Lease, cancel);
            try
            {
                await ResumeAsync(cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "Imports that other nodes left could not be looked for; they are looked for again.");
            }
        }
    }

    /// <summary>Puts into the line what is under way and nobody says to hold; on SQLite there is nobody else.</summary>
    internal async Task ResumeAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<Migrator>().IsUpToDateAsync(cancel))
        {
            return;
        }

        var (now, alone) = (clock.GetUtcNow(), database.PostgresConnection is null);
        var left = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Import>().AsNoTracking()
            .Where(i => (i.State == ImportState.Checking || i.State == ImportState.Taking) && (alone || i.LeaseUntil == null || i.LeaseUntil < now))
            .OrderBy(i => i.UploadedAt).Select(i => i.Id).ToListAsync(cancel);
        foreach (var import in left)
        {
            waiting.Writer.TryWrite(import);
        }
    }

    private async Task StepAsync(ImportId id, Pulse pulse, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await ClaimAsync(services.GetRequiredService<AppDb>(), id, cancel) is not { } import)
        {
            return;
        }

        var actor = services.GetRequiredService<Actor>();
        if (services.GetRequiredService<ImportKinds>().Find(import.Kind) is not { } kind
            || !await services.GetRequiredService<IActorSource>().FillAsync(actor, import.UploadedBy, cancel) || !actor.Can(kind.Permission))
        {
            await GiveUpAsync(id, cancel);
            return;
        }

        void Progress(double share, int rows) => (pulse.Share, pulse.Rows) = (share, rows);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var beating = BeatAsync(import, pulse, over.Token);
        try
        {
            var work = ActivatorUtilities.CreateInstance<ImportWork>(services);
            await (import.State == ImportState.Checking ? work.CheckAsync(import, kind, Progress, cancel) : work.TakeAsync(import, kind, Progress, cancel));
        }
        finally
        {
            await over.CancelAsync();
            await beating;
        }
    }

    private async Task<Import?> ClaimAsync(AppDb db, ImportId id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var alone = database.PostgresConnection is null;
        var claimed = await db.Set<Import>()
            .Where(i => i.Id == id && (i.State == ImportState.Checking || i.State == ImportState.Taking) && (alone || i.LeaseUntil == null || i.LeaseUntil < now || i.LeaseHolder == node))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseHolder, node).SetProperty(i => i.LeaseUntil, now + Lease), cancel);
        return claimed == 0 ? null : await db.Set<Import>().AsNoTracking().SingleAsync(i => i.Id == id, cancel);
    }

    /// <summary>Says now and then how far the step is and that this node is alive. SQLite has one writer: while rows are stored, memory must do.</summary>
    private async Task BeatAsync(Import import, Pulse pulse, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Beat, cancel);
                if (database.PostgresConnection is null && import.State == ImportState.Taking)
                {
                    continue;
                }

                await using var scope = scopes.CreateAsyncScope();
                var until = clock.GetUtcNow() + Lease;
                await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Import>().Where(i => i.Id == import.Id && i.LeaseHolder == node && i.LeaseUntil != null).ExecuteUpdateAsync(
                    set => set.SetProperty(i => i.Progress, (int)(pulse.Share * 1000)).SetProperty(i => i.LeaseUntil, until), cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // The step is over.
        }
        catch (Exception fault)
        {
            log.LogWarning(fault, "The progress of import {Import} could not be stored.", import.Id.Value);
        }
    }

    private async Task GiveUpAsync(ImportId id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Import>().Where(i => i.Id == id && (i.State == ImportState.Checking || i.State == ImportState.Taking) && i.LeaseHolder == node).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Dropped).SetProperty(i => i.Refusal, ImportRefusals.Interrupted.Sentence).SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null), cancel);
    }

    private sealed class Pulse
    {
        public double Share { get; set; }

        public int Rows { get; set; }

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
